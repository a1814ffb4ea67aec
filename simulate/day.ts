import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import {
  edit,
  join,
  leave,
  lookAtSession,
  pay,
  reverseInReport,
  reverseOnCitation,
  start,
} from './counter.ts'
import { Faults } from './faults.ts'
import { misbehave } from './mischief.ts'
import { changeStatus, charge, enterCitations, move, prove, setUpDrawers } from './office.ts'
import type { Person } from './person.ts'
import type { Agency, Town } from './town.ts'

const STEPS = 600
const CITATIONS = 24
/** Steps from one look at the proofs to the next. */
const PROVEN_EVERY = 120
const SWEPT_WITHIN = 15_000

/** How often each thing is done. */
const AT_THE_COUNTER = {
  pay: 58,
  edit: 7,
  reverseInReport: 5,
  reverseOnCitation: 5,
  switch: 6,
  leave: 2,
  lookAround: 4,
  lookAtSession: 3,
  misbehave: 8,
  signOut: 1,
  finish: 6,
} as const

const IN_THE_OFFICE = {
  changeStatus: 24,
  move: 36,
  charge: 18,
  reverseInReport: 6,
  edit: 6,
  lookAtSession: 6,
  finish: 6,
} as const

/** A day of the town, with everything that goes wrong in it, until all that was asked is answered. */
export async function playDay(town: Town, cluster: Cluster): Promise<void> {
  await Promise.all(town.agencies.map(openOffice))
  const faults = new Faults(town, cluster, STEPS)
  const goesOn = () =>
    town.figures.steps < STEPS || (!faults.isOver && town.figures.steps < 3 * STEPS)
  const live = async (person: Person, act: () => Promise<void>) => {
    while (goesOn()) {
      faults.step()
      // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
      await act()
    }
    await person.finish()
  }
  // All of them to the end, so that nobody goes on into the next day.
  const lives = await Promise.allSettled(
    town.agencies.flatMap((agency) => {
      const elsewhere = town.agencies.find((other) => other !== agency)!.cashiers[0]!
      return [
        ...agency.cashiers.map((cashier) => live(cashier, () => serve(cashier, elsewhere))),
        live(agency.supervisor, () => oversee(agency.supervisor)),
        audit(town, agency, goesOn),
      ]
    }),
  )
  for (const life of lives) if (life.status === 'rejected') throw life.reason
  await closeDay(town, cluster)
}

async function openOffice({ supervisor, branchId }: Agency): Promise<void> {
  await setUpDrawers(supervisor, branchId)
  await enterCitations(supervisor, CITATIONS)
}

/** Without a session there is little that a cashier can do (S-7); some try. */
async function serve(cashier: Person, elsewhere: Person): Promise<void> {
  const isNowhere = cashier.place.session === null
  if (isNowhere && cashier.chance.percent(90))
    return cashier.chance.percent(45) ? start(cashier) : join(cashier)
  switch (cashier.chance.weighted(AT_THE_COUNTER)) {
    case 'pay':
      return pay(cashier)
    case 'edit':
      return edit(cashier)
    case 'reverseInReport':
      return reverseInReport(cashier)
    case 'reverseOnCitation':
      return reverseOnCitation(cashier)
    case 'switch':
      return cashier.chance.percent(40) ? start(cashier) : join(cashier)
    case 'leave':
      return leave(cashier)
    case 'lookAround':
      return cashier.lookAround()
    case 'lookAtSession':
      return lookAtSession(cashier)
    case 'misbehave':
      return misbehave(cashier, elsewhere)
    case 'signOut':
      return cashier.signOut()
    case 'finish':
      return cashier.finish(false)
  }
}

async function oversee(supervisor: Person): Promise<void> {
  switch (supervisor.chance.weighted(IN_THE_OFFICE)) {
    case 'changeStatus':
      return changeStatus(supervisor)
    case 'move':
      return move(supervisor)
    case 'charge':
      return charge(supervisor)
    case 'reverseInReport':
      return reverseInReport(supervisor)
    case 'edit':
      return edit(supervisor)
    case 'lookAtSession':
      return lookAtSession(supervisor)
    case 'finish':
      return supervisor.finish(false)
  }
}

async function audit(town: Town, { auditor }: Agency, goesOn: () => boolean): Promise<void> {
  for (let next = PROVEN_EVERY; goesOn();) {
    if (town.figures.steps >= next) {
      // oxlint-disable-next-line no-await-in-loop -- now and then
      await prove(auditor)
      next = town.figures.steps + PROVEN_EVERY
    }
    // oxlint-disable-next-line no-await-in-loop
    await sleep(50)
  }
}

/** The clock goes on until every cut-off has come; S-12: within 15 seconds all are written down. */
async function closeDay(town: Town, { database }: Cluster): Promise<void> {
  await town.fleet.ready()
  const marks = town.agencies.flatMap(({ model }) => model.clockMarks.map(({ now }) => now))
  const last = marks.reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b))
  town.setClock(last.add({ hours: 100 }))
  const ids = town.agencies.map(({ id }) => id)
  for (let waited = 0; waited < SWEPT_WITHIN; waited += 50) {
    // oxlint-disable-next-line no-await-in-loop -- until it is done
    const { rowCount } = await database.owner.query(
      `select from sessions where status = 'open' and cut_off_at is not null and agency_id = any($1)`,
      [ids],
    )
    if (rowCount === 0) return
    // oxlint-disable-next-line no-await-in-loop
    await sleep(50)
  }
  town.agencies[0]!.model.wrong.push('S-12: a cut-off was not written down within 15 seconds')
}
