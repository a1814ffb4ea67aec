import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { edit, reverseAll, reverseInReport, reverseOnCitation, transfer } from './corrections.ts'
import { join, leave, lookAtSession, pay, start } from './counter.ts'
import { Faults } from './faults.ts'
import { misbehave, misbehaveInFinance } from './mischief.ts'
import {
  changeStatus,
  charge,
  enterCitations,
  move,
  prove,
  recordPermits,
  refund,
  setUpDrawers,
} from './office.ts'
import { workOnBatch } from './mail-desk.ts'
import { bankDeposit, prepareDeposit, sealDeposit, setUpDeposits } from './deposit-desk.ts'
import { seeConserved } from './conservation.ts'
import { cancelPlan, enrol, payPlan } from './plan-desk.ts'
import { giveBack, giveBackTogether, lookAtPermits, order, recordPermit } from './permit-desk.ts'
import type { Person } from './person.ts'
import { endPost } from './judge-post.ts'
import {
  cancelFile,
  endSession,
  lookAtFiles,
  openSomeDrawer,
  rehearse,
  sendFile,
  setUpSources,
} from './post-desk.ts'
import {
  dispose,
  doNothing,
  finaliseAll,
  getMore,
  goHome,
  lookAtItem,
  lookAtOwnList,
  redo,
  takeUpDeferred,
} from './repair-desk.ts'
import {
  changeLockTime,
  lookAtLists,
  releaseLock,
  setUpRepair,
  switchRepair,
} from './repair-office.ts'
import { seeItems } from './items-in-sight.ts'
import {
  assign,
  giveMoneyBack,
  lookAtMoney,
  receiveSome,
  takeAssignmentBack,
} from './unidentified-desk.ts'
import { handleCash } from './till-desk.ts'
import { endDay, runTills, setUpTills } from './till-office.ts'
import type { Agency, Town } from './town.ts'

const STEPS = 1_200
const CITATIONS = 24
const PERMITS = 10
/** Steps from one look at the proofs to the next. */
const PROVEN_EVERY = 120
/** Looks at cash for one look at items, which are more. */
const SEEN_EVERY = 5
const SWEPT_WITHIN = 15_000

/** What somebody does, and how often. */
type Duties = Readonly<
  Record<string, readonly [often: number, act: (person: Person) => Promise<void>]>
>

const finish = (person: Person) => person.finish(false)

const AT_THE_COUNTER: Duties = {
  pay: [40, pay],
  transfer: [7, transfer],
  edit: [7, edit],
  reverseInReport: [5, reverseInReport],
  reverseOnCitation: [6, reverseOnCitation],
  reverseAll: [4, reverseAll],
  recordPermit: [3, recordPermit],
  order: [11, order],
  giveBack: [14, giveBack],
  giveBackTogether: [4, giveBackTogether],
  lookAtPermits: [2, lookAtPermits],
  switch: [6, (person) => (person.chance.percent(40) ? start(person) : join(person))],
  workOnBatch: [18, workOnBatch],
  enrol: [5, enrol],
  payPlan: [6, payPlan],
  handleCash: [16, handleCash],
  leave: [2, leave],
  lookAround: [3, (person) => person.lookAround()],
  lookAtSession: [3, lookAtSession],
  signOut: [1, (person) => person.signOut()],
  finish: [6, finish],
}
const MISBEHAVES = 8

const IN_THE_OFFICE: Duties = {
  runTills: [26, runTills],
  endDay: [3, endDay],
  changeStatus: [24, changeStatus],
  move: [36, move],
  charge: [18, charge],
  refund: [4, refund],
  cancelPlan: [6, cancelPlan],
  reverseInReport: [6, reverseInReport],
  edit: [6, edit],
  lookAtSession: [6, lookAtSession],
  finish: [6, finish],
}

/** Whoever holds the vault, and helps the supervisor with tills. */
const AT_THE_VAULT: Duties = {
  handleCash: [30, handleCash],
  runTills: [40, runTills],
  sealDeposit: [18, sealDeposit],
  finish: [6, finish],
}

/** Finance takes no payments, and never stands at a counter. */
const IN_FINANCE: Duties = {
  refund: [30, refund],
  giveMoneyBack: [12, giveMoneyBack],
  changeStatus: [3, changeStatus],
  prepareDeposit: [18, prepareDeposit],
  bankDeposit: [8, bankDeposit],
  prove: [4, prove],
  lookAtPermits: [20, lookAtPermits],
  lookAtSession: [25, lookAtSession],
  misbehave: [10, misbehaveInFinance],
  finish: [8, finish],
}

/** Payments that arrive by file. */
const AT_THE_POST: Duties = {
  sendFile: [32, sendFile],
  rehearse: [9, rehearse],
  lookAtFiles: [44, lookAtFiles],
  cancelFile: [9, cancelFile],
  openSomeDrawer: [22, openSomeDrawer],
  endSession: [7, endSession],
  assign: [7, assign],
  finish: [6, finish],
}

/** What could not be posted of them. */
const IN_REPAIR: Duties = {
  getMore: [16, async (person) => void (await getMore(person))],
  dispose: [50, dispose],
  redo: [7, redo],
  finaliseAll: [7, finaliseAll],
  takeUpDeferred: [6, takeUpDeferred],
  lookAtOwnList: [5, lookAtOwnList],
  lookAtItem: [8, lookAtItem],
  doNothing: [5, doNothing],
  goHome: [2, goHome],
  finish: [6, finish],
}

const OVER_REPAIR: Duties = {
  releaseLock: [24, releaseLock],
  switchRepair: [22, switchRepair],
  changeLockTime: [12, changeLockTime],
  lookAtLists: [14, lookAtLists],
  lookAtItem: [24, lookAtItem],
  doNothing: [16, doNothing],
  finish: [6, finish],
}

/** Whose unidentified money is, in a session of theirs. */
const AT_THE_FINDINGS: Duties = {
  assign: [48, assign],
  takeAssignmentBack: [20, takeAssignmentBack],
  giveMoneyBack: [6, giveMoneyBack],
  lookAtMoney: [6, lookAtMoney],
  join: [6, join],
  leave: [2, leave],
  signOut: [1, (person) => person.signOut()],
  finish: [6, finish],
}

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
        ...agency.cashiers.map((cashier) => live(cashier, () => serve(cashier, agency, elsewhere))),
        live(agency.supervisor, () => doOne(agency.supervisor, IN_THE_OFFICE)),
        live(agency.deputy, () => doOne(agency.deputy, AT_THE_VAULT)),
        live(agency.finance, () => doOne(agency.finance, IN_FINANCE)),
        live(agency.clerk, () => doOne(agency.clerk, AT_THE_POST)),
        ...agency.operators.map((person) => live(person, () => doOne(person, IN_REPAIR))),
        live(agency.finder, () => doOne(agency.finder, AT_THE_FINDINGS)),
        live(agency.overseer, () => doOne(agency.overseer, OVER_REPAIR)),
        audit(town, agency, cluster, goesOn),
      ]
    }),
  )
  for (const life of lives) if (life.status === 'rejected') throw life.reason
  await town.fleet.ready()
  // C-11: what was too much while everybody worked is done when all is quiet.
  await Promise.all(town.agencies.map(endOffice))
  await closeDay(town, cluster)
  await Promise.all(town.agencies.map((agency) => endPost(agency, cluster.database)))
  // What was opened for that is cut off, too.
  await closeDay(town, cluster)
}

async function openOffice(agency: Agency): Promise<void> {
  const { supervisor, finance, clerk, overseer, branchId } = agency
  await setUpDrawers(supervisor, branchId)
  await enterCitations(supervisor, CITATIONS)
  await recordPermits(supervisor, PERMITS)
  await setUpTills(agency)
  await setUpDeposits(finance)
  await setUpSources(finance, supervisor)
  await setUpRepair(overseer)
  await openSomeDrawer(clerk)
  await sendFile(clerk)
  await receiveSome(agency)
  await switchRepair(overseer)
}

async function endOffice({ supervisor, finance, deputy }: Agency): Promise<void> {
  await endDay(supervisor)
  await prepareDeposit(finance)
  await sealDeposit(deputy)
  await bankDeposit(finance)
}

/** Without a session there is little that a cashier can do (S-7); some try. */
async function serve(cashier: Person, agency: Agency, elsewhere: Person): Promise<void> {
  const { chance } = cashier
  if (agency.closing && chance.percent(80)) await agency.closing
  const isNowhere = cashier.place.session === null
  const wanted = cashier.next.shift()
  if (wanted) return wanted()
  if (isNowhere && chance.percent(90)) return chance.percent(45) ? start(cashier) : join(cashier)
  return chance.percent(MISBEHAVES) ? misbehave(cashier, elsewhere) : doOne(cashier, AT_THE_COUNTER)
}

function doOne(person: Person, duties: Duties): Promise<void> {
  const weights = Object.entries(duties).map(([name, [often]]) => [name, often] as const)
  return duties[person.chance.weighted(Object.fromEntries(weights))]![1](person)
}

async function audit(
  town: Town,
  agency: Agency,
  { database }: Cluster,
  goesOn: () => boolean,
): Promise<void> {
  let looked = 0
  for (let next = PROVEN_EVERY; goesOn();) {
    if (town.figures.steps >= next) {
      // oxlint-disable-next-line no-await-in-loop -- now and then
      await prove(agency.auditor)
      next = town.figures.steps + PROVEN_EVERY
    }
    // oxlint-disable-next-line no-await-in-loop
    await seeConserved(agency, database)
    if (looked % SEEN_EVERY === 0)
      // oxlint-disable-next-line no-await-in-loop
      await seeItems(agency, database)
    looked += 1
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
