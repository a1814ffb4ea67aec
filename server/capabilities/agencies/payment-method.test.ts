import { expect, it } from 'vitest'
import { BUILT_IN_METHODS, methodNameIn } from './payment-method.ts'

it('T-4: a built-in method is called in the reader’s language, until the agency calls it otherwise', () => {
  expect(methodNameIn('es', 'check', 'Check')).toBe('Cheque')
  expect(methodNameIn('en', 'check', 'Check')).toBe('Check')
  expect(methodNameIn('es', 'check', 'Cheque or draft')).toBe('Cheque or draft')
  expect(methodNameIn('es', 'gift_card', 'Check')).toBe('Check')
  const same = BUILT_IN_METHODS.filter(({ code, name }) => methodNameIn('es', code, name) === name)
  expect(same.map(({ code }) => code)).toEqual(['ach', 'web'])
})
