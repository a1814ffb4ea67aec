import { expect, it } from 'vitest'
import { isRefusal } from '../../../journal/refusal.ts'
import { readInAgency } from '../../../postgres/unit-of-work.ts'
import { bodyOf, cashier, type Cashier, codeOf, idOf } from '../../../testing/cashier.ts'
import { type Counter, testCounter } from '../../../testing/counter.ts'
import { testDatabase } from '../../../testing/database.ts'
import { daysOf } from '../days.ts'
import { takingsOf } from './queries.ts'
import { DIVISIONS, type Division, type Figures, type Takings } from './takings.ts'

const LA = 'America/Los_Angeles'
const METHODS = ['cash', 'check', 'credit_card'] as const

/** Numbers as if by chance, the same for a seed. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Some days at two windows around a change of clocks: payments, overpayments, transfers, … */
async function live(counter: Counter, seed: number): Promise<void> {
  const roll = chance(seed)
  const people: Cashier[] = []
  const sessions: number[] = []
  for (const name of ['Ada', 'Grace']) {
    const person = cashier(counter.door, await counter.person(name))
    people.push(person)
    sessions.push(idOf(await person.start(await counter.drawer({ name }))))
  }
  const citations = Array.from({ length: 8 }, (_, n) => `R${seed}-${n}`)
  for (const number of citations) await counter.citation(number, 2_000 + roll(9) * 1_000)
  await counter.database.owner.query(
    `update citation_lines set added_at = '2026-01-01' where agency_id = $1`,
    [counter.agencyId],
  )
  const taken: number[] = []
  for (let step = 0; step < 60; step += 1) {
    counter.clock.advance({ minutes: 30 + roll(180) })
    const who = people[roll(2)] as Cashier
    const [one, other] = [citations[roll(8)] ?? '', citations[roll(8)] ?? '']
    const id = taken[roll(taken.length)] ?? 0
    const what = roll(10)
    if (what < 6) {
      const amount = 100 + roll(3_000)
      const method = METHODS[roll(3)] ?? 'cash'
      const tenders = [{ method, amount, reference: '1', cardTail: null }]
      const paid = await who.pay(one, amount, { tenders, confirmOverpayment: true })
      if (codeOf(paid) === 'accepted') taken.push(Number(bodyOf(paid).transactions[0]?.id))
    } else if (what === 6) await who.transfer(one, other, 50 + roll(200))
    else if (what === 7) await who.reverse(id)
    else if (what === 8) await who.move(id, sessions[roll(2)] ?? 0)
    else await who.edit(id, METHODS[roll(3)] ?? 'cash', '2')
    if (what === 9) await addFee(counter, one)
  }
}

/** What was only a fine has a fee as well from now on. */
async function addFee({ database, agencyId, clock }: Counter, number: string): Promise<void> {
  await database.owner.query(
    `with c as (update citations set charged = charged + 500
                 where agency_id = $1 and number = $2 returning id)
     insert into citation_lines (agency_id, citation_id, line, kind, amount, added_at)
     select $1, c.id, 2 + (select count(*) from citation_lines l
                            where l.agency_id = $1 and l.citation_id = c.id), 'fee', 500, $3 from c`,
    [agencyId, number, clock.instant()],
  )
}

type Naive = {
  readonly id: number
  readonly at: Temporal.Instant
  readonly kind: string
  readonly method: string
  readonly amount: number
  readonly drawer: number
  readonly branch: number
  readonly cashier: number
  readonly surplus: number
  readonly fees: number
}

/** Every transaction there is, read without any thought for cost. */
async function everyTransaction({ database, agencyId }: Counter): Promise<Naive[]> {
  const { rows } = await database.owner.query<Naive>(
    `select t.id, t.created_at as at, t.kind, t.method, t.amount, s.drawer_id as drawer,
            s.branch_id as branch, t.user_id as cashier,
            coalesce((select -sum(p.amount) from postings p
              where p.agency_id = t.agency_id and p.transaction_id = t.id
                and p.account = 'account_balance'), 0)::bigint as surplus,
            (select count(*) from citation_lines l
              where l.agency_id = t.agency_id and l.citation_id = t.target_id and l.kind = 'fee'
                and l.added_at <= coalesce((select o.created_at from transactions o
                                             where o.agency_id = t.agency_id
                                               and o.id = t.reversal_of), t.created_at)) as fees
       from transactions t join sessions s on s.agency_id = t.agency_id and s.id = t.session_id
      where t.agency_id = $1`,
    [agencyId],
  )
  return rows
}

type Piece = Naive & { readonly keys: Readonly<Record<Division, string>>; readonly part: number }

function piecesOf(transactions: readonly Naive[]): Piece[] {
  return transactions.flatMap((one) => {
    const applied = one.amount - one.surplus
    const known = {
      day: one.at.toZonedDateTimeISO(LA).toPlainDate().toString(),
      branch: String(one.branch),
      drawer: String(one.drawer),
      method: one.method,
      cashier: String(one.cashier),
    }
    const piece = (source: string, part: number) => ({ ...one, keys: { ...known, source }, part })
    return [
      piece(one.fees > 0 ? 'fines_and_fees' : 'fines', applied),
      piece('account_balance', one.surplus),
    ].filter(({ part }) => part !== 0)
  })
}

function figuresOf(pieces: readonly Piece[]): Figures {
  const sumOf = (is: (piece: Piece) => boolean) => {
    const some = pieces.filter(is)
    const count = new Set(some.map(({ id }) => id)).size
    return { count, amount: some.reduce((sum, { part }) => sum + part, 0) }
  }
  const isTransfer = ({ method }: Piece) => method === 'account_balance'
  const isReversal = ({ kind }: Piece) => kind === 'reversal'
  return {
    taken: sumOf((piece) => !isTransfer(piece) && !isReversal(piece)),
    reversed: sumOf((piece) => !isTransfer(piece) && isReversal(piece)),
    refunded: { count: 0, amount: 0 },
    transferred: sumOf(isTransfer),
    net: pieces.reduce((sum, { part }) => sum + part, 0),
  }
}

/** `groups` without names, as the naive way has them. */
function naively(pieces: readonly Piece[], by: readonly Division[]) {
  const [first, second] = by
  const groups = Map.groupBy(pieces, ({ keys }) => keys[first ?? 'day'])
  return new Map(
    [...groups].map(([key, some]) => {
      const parts = second ? Map.groupBy(some, ({ keys }) => keys[second]) : new Map()
      return [
        key,
        {
          figures: figuresOf(some),
          parts: new Map([...parts].map(([part, few]) => [part, figuresOf(few)])),
        },
      ]
    }),
  )
}

const shown = ({ groups }: Takings) =>
  new Map(
    groups.map(({ key, figures, parts }) => [
      key,
      { figures, parts: new Map(parts.map((part) => [part.key, part.figures])) },
    ]),
  )

async function report(counter: Counter, from: string, to: string, by: readonly Division[]) {
  const { database, agencyId, clock } = counter
  const days = daysOf({ from, to }, clock.instant() ?? Temporal.Now.instant(), LA)
  if (isRefusal(days)) throw new Error(days.refused)
  return readInAgency(database, { agencyId, clock }, (work) => takingsOf(work, days, by))
}

it.each([
  [1, '2026-03-06T16:00:00Z'],
  [2, '2026-10-30T16:00:00Z'],
])(
  'takings of any range, by any two divisions, are what a sum over all transactions says (history %i)',
  async (seed, at) => {
    const counter = await testCounter(await testDatabase(), { at, timeZone: LA })
    await live(counter, seed)
    const all = piecesOf(await everyTransaction(counter))
    const last = counter.clock.instant()?.toZonedDateTimeISO(LA).toPlainDate()
    const first = Temporal.Instant.from(at).toZonedDateTimeISO(LA).toPlainDate()
    const days = Array.from({ length: first.until(last ?? first).days + 1 }, (_, n) =>
      first.add({ days: n }).toString(),
    )
    expect(days.length).toBeGreaterThan(3)
    const ranges = [
      [days[0] ?? '', days.at(-1) ?? ''],
      [days[1] ?? '', days[2] ?? ''],
      ...days.slice(0, 3).map((day) => [day, day]),
    ] as [string, string][]
    const pairs = DIVISIONS.flatMap((one) => [
      [one],
      ...DIVISIONS.filter((other) => other !== one).map((other) => [one, other]),
    ])
    for (const [from, to] of ranges) {
      const inRange = all.filter(({ keys }) => keys.day >= from && keys.day <= to)
      for (const by of pairs) {
        const takings = await report(counter, from, to, by)
        expect(takings.total, `${from} ${to}`).toEqual(figuresOf(inRange))
        expect(shown(takings), `${from} ${to} by ${by.join()}`).toEqual(naively(inRange, by))
      }
    }
  },
)

it('the report of a range is the sum of the reports of its days, which have no gap', async () => {
  const at = '2026-10-30T16:00:00Z'
  const counter = await testCounter(await testDatabase(), { at, timeZone: LA })
  await live(counter, 3)
  const from = Temporal.PlainDate.from('2026-10-29')
  const days = Array.from({ length: 14 }, (_, n) => from.add({ days: n }).toString())
  const whole = await report(counter, days[0] ?? '', days.at(-1) ?? '', ['method'])
  const each = await Promise.all(days.map((day) => report(counter, day, day, ['method'])))
  const { rows } = await counter.database.owner.query<{ count: number; net: number }>(
    `select count(*) as count, sum(amount)::bigint as net from transactions where agency_id = $1`,
    [counter.agencyId],
  )
  expect(each.reduce((sum, { total }) => sum + total.net, 0)).toBe(whole.total.net)
  expect(whole.total.net).toBe(rows[0]?.net)
  for (const measure of ['taken', 'reversed', 'refunded', 'transferred'] as const)
    expect(each.reduce((sum, { total }) => sum + total[measure].count, 0)).toBe(
      whole.total[measure].count,
    )
})
