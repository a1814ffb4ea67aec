import { expect, it } from 'vitest'
import { NEW, wishOf } from './sourceForm.ts'

const form = { ...NEW, name: ' Bank ', drawerId: '1', method: 'check' }

it('I-1: a layout of which nothing was said is left for the first file', () => {
  expect(wishOf(form)).not.toHaveProperty('layout')
  expect(
    wishOf({ ...form, layout: { columns: { amount: ' ' }, days: 'YYYYMMDD' } }),
  ).not.toHaveProperty('layout')
})

it('I-1: columns that were emptied are taken out', () => {
  const wish = wishOf({ ...form, layout: { columns: { amount: 'Paid', payer: '' } } })
  expect(wish.layout).toEqual({ columns: { amount: 'Paid' } })
  expect(wish.name).toBe('Bank')
})
