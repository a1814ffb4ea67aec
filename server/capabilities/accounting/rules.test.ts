import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mapping, JournalSum } from './ledger.ts'
import { byAccount, codeFor, journalOf, totalsOf, unmappedOf } from './rules.ts'

const day = Temporal.PlainDate.from('2026-03-02')
const sum = (sessionId: number, own: Partial<JournalSum>): JournalSum => ({
  sessionId,
  branchId: null,
  day,
  account: 'funds',
  method: '',
  receivable: 'citation',
  amount: 0,
  ...own,
})

/** Sums of sessions as they are kept: of each session together zero. */
const sessions = fc
  .array(
    fc.array(
      fc.record({
        method: fc.constantFrom('cash', 'check', 'card'),
        receivable: fc.constantFrom('citation', 'permit_order'),
        amount: fc.integer({ min: -90_000, max: 90_000 }).filter((amount) => amount !== 0),
        surplus: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 8 },
    ),
    { maxLength: 5 },
  )
  .map((all) =>
    all.flatMap((postings, index) =>
      postings.flatMap(({ method, receivable, amount, surplus }) =>
        [
          sum(index, { account: 'funds', method, receivable, amount }),
          sum(index, { account: 'receivable', receivable, amount: -(amount - surplus) }),
          sum(index, { account: 'account_balance', receivable, amount: -surplus }),
        ].filter((each) => each.amount !== 0),
      ),
    ),
  )

const mappings = fc.uniqueArray(
  fc.record({
    account: fc.constantFrom('funds', 'receivable', 'account_balance'),
    detail: fc.constantFrom('', 'cash', 'check', 'citation'),
    code: fc.constantFrom('1010', '1020', '4100'),
  }),
  { selector: ({ account, detail }) => `${account} ${detail}` },
)

describe('B-4: the journal', () => {
  it('B-4: whatever is mapped, debits equal credits, in all and in each session', () => {
    fc.assert(
      fc.property(sessions, mappings, (sums, mapped) => {
        const lines = journalOf(sums, { mappings: mapped, accounts: [] })
        for (const own of [lines, ...Map.groupBy(lines, (line) => line.sessionId).values()]) {
          const { debit, credit } = totalsOf(own)
          expect(debit).toBe(credit)
        }
        for (const { debit, credit } of lines) expect(debit > 0 !== credit > 0).toBe(true)
      }),
    )
  })

  it('B-4: nothing is lost: lines by session and account come to the sums', () => {
    fc.assert(
      fc.property(sessions, (sums) => {
        const lines = journalOf(sums, { mappings: [], accounts: [] })
        for (const account of ['funds', 'receivable', 'account_balance'] as const) {
          const { debit, credit } = totalsOf(lines.filter((line) => line.account === account))
          const kept = sums.filter((each) => each.account === account)
          expect(debit - credit).toBe(kept.reduce((total, { amount }) => total + amount, 0))
        }
      }),
    )
  })

  it('B-4: a posting goes by its detail, else by that of all others, else to suspense', () => {
    const mapped: Mapping[] = [
      { account: 'funds', detail: 'cash', code: '1010' },
      { account: 'funds', detail: '', code: '1020' },
      { account: 'receivable', detail: 'citation', code: '1200' },
    ]
    expect(codeFor(mapped, 'funds', 'cash')).toBe('1010')
    expect(codeFor(mapped, 'funds', 'check')).toBe('1020')
    expect(codeFor(mapped, 'receivable', 'permit_order')).toBeNull()
    expect(codeFor(mapped, 'over_short', '')).toBeNull()
  })

  it('B-4: what nothing is mapped to is told apart, and stands last', () => {
    const sums = [
      sum(1, { method: 'cash', amount: 500 }),
      sum(1, { account: 'receivable', amount: -300 }),
      sum(1, { account: 'receivable', receivable: 'permit_order', amount: -200 }),
    ]
    const lines = journalOf(sums, {
      mappings: [{ account: 'funds', detail: '', code: '1010' }],
      accounts: [{ code: '1010', name: 'Cash in bank' }],
    })
    expect(byAccount(lines)).toEqual([
      { code: '1010', name: 'Cash in bank', debit: 500, credit: 0 },
      { code: null, name: null, debit: 0, credit: 500 },
    ])
    expect(unmappedOf(lines)).toEqual([
      { account: 'receivable', detail: 'citation', debit: 0, credit: 300 },
      { account: 'receivable', detail: 'permit_order', debit: 0, credit: 200 },
    ])
  })
})
