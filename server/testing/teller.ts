import {
  acceptTransfer,
  assignTill,
  bookDifference,
  createTill,
  decidePaid,
  deleteTill,
  giveCount,
  giveTransfer,
  initialiseTills,
  requestPaid,
  returnTransfer,
  unassignTill,
} from '../capabilities/tills/commands.ts'
import { openDay, processDay, settleDay } from '../capabilities/tills/day/commands.ts'
import type { NewTill } from '../capabilities/tills/rules.ts'
import type { Actor } from '../journal/actor.ts'
import type { Idempotency, Outcome } from '../journal/command.ts'
import { readInAgency } from '../postgres/unit-of-work.ts'
import { bodyOf, type Cashier, cashier } from './cashier.ts'
import { type Counter, once } from './counter.ts'

/** Everything that deals with tills, by people who may do all of it. */
const PERMISSIONS = ['tills.use', 'tills.assign', 'tills.adjust', 'cash.transfer', 'days.run']

/** One person at one server who deals with tills, and takes money as well. */
export function teller(counter: Counter, door: Counter['door'], actor: Actor) {
  const asking = (idempotency: Idempotency = once()) => ({ actor, idempotency })
  const { branchId } = counter
  return {
    ...cashier(door, actor),
    create: (number: string, own: Partial<NewTill> = {}) =>
      door.submit(createTill(asking(), { ...PLAIN, branchId, number, ...own })),
    assign: (tillId: number, userId: number) => door.submit(assignTill(asking(), tillId, userId)),
    unassign: (tillId: number) => door.submit(unassignTill(asking(), tillId)),
    remove: (tillId: number) => door.submit(deleteTill(asking(), tillId)),
    initialise: (userId = actor.userId, at: number | null = null) => {
      const wish = { branchId: at, userId, date: null, resetTotals: true }
      return door.submit(initialiseTills(asking(), wish))
    },
    /** Cash of the first tray in pieces of one minor unit, and papers of the first bin. */
    countTill: (
      tillId: number,
      cash: number,
      [count, counted]: readonly [number, number] = [0, 0],
    ) => {
      const trays = [{ number: 1, lines: [{ denomination: 'coin-1', pieces: cash }] }]
      const bins = [{ number: 1, count, counted }]
      return door.submit(giveCount(asking(), { tillId, trays, bins }))
    },
    book: (tillId: number, number: number, reason = 'Wrong change') =>
      door.submit(bookDifference(asking(), { tillId, number, reason })),
    give: (from: number, to: number, amount: number) =>
      door.submit(giveTransfer(asking(), { ...TO_TILL, from, to, amount })),
    drop: (from: number, bagNumber: string, amount: number) =>
      door.submit(giveTransfer(asking(), { ...TO_TILL, from, bagNumber, amount })),
    accept: (id: number) => door.submit(acceptTransfer(asking(), id)),
    giveBack: (id: number, reason = 'Not mine') =>
      door.submit(returnTransfer(asking(), { id, reason })),
    ask: (
      tillId: number,
      direction: 'in' | 'out',
      amount: number,
      kind: 'paid' | 'float' = 'paid',
    ) => door.submit(requestPaid(asking(), { tillId, direction, kind, amount, reason: 'Stamps' })),
    allow: (id: number) =>
      door.submit(decidePaid(asking(), { id, status: 'approved', note: null })),
    decline: (id: number) =>
      door.submit(decidePaid(asking(), { id, status: 'declined', note: null })),
    openDay: (date: string | null = null, at = branchId) =>
      door.submit(openDay(asking(), at, date === null ? null : Temporal.PlainDate.from(date))),
    settleDay: (at = branchId) => door.submit(settleDay(asking(), at)),
    processDay: (at = branchId) => door.submit(processDay(asking(), at)),
  }
}

const PLAIN = {
  currency: null,
  kind: 'standard',
  trays: 1,
  bins: 1,
  baitBills: [],
  limitWarning: null,
  limitStop: null,
  blindCount: false,
} as const satisfies Partial<NewTill>

const TO_TILL = { to: null, bagNumber: null, denominations: null }

export type Teller = Cashier & ReturnType<typeof teller>

/** A person with all permissions of tills, at the counter's first server unless another is named. */
export async function newTeller(counter: Counter, name: string, door = counter.door) {
  return teller(counter, door, await counter.person(name, PERMISSIONS))
}

/** The id of the till, the transfer or the request that the answer tells of. */
export function tillIdOf(outcome: Outcome): number {
  return Number(bodyOf(outcome).id)
}

/**
 * A till that this person holds and may use, with so much in it, which `other` approved as its float.
 */
export async function heldTill(
  own: Teller,
  other: Teller,
  number: string,
  settings: { readonly float?: number } & Partial<NewTill> = {},
): Promise<number> {
  const { float = 0, ...rest } = settings
  const tillId = tillIdOf(await other.create(number, rest))
  bodyOf(await other.assign(tillId, own.actor.userId))
  bodyOf(await own.initialise())
  if (float > 0) bodyOf(await other.allow(tillIdOf(await own.ask(tillId, 'in', float, 'float'))))
  return tillId
}

type Standing = {
  readonly position: number
  readonly settlement: 'settled' | 'unsettled'
  readonly totals: Readonly<Record<string, number>>
  readonly papers: number
}

/** How a till stands: cash, settlement, totals that are not zero, and papers in its bins. */
export function tillStands(counter: Counter, tillId: number): Promise<Standing> {
  return readInAgency(counter.database, counter, async ({ client }) => {
    const { rows } = await client.query<Standing>(
      `select (select sum(position)::bigint from till_trays r
                where r.agency_id = t.agency_id and r.till_id = t.id) as position,
              t.settlement,
              (select coalesce(json_object_agg(s.name, s.amount), '{}') from till_totals s
                where s.agency_id = t.agency_id and s.till_id = t.id and s.amount <> 0) as totals,
              (select coalesce(sum(l.amount), 0)::bigint from till_transactions l
                where l.agency_id = t.agency_id and l.till_id = t.id and l.place = 'bin' and l.held)
                as papers
         from tills t where t.agency_id = $1 and t.id = $2`,
      [counter.agencyId, tillId],
    )
    if (!rows[0]) throw new Error(`till ${tillId} is not there`)
    return rows[0]
  })
}

/** Where all cash is, by place; T-12: together it is nothing, because whatever comes came from somewhere. */
export function cashByPlace(counter: Counter): Promise<Record<string, number>> {
  return readInAgency(counter.database, counter, async ({ client }) => {
    const { rows } = await client.query<{ place: string; amount: number }>(
      `select place, sum(change)::bigint as amount
         from cash_movements m,
              lateral (values (m.from_place, -m.amount), (m.to_place, m.amount)) as e (place, change)
        where m.agency_id = $1 group by place order by place`,
      [counter.agencyId],
    )
    return Object.fromEntries(rows.map(({ place, amount }) => [place, amount]))
  })
}
