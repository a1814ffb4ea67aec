import { describe, expect, it } from 'vitest'
import type { Actor } from '../../journal/actor.ts'
import { type Outcome } from '../../journal/command.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { inUnitOfWork, readInAgency } from '../../postgres/unit-of-work.ts'
import { keyed, once, testCounter } from '../../testing/counter.ts'
import { testDatabase } from '../../testing/database.ts'
import { proveTotals } from '../proof/public.ts'
import { changeStatus, joinSession, startSession, verifyChains } from '../sessions/public.ts'
import { editTransaction, moveTransaction, reverseTransaction, takePayment } from './commands.ts'
import type { PaymentWish } from './transaction.ts'

const counter = await testCounter(await testDatabase())
const { door } = counter
const scope = { agencyId: counter.agencyId, clock: counter.clock }

type Told = { id: string; transactions: { id: string }[]; transaction: object }

function body(outcome: Outcome): Told {
  if (isRefusal(outcome)) throw new Error(`${outcome.refused}: ${outcome.detail}`)
  return JSON.parse(outcome.text) as Told
}

function wish(citation: string, amount: number, more: Partial<PaymentWish> = {}): PaymentWish {
  return {
    items: [{ citation, amount }],
    tenders: [{ method: 'cash', amount, reference: null, cardTail: null }],
    short: false,
    confirmOverpayment: false,
    payer: null,
    ...more,
  }
}

const start = async (actor: Actor, drawerId: number) =>
  Number(
    body(
      await door.submit(
        startSession({ actor, idempotency: once() }, { drawerId, openingBalance: null }),
      ),
    ).id,
  )
const pay = (actor: Actor, what: PaymentWish, idempotency = once()) =>
  door.submit(takePayment({ actor, idempotency }, what))

async function prove() {
  return readInAgency(counter.database, scope, async (work) => ({
    totals: (
      await proveTotals(work, [
        ...(await import('../sessions/public.ts')).sessionsBook.proofs,
        ...(await import('../enforcement/public.ts')).citationsBook.proofs,
        ...(await import('./public.ts')).transactionsBook.proofs,
      ])
    ).differences,
    chains: (await verifyChains(work)).broken,
  }))
}

describe('the write door', () => {
  it('T-2, T-12, T-13: takes a payment once, and everything can be derived again', async () => {
    const ada = await counter.person('Ada')
    const session = await start(ada, await counter.drawer())
    await counter.citation('C1', 5000)
    const key = keyed('pay C1')
    const first = await pay(ada, wish('C1', 5000), key)
    expect(body(first)).toMatchObject({
      amount: 5000,
      receiptNumber: `${session}-1`,
      transactions: [{ kind: 'single_payment', amount: 5000, method: 'cash' }],
    })
    const again = await pay(ada, wish('C1', 5000), key)
    expect(again).toEqual({ ...first, replayed: true })
    const id = Number(body(first).transactions[0]?.id)
    const asking = () => ({ actor: ada, idempotency: once() })
    const edited = await door.submit(
      editTransaction(asking(), { id, method: 'check', reference: '77' }, () => null),
    )
    expect(body(edited)).toMatchObject({ method: 'check', reference: '77', edited: true })
    const other = await start(await counter.person('Bob'), await counter.drawer())
    const moved = await door.submit(moveTransaction(asking(), { id, to: other }))
    expect(body(moved)).toMatchObject({ sessionId: String(other), moved: true })
    const reversed = await door.submit(
      reverseTransaction(asking(), { id, from: 'session', reason: null }),
    )
    expect(body(reversed).transaction).toMatchObject({
      amount: -5000,
      kind: 'reversal',
      sessionId: String(other),
    })
    expect(await prove()).toEqual({ totals: [], chains: [] })
  })

  it('S-3, S-12: payments racing with close, cut-off and moves never land in a session that is over', async () => {
    const people = await Promise.all(['P', 'Q', 'R', 'S'].map((n) => counter.person(n)))
    const session = await start(people[0]!, await counter.drawer())
    for (const actor of people.slice(1))
      body(await door.submit(joinSession({ actor, idempotency: once() }, session)))
    await Promise.all(Array.from({ length: 80 }, (_, n) => counter.citation(`RACE${n}`, 100)))
    const second = counter.secondDoor()
    const outcomes = await Promise.all([
      ...Array.from({ length: 80 }, (_, n) =>
        (n % 2 ? door : second).submit(
          takePayment({ actor: people[n % 4]!, idempotency: once() }, wish(`RACE${n}`, 100)),
        ),
      ),
      new Promise((resolve) => setTimeout(resolve, 4)).then(() =>
        second.submit(changeStatus({ actor: people[0]!, idempotency: once() }, session, 'closed')),
      ),
    ])
    const taken = outcomes.slice(0, 80).filter((outcome) => !isRefusal(outcome)).length
    const { rows } = await counter.database.owner.query<{ n: number; s: number }>(
      `select transaction_count as n, status as s from sessions where id = $1`,
      [session],
    )
    expect(rows[0]).toEqual({ n: taken, s: 'closed' })
    const codes = new Set(outcomes.filter(isRefusal).map((refusal) => refusal.refused))
    expect([...codes].every((code) => code === 'session_required')).toBe(true)
    expect(await prove()).toEqual({ totals: [], chains: [] })
  })

  it('T-11: the database refuses to change or delete a transaction, to the application too', async () => {
    for (const statement of [
      'update transactions set amount = 1',
      'delete from transactions',
      'update postings set amount = 1',
      'delete from session_events',
      'update payments set amount = 1',
    ]) {
      await expect(
        inUnitOfWork(counter.database, scope, ({ client }) => client.query(statement)),
      ).rejects.toThrow(/permission denied/)
      await expect(counter.database.owner.query(statement)).rejects.toThrow(
        /never changes|append-only/,
      )
    }
  })
})
