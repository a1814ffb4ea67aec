import type { NewCitation, Problem } from '../api/contract.ts'
import { readMoney, type Formats } from '../kit/formats.ts'
import { instantOf } from '../kit/wallTime.ts'

/** The fields of a citation as they are typed. */
export type Form = {
  number: string
  issuedAt: string
  plate: string
  state: string
  violationCode: string
  violation: string
  location: string
  payer: string
  fine: string
  fee: string
}

export const emptyForm: Form = {
  number: '',
  issuedAt: '',
  plate: '',
  state: '',
  violationCode: '',
  violation: '',
  location: '',
  payer: '',
  fine: '',
  fee: '',
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The request that enters the citation, or null while something needed is missing or unreadable. */
export function requestOf(form: Form, { timeZone, minorDigits }: Formats): NewCitation | null {
  const fine = readMoney(form.fine, minorDigits)
  const fee = form.fee.trim() === '' ? 0 : readMoney(form.fee, minorDigits)
  const issuedAt = instantOf(form.issuedAt, timeZone)
  const isNamed = form.number.trim() !== '' && form.violation.trim() !== ''
  if (fine === null || fee === null || issuedAt === null || !isNamed) return null
  return {
    number: form.number.trim(),
    plate: orNull(form.plate),
    state: orNull(form.state),
    violationCode: form.violationCode.trim(),
    violation: form.violation.trim(),
    location: form.location.trim(),
    issuedAt,
    payer: orNull(form.payer),
    lines: [
      { kind: 'fine', amount: fine },
      ...(fee > 0 ? [{ kind: 'fee' as const, amount: fee }] : []),
    ],
  }
}

/** What the server said about single fields, by the field's name. */
export function fieldProblems({ errors = [] }: Problem): Partial<Record<keyof Form, string>> {
  const said = errors.map(({ pointer, detail }) => {
    const field = pointer.replace(/^\/lines\/0.*/, 'fine').replace(/^\/lines\/1.*/, 'fee')
    return [field.replace(/^\//, ''), detail] as const
  })
  return Object.fromEntries(said.filter(([field]) => field in emptyForm))
}
