import { expect, test } from 'vitest'
import type { PaymentMethod, RepairItem } from '../api/contract.ts'
import {
  draftOf,
  keepable,
  leftOf,
  missingOf,
  newPart,
  split,
  stillTrue,
  wishOf,
  withCandidate,
} from './draft.ts'

const arrived = {
  citation: '24PK40006',
  amount: 5_000,
  amountText: null,
  method: 'lockbox',
  reference: '4711',
  payer: null,
  more: {},
}
const item = { arrived, draft: null } as unknown as RepairItem
const method = (code: string, needsReference: boolean) =>
  ({ code, needsReference }) as unknown as PaymentMethod
const METHODS = [method('lockbox', false), method('check', true)]

test('the form begins with what arrived', () => {
  expect(draftOf(item, 2)).toMatchObject({
    parts: [{ citation: '24PK40006', amount: '50.00' }],
    method: 'lockbox',
    reference: '4711',
    payer: '',
  })
})

test('I-3: of a name that was too long to be kept the form takes what fits, of others nothing', () => {
  const payerOf = (payer: string) =>
    draftOf({ arrived: { ...arrived, more: { payer } }, draft: null } as unknown as RepairItem, 2)
      .payer
  expect(payerOf('N'.repeat(150))).toBe('N'.repeat(120))
  expect(payerOf('(card number)')).toBe('')
})

test('R-9: what was said of it before comes first', () => {
  const draft = {
    type: 'repair',
    items: [{ citation: 'C1', amount: 2_000 }],
    method: 'check',
    reference: '9',
    payer: 'Ada',
  }
  const again = { ...item, draft } as unknown as RepairItem
  const typed = { parts: [{ citation: 'C1', amount: '20.00' }], method: 'check', payer: 'Ada' }
  expect(draftOf(again, 2)).toMatchObject(typed)
})

test('a candidate takes the place of the number, and gives an amount where none is known', () => {
  const known = withCandidate(draftOf(item, 2), 0, { number: 'C1', due: 3_000 }, 2)
  expect(known.parts).toMatchObject([{ citation: 'C1', amount: '50.00' }])
  const blank = { ...known, parts: [newPart('X')] }
  const filled = withCandidate(blank, 0, { number: 'C1', due: 3_000 }, 2)
  expect(filled.parts).toMatchObject([{ citation: 'C1', amount: '30.00' }])
})

test('R-4: to split leaves what is due and takes the rest to the next citation', () => {
  const two = split(draftOf(item, 2), 3_000, 5_000, 2)
  expect(two.parts.map(({ amount }) => amount)).toEqual(['30.00', '20.00'])
  expect(leftOf(two, 5_000, 2)).toBe(0)
  const unknown = split(draftOf(item, 2), null, 5_000, 2)
  expect(unknown.parts.map(({ amount }) => amount)).toEqual(['50.00', ''])
  expect(leftOf(unknown, null, 2)).toBeNull()
})

test('what is wanted next is named, in the order of the form', () => {
  const draft = draftOf(item, 2)
  expect(missingOf(draft, METHODS, 2)).toBeNull()
  const [part = newPart()] = draft.parts
  const without = (change: object) => ({ ...draft, parts: [{ ...part, ...change }] })
  expect(missingOf(without({ citation: ' ' }), METHODS, 2)).toBe(`citation-${part.key}`)
  expect(missingOf(without({ amount: 'x' }), METHODS, 2)).toBe(`amount-${part.key}`)
  expect(missingOf({ ...draft, method: 'gone' }, METHODS, 2)).toBe('repair-method')
  expect(missingOf({ ...draft, method: 'gone' }, null, 2)).toBeNull()
  const check = { ...draft, method: 'check', reference: '' }
  expect(missingOf(check, METHODS, 2)).toBe('repair-reference')
})

test('what is sent has plain numbers, and amounts in minor units', () => {
  const draft = { ...draftOf(item, 2), parts: [newPart(' bt 1 ', '50')], reference: ' 9 ' }
  expect(wishOf(draft, 2)).toEqual({
    type: 'repair',
    items: [{ citation: 'BT1', amount: 5_000 }],
    method: 'lockbox',
    reference: '9',
    payer: '',
  })
})

test('X-3: a card number is not kept', () => {
  const draft = { ...draftOf(item, 2), reference: '4111 1111 1111 1111' }
  expect(keepable({ 7: draft })['7']?.reference).toBe('')
})

test('R-4: a refusal is about what was sent, and not about a field that was changed since', () => {
  const wish = (citation: string, reference = '') => ({
    type: 'repair' as const,
    items: [{ citation, amount: 1 }],
    reference,
  })
  const errors = ['/items/0/citation', '/reference'].map((pointer) => ({ pointer, detail: '' }))
  const problem = { type: '', title: '', status: 422, code: 'invalid', detail: '', errors }
  expect(stillTrue(problem, wish('A'), wish('A'))?.errors).toEqual(errors)
  expect(stillTrue(problem, wish('A'), wish('B'))?.errors).toEqual(errors.slice(1))
  expect(stillTrue(problem, wish('A'), wish('B', '1'))).toBeUndefined()
})
