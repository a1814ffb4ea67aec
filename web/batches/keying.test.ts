import { expect, it } from 'vitest'
import type { Batch, PaymentMethod } from '../api/contract.ts'
import {
  contentOf,
  draftOf,
  duesAlong,
  emptyRow,
  ended,
  figuresOf,
  keepable,
  methodAbove,
  type Row,
  withRow,
} from './keying.ts'

const row = (own: Partial<Row>): Row => ({ ...emptyRow(), ...own })
const methods = ['cash', 'check', 'money_order'].map((code) => ({ code }) as PaymentMethod)

it('E-6: there is always one empty row at the end, and it is no line', () => {
  const a = row({ citation: 'A1', amount: '10.00' })
  expect(ended([])).toHaveLength(1)
  expect(ended([a, row({}), row({})])).toHaveLength(2)
  expect(figuresOf(ended([a, a]), 2)).toEqual({ count: 2, total: 2_000 })
  expect(ended(Array.from({ length: 500 }, () => a))).toHaveLength(500)
})

it('E-6: the amount starts at what is due, less what the lines above pay of it', () => {
  const dues = new Map([['A1', 5_000]])
  const rows = [row({ citation: 'a 1', amount: '30' }), row({ citation: 'A1' })]
  expect(duesAlong(rows, dues, 2)).toEqual([5_000, 2_000])
  expect(duesAlong([row({ citation: 'B1' }), row({})], dues, 2)).toEqual([null, null])
})

it('E-6: a line takes its method from the line above, the first one a check', () => {
  expect(methodAbove([], 0, methods)).toBe('check')
  const first = row({ citation: 'A1', method: 'money_order' })
  const second = row({})
  const rows = withRow([first, second], second.key, { citation: 'A' }, methods)
  expect(rows.map(({ method }) => method)).toEqual(['money_order', 'money_order', null])
})

it('E-6: what the server has is what is typed, until something is changed', () => {
  const line = { citation: 'A1', amount: 1_050, method: 'check', reference: null }
  const draft = draftOf({ lines: [line], version: 3 } as unknown as Batch, 2)
  expect(draft.rows.map(({ amount }) => amount)).toEqual(['10.50', null])
  expect(contentOf(draft.rows, 2)).toBe(draft.saved)
  const changed = withRow(draft.rows, draft.rows[0]?.key ?? '', { amount: '10.5' }, methods)
  expect(contentOf(changed, 2)).toBe(draft.saved)
})

it('E-6: what somebody else keyed takes the place of what is shown, row by row', () => {
  const line = { citation: 'A1', amount: 100, method: 'check', reference: null }
  const batch = { lines: [line], version: 4 } as unknown as Batch
  const shown = [row({}), row({})]
  expect(draftOf(batch, 2, shown).rows.map(({ key }) => key)).toEqual(shown.map(({ key }) => key))
})

it('X-3: a card number is not kept', () => {
  const draft = { rows: [row({ reference: '4111 1111 1111 1111' })], version: 1, saved: '[]' }
  expect(keepable({ ...draft, sending: null }).rows[0]?.reference).toBe('')
})
