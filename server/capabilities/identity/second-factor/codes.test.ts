import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import {
  enrolmentUri,
  hashOfRecoveryCode,
  newRecoveryCodes,
  newSecret,
  stepOfCode,
} from './codes.ts'

const AT = 1_767_225_600
const secret = newSecret()
const codeAt = (epoch: number) => generateSync({ secret, epoch })
const now = { at: AT, lastStep: null }

describe('A-4: codes of a second factor', () => {
  it('are those of RFC 6238', () => {
    const known = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect(stepOfCode(known, '287082', { at: 59, lastStep: null })).toBe(1)
    expect(stepOfCode(known, '081 804', { at: 1_111_111_109, lastStep: null })).toBe(37_037_036)
  })

  it('may be half a minute off, and not a whole one', () => {
    const taken = [-60, -30, 0, 30, 60].map((off) => stepOfCode(secret, codeAt(AT + off), now))
    const step = AT / 30
    expect(taken).toEqual([null, step - 1, step, step + 1, null])
  })

  it('are never taken again, nor one from before, nor any when the clock went back', () => {
    const step = AT / 30
    expect(stepOfCode(secret, codeAt(AT), { at: AT, lastStep: step })).toBeNull()
    expect(stepOfCode(secret, codeAt(AT - 30), { at: AT, lastStep: step })).toBeNull()
    expect(stepOfCode(secret, codeAt(AT + 30), { at: AT, lastStep: step })).toBe(step + 1)
    expect(stepOfCode(secret, codeAt(AT), { at: AT, lastStep: step + 500 })).toBeNull()
  })

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12 34'])('%j is none', (text) =>
    expect(stepOfCode(secret, text, now)).toBeNull(),
  )

  it('are offered with the agency and the person, as apps show them', () => {
    const uri = new URL(enrolmentUri('ABC234', 'Marlow: City', 'ann@example.gov'))
    expect(decodeURIComponent(uri.pathname)).toBe('/Marlow  City:ann@example.gov')
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'ABC234',
      issuer: 'Marlow  City',
    })
  })
})

describe('A-4: recovery codes', () => {
  it('are ten, each with 80 bits, in groups that can be read out', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes)
      expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/)
  })

  it('are known however they are typed', () => {
    const hash = hashOfRecoveryCode('k10m-3fwp-0xn9-t2ye')
    expect(hashOfRecoveryCode(' K1OM 3FWP oxn9 t2ye ')).toEqual(hash)
    expect(hashOfRecoveryCode('kIom3fwp0xn9t2ye')).toEqual(hash)
    expect(hashOfRecoveryCode('k10m-3fwp-0xn9-t2yf')).not.toEqual(hash)
    for (const text of ['', '123456', 'k10m-3fwp-0xn9', 'u'.repeat(16)])
      expect(hashOfRecoveryCode(text)).toBeNull()
  })
})
