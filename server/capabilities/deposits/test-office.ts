import { expect } from 'vitest'
import { denominationsOf } from '../../money/denominations.ts'
import { testDatabase } from '../../testing/database.ts'
import type { Resident } from '../../testing/resident.ts'
import { testTown, type Town } from '../../testing/town.ts'

export type Taken = {
  readonly method: string
  readonly amount: number
  readonly reference?: string
  /** Taken back again. */
  readonly reversed?: boolean
  /** For a permit instead of a citation. */
  readonly permit?: boolean
}

/** The counter of a town: sessions in which money is taken, until they close. */
function counterOf(town: Town) {
  const { admin, cashier, supervisor } = town
  let made = 0

  async function startSession(settings: object = {}, whose = cashier): Promise<string> {
    const drawer = await admin.post('/drawers', {
      name: `Window ${(made += 1)}`,
      branchId: town.branchId,
      type: 'physical',
      openingBalanceRequired: false,
      concurrentUsers: true,
      closingMethod: 'manual',
      ...settings,
    })
    const session = await whose.post('/sessions', { drawerId: drawer.body.id })
    expect(session.status, JSON.stringify(session.body)).toBe(201)
    return session.body.id
  }

  async function take({ method, amount, reference, reversed, permit }: Taken, whose = cashier) {
    const number = `DEP${(made += 1)}`
    const tender = { method, amount, ...(method === 'check' ? { reference: '1001' } : {}) }
    const tenders = [reference === undefined ? tender : { ...tender, reference }]
    if (permit) return sell(number, amount, tenders, whose)
    const lines = [{ kind: 'fine', amount: amount + 100_000 }]
    expect((await admin.post('/citations', { number, lines })).status).toBe(201)
    const items = [{ citation: number, amount }]
    const { status, body } = await whose.post('/payments', { items, tenders })
    expect(status, JSON.stringify(body)).toBe(201)
    const id = body.transactions[0].id as string
    if (reversed) expect((await whose.post(`/transactions/${id}/reverse`, {})).status).toBe(201)
    return id
  }

  async function sell(number: string, price: number, tenders: object[], whose: Resident) {
    const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
    const permit = { number, type: 'Resident', holder: 'Ada Byron', price, ...valid }
    expect((await admin.post('/permits', permit)).status).toBe(201)
    const order = await whose.post('/permit-orders', { permits: [number], tenders })
    expect(order.status, JSON.stringify(order.body)).toBe(201)
    return order.body.id as string
  }

  const close = async (id: string) => {
    const closed = await supervisor.post(`/sessions/${id}/status`, { status: 'closed' })
    expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  }

  /** A closed session in which this was taken. */
  async function closed(takings: readonly Taken[], settings: object = {}): Promise<string> {
    const id = await startSession(settings)
    for (const taken of takings)
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as at a counter
      await take(taken)
    await close(id)
    return id
  }

  return { startSession, take, close, closed }
}

/** A town whose sessions close, and short words for what tests of deposits do over and over. */
export async function depositOffice() {
  const town = await testTown(await testDatabase())
  const { finance, supervisor } = town
  let made = 0

  async function account(name: string, sources?: object[]): Promise<string> {
    const wish = { name, bank: 'First National', tail: '4321' }
    const { status, body } = await finance.post('/deposit-accounts', wish)
    expect(status, JSON.stringify(body)).toBe(201)
    if (sources) await goesTo(sources.map((each) => ({ accountId: body.id, ...each })))
    return body.id
  }

  async function goesTo(sources: readonly object[]) {
    const set = await finance.send('PUT', '/deposit-sources', { sources })
    expect(set.status, JSON.stringify(set.body)).toBe(200)
  }

  const lying = async (accountId: string | null) => {
    const { body } = await finance.get('/deposits/undeposited')
    return body.accounts.find(
      (each: { account: { id: string } | null }) => (each.account?.id ?? null) === accountId,
    )
  }

  const prepare = (accountId: string, cash: number, more: object = {}, whose = supervisor) =>
    whose.post('/deposits', {
      accountId,
      bagNumber: `BAG-${(made += 1)}`,
      lines: cashOf(cash),
      ...more,
    })

  async function prepared(accountId: string, cash: number, more: object = {}) {
    const deposit = await prepare(accountId, cash, more)
    expect(deposit.status, JSON.stringify(deposit.body)).toBe(201)
    return deposit.body
  }

  /** A deposit that is sealed by finance. */
  async function sealed(accountId: string, cash: number, more: object = {}) {
    const { id } = await prepared(accountId, cash, more)
    const answer = await finance.post(`/deposits/${id}/seal`, {})
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }

  const sound = async () => {
    expect((await town.auditor.get('/proof/totals')).body.differences).toEqual([])
    expect((await town.auditor.get('/proof/chains')).body.broken).toEqual([])
  }

  return {
    ...town,
    ...counterOf(town),
    account,
    goesTo,
    lying,
    prepare,
    prepared,
    sealed,
    sound,
  }
}

/** An amount, of US dollars or another currency, in as few notes and coins as can be. */
export function cashOf(amount: number, currency = 'USD') {
  const lines: { denomination: string; pieces: number }[] = []
  let left = amount
  for (const { code, kind, value } of denominationsOf(currency)) {
    const pieces = kind === 'roll' || left <= 0 ? 0 : Math.floor(left / value)
    if (pieces > 0) lines.push({ denomination: code, pieces })
    left -= pieces * value
  }
  return lines
}
