import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import { readInAgency } from '../../postgres/unit-of-work.ts'
import { bodyOf, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { type Counter, testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { cashByPlace, heldTill, newTeller, type Teller, tillIdOf } from '../../testing/teller.ts'

const database = await testDatabase()

const who = fc.constantFrom<0 | 1>(0, 1)
const amount = fc.constantFrom(1, 3, 250, 999, 5_000)
const which = fc.nat({ max: 30 })
const step = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('pay' as const), who, amount) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('check' as const), who, amount) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('reverse' as const), who, which) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('edit' as const), who, which) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('give' as const), who, amount) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('drop' as const), who, amount) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('accept' as const), who, which) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('giveBack' as const), who, which) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('paid' as const), who, amount) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('count' as const), who, which) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('day' as const), who, which) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('night' as const), who, which) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Two people with a till each, at one window. */
class History {
  readonly counter: Counter
  readonly #people: readonly [Teller, Teller]
  readonly #tills: readonly [number, number]
  readonly #taken: number[] = []
  readonly #given: number[] = []
  #bags = 0
  #session: number

  static async begin(currency: string): Promise<History> {
    const counter = await testCounter(database, { currency })
    const people = [await newTeller(counter, 'Ada'), await newTeller(counter, 'Ben')] as const
    const [ada, ben] = people
    const tills = [
      await heldTill(ada, ben, 'A', { float: 3_000 }),
      await heldTill(ben, ada, 'B', { float: 3_000 }),
    ] as const
    await counter.citation('MANY', 1_000_000)
    const session = idOf(await ada.start(await counter.drawer()))
    bodyOf(await ben.join(session))
    return new History(counter, people, tills, session)
  }

  private constructor(
    counter: Counter,
    people: readonly [Teller, Teller],
    tills: readonly [number, number],
    session: number,
  ) {
    this.counter = counter
    this.#people = people
    this.#tills = tills
    this.#session = session
  }

  async live([doing, person, value]: Step): Promise<void> {
    const me = this.#people[person]
    const till = this.#tills[person]
    const other = this.#tills[1 - person]!
    const taken = this.#taken[value % (this.#taken.length || 1)] ?? 0
    const given = this.#given[value % (this.#given.length || 1)] ?? 0
    if (doing === 'pay') this.#remember(await me.pay('MANY', value), this.#taken)
    if (doing === 'check') this.#remember(await me.pay('MANY', value, checkOf(value)), this.#taken)
    if (doing === 'reverse') await me.reverse(taken)
    if (doing === 'edit') {
      const method = ['cash', 'check', 'credit_card'][(value + person) % 3]!
      await me.edit(taken, method, method === 'check' ? '9' : null)
    }
    if (doing === 'give') this.#remember(await me.give(till, other, value), this.#given)
    if (doing === 'drop')
      this.#remember(await me.drop(till, `BAG-${(this.#bags += 1)}`, value), this.#given)
    if (doing === 'accept') await me.accept(given)
    if (doing === 'giveBack') await me.giveBack(given)
    if (doing === 'paid') await this.#pay(me, till, value)
    if (doing === 'count') await this.#count(person, till, value)
    if (doing === 'day') await this.#day(me, value)
    if (doing === 'night') this.counter.clock.advance({ hours: 24 })
  }

  #remember(outcome: Parameters<typeof idOf>[0], ids: number[]): void {
    if (!isRefusal(outcome)) ids.push(idOf(outcome))
  }

  async #pay(me: Teller, till: number, value: number): Promise<void> {
    const asked = await me.ask(till, value % 2 ? 'in' : 'out', value)
    if (isRefusal(asked)) return
    const approver = this.#people.find((each) => each !== me)
    await approver?.allow(tillIdOf(asked))
  }

  /** Right, or up to 15 more than what lies there. */
  async #count(person: 0 | 1, till: number, value: number): Promise<void> {
    const { rows } = await database.owner.query<{ position: number; number: number }>(
      `select r.position, t.count_number + 1 as number
         from till_trays r join tills t on t.id = r.till_id where r.till_id = $1`,
      [till],
    )
    const { position = 0, number = 1 } = rows[0] ?? {}
    const counted = value % 2 ? position : Math.max(0, position + 15 - value)
    await this.#people[person].countTill(till, counted)
    await this.#people[person === 0 ? 1 : 0].book(till, number)
  }

  /** Opened; or counted, settled and processed, with a session for the next. */
  async #day(me: Teller, value: number): Promise<void> {
    await me.openDay()
    if (value % 3 === 0) return
    for (const person of [0, 1] as const) await this.#count(person, this.#tills[person], 1)
    await me.status(this.#session, 'closed')
    await me.settleDay()
    await me.processDay()
    const [ada, ben] = this.#people
    this.#session = idOf(await ada.start(await this.counter.drawer()))
    await ben.join(this.#session)
  }
}

const checkOf = (value: number) => ({
  tenders: [{ method: 'check', amount: value, reference: String(value), cardTail: null }],
})

/** Where cash is now by the tables that people see, beside where it came from. */
function bothSides({ database: db, agencyId, clock }: Counter) {
  return readInAgency(db, { agencyId, clock }, async ({ client }) => {
    const sum = (text: string) => `(select coalesce(sum(${text})::bigint, 0) from `
    const { rows } = await client.query<{ here: number; came: number }>(
      `select ${sum('position')} till_trays)
                + ${sum('amount')} till_transfers where status = 'in_transit')
                + ${sum('amount')} till_transfers where status = 'accepted' and bag_number is not null)
                as here,
              ${sum(`case direction when 'in' then amount else -amount end`)} paid_in_out
                 where status = 'approved')
                + ${sum('amount')} till_transactions where held and place = 'tray')
                + ${sum('difference')} till_counts where state = 'booked')
                + ${sum(`case to_place when 'till' then amount else -amount end`)} cash_movements
                   where 'rounding' in (from_place, to_place)) as came`,
    )
    return rows[0]
  })
}

it.each(['USD', 'CAD'])(
  'C-7, C-12, T-12: in %s cash is conserved at every moment of any history',
  { timeout: 120_000 },
  async (currency) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 45, size: 'max' }), async (steps) => {
        const history = await History.begin(currency)
        for (const each of steps) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
          await history.live(each)
          // oxlint-disable-next-line no-await-in-loop
          const sides = await bothSides(history.counter)
          expect(sides?.here, JSON.stringify(each)).toBe(sides?.came)
        }
        const places = Object.values(await cashByPlace(history.counter))
        expect(places.reduce((total, cash) => total + cash, 0)).toBe(0)
        expect(await examine(history.counter)).toEqual(SOUND)
      }),
      { numRuns: 12 },
    )
  },
)
