import { describe, expect, it } from 'vitest'
import { cashier, examine, idOf, SOUND } from '../../testing/cashier.ts'
import { once, testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { tampered } from '../../testing/tampering.ts'
import { citationsBook } from '../enforcement/public.ts'
import { placeOrder, ordersBook } from '../permits/public.ts'
import { sessionsBook } from '../sessions/public.ts'
import { transactionsBook } from '../transactions/public.ts'
import { proveTotals } from './prove.ts'

const proofs = [sessionsBook, transactionsBook, citationsBook, ordersBook].flatMap(
  (book) => book.proofs,
)
const counter = await testCounter(await testDatabase())

/** Two sessions, with a payment in full, an overpayment, one edited, one moved, one
 * reversed, and a balance transfer. */
async function busyDay() {
  const ada = cashier(counter.door, await counter.person('Ada'))
  const ben = cashier(counter.door, await counter.person('Ben'))
  const one = idOf(await ada.start(await counter.drawer()))
  const two = idOf(await ben.start(await counter.drawer()))
  for (const number of ['C1', 'C2', 'C3']) await counter.citation(number, 5_000)
  const full = idOf(await ada.pay('C1', 5_000))
  const over = idOf(await ada.pay('C2', 6_000, { confirmOverpayment: true }))
  const back = idOf(await ada.pay('C3', 1_000))
  await ada.edit(full, 'check', '1')
  await ada.move(over, two)
  const reversal = idOf(await ada.reverse(back))
  const half = idOf(await ada.transfer('C2', 'C3', 400))
  await counter.permit('P1', 2_000)
  const tenders = [{ method: 'cash', amount: 2_000, reference: null, cardTail: null }]
  const wish = { permits: ['P1'], fees: [], tenders, payer: null }
  const asking = { actor: ada.actor, idempotency: once() }
  const order = idOf(await counter.door.submit(placeOrder(asking, wish)))
  return { one, two, full, over, back, reversal, half, order }
}

const { one, two, full, over, back, reversal, half, order } = await busyDay()

async function found(...statements: readonly string[]): Promise<string[]> {
  const differences = await tampered(counter, statements, async (work) => {
    const report = await proveTotals(work, proofs)
    return report.differences
  })
  return differences.map(({ what, id }) => `${what} ${id}`)
}

const CASES: readonly (readonly [what: string, statement: string, expected: string])[] = [
  [
    'the net total of a session',
    `update sessions set net_total = net_total + 1 where id = ${one}`,
    `net total of session ${one}`,
  ],
  [
    'its number of transactions',
    `update sessions set transaction_count = 9 where id = ${one}`,
    `number of transactions of session ${one}`,
  ],
  [
    'its number of receipts',
    `update sessions set receipt_count = 9 where id = ${one}`,
    `number of receipts of session ${one}`,
  ],
  [
    'a total of a method',
    `update session_totals set net = net + 1 where session_id = ${two}`,
    `totals by method, person and kind of session ${two}`,
  ],
  [
    'a count of a method',
    `update session_totals set count = count + 1 where session_id = ${two}`,
    `totals by method, person and kind of session ${two}`,
  ],
  [
    'a removed total',
    `delete from session_totals where session_id = ${two}`,
    `totals by method, person and kind of session ${two}`,
  ],
  [
    'the amount of a transaction',
    `update transactions set amount = 4_000 where id = ${full}`,
    `amount of transaction ${full}`,
  ],
  [
    'its method',
    `update transactions set method = 'cash' where id = ${full}`,
    `funds under another method than that of transaction ${full}`,
  ],
  [
    'its session',
    `update transactions set session_id = ${one} where id = ${over}`,
    `net total of session ${two}`,
  ],
  [
    'its person',
    `update transactions set user_id = user_id + 1 where id = ${full}`,
    `totals by method, person and kind of session ${one}`,
  ],
  [
    'its kind',
    `update transactions set kind = 'short_payment' where id = ${full}`,
    `totals by method, person and kind of session ${one}`,
  ],
  [
    'its payment',
    `update transactions set payment_id = 1 where id = ${full}`,
    `payment of transaction ${full}`,
  ],
  [
    'its citation',
    `update transactions set target_id = target_id + 1 where id = ${full}`,
    'applied to citation',
  ],
  [
    'a session that is not there',
    `update transactions set session_id = 1 where id = ${full}`,
    `session of transaction ${full}`,
  ],
  [
    'the mark of a reversal',
    `update transactions set reversed_by = null where id = ${back}`,
    `reversal of transaction ${back}`,
  ],
  [
    'a mark without a reversal',
    `update transactions set reversed_by = ${reversal} where id = ${full}`,
    `reversal of transaction ${full}`,
  ],
  [
    'the other half of a transfer',
    `update transactions set counterpart_id = ${back} where id = ${half}`,
    `other half of transaction ${half}`,
  ],
  [
    'a removed transaction',
    `delete from transactions where id = ${full}`,
    `postings without transaction ${full}`,
  ],
  [
    'one line of postings',
    `update postings set amount = amount + 1 where transaction_id = ${full} and line = 1`,
    `balance of the postings of transaction ${full}`,
  ],
  [
    'removed postings',
    `delete from postings where transaction_id = ${over}`,
    `amount of transaction ${over}`,
  ],
  ['the amount of a payment', 'update payments set amount = amount + 1', 'amount of payment'],
  ['a removed payment', 'delete from payments', `payment of transaction ${full}`],
  [
    'what is applied',
    `update citations set applied = 1 where number = 'C1'`,
    'applied to citation',
  ],
  [
    'an account balance',
    `update citations set account_balance = 2 where number = 'C2'`,
    'account balance of citation',
  ],
  [
    'what is charged',
    `update citations set charged = charged + 1 where number = 'C3'`,
    'lines of citation',
  ],
  [
    'what was taken for a permit order',
    `update permit_orders set taken = taken - 1`,
    'taken of permit order',
  ],
  ['what was refunded of it', `update permit_orders set refunded = 5`, 'refunded of permit order'],
  ['its lines', 'update permit_order_lines set amount = amount + 1', 'charged of permit order'],
  ['a tender of it', 'update permit_tenders set amount = 2_001', 'tender of permit order'],
  [
    'what was given back of a tender',
    'update permit_tenders set given_back = 1',
    'given back of a tender of permit order',
  ],
  [
    'money that is said to be given back',
    `insert into permit_returns select agency_id, order_id, 1, transaction_id, 'refund', 7
       from permit_tenders where transaction_id = ${order}`,
    'return of permit order',
  ],
  ['a line of a citation', 'update citation_lines set amount = amount + 1', 'lines of citation'],
]

describe('prove', () => {
  it('T-12: finds nothing where nobody tampered', async () => {
    expect(await examine(counter)).toEqual(SOUND)
    const report = await tampered(counter, [], (work) => proveTotals(work, proofs))
    expect(report).toMatchObject({ transactions: 7, postings: 17, differences: [] })
  })

  it.each(CASES)('T-12: names %s', async (_, statement, expected) => {
    const names = await found(statement)
    expect(names.some((name) => name.startsWith(expected))).toBe(true)
  })

  it('T-12: tells what is kept and what is derived', async () => {
    const differences = await tampered(
      counter,
      [`update sessions set net_total = 77 where id = ${two}`],
      async (work) => (await proveTotals(work, proofs)).differences,
    )
    expect(differences).toEqual([
      { what: 'net total of session', id: two, stored: 77, derived: 6_000 },
    ])
  })

  it('T-12: two lines that cancel out are found by what the transaction says', async () => {
    const names = await found(
      `update postings set amount = amount + 100 where transaction_id = ${over} and line = 1`,
      `update postings set amount = amount - 100 where transaction_id = ${over} and line = 2`,
    )
    expect(names).toContain(`amount of transaction ${over}`)
    expect(names).toContain(`net total of session ${two}`)
  })
})
