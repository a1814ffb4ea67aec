import { expect, it } from 'vitest'
import { changesOf } from './changesOf.ts'

it('X-4: shows before and after field by field, also where only one of them is there', () => {
  expect(changesOf({ name: 'Window 1' }, { name: 'Window 2', type: 'virtual' })).toEqual([
    { field: 'name', before: 'Window 1', after: 'Window 2' },
    { field: 'type', before: undefined, after: 'virtual' },
  ])
  expect(changesOf(null, { amount: 5000 })).toEqual([
    { field: 'amount', before: undefined, after: 5000 },
  ])
})

it('X-4: says nothing of a change that keeps nothing, and keeps what is no set of fields', () => {
  expect(changesOf(null, null)).toEqual([])
  expect(changesOf(undefined, ['a'])).toEqual([{ field: '', before: undefined, after: ['a'] }])
})
