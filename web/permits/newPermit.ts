import type { NewPermit } from '../api/contract.ts'
import { readMoney } from '../kit/formats.ts'

/** The fields of a permit as they are typed. */
export type PermitForm = {
  number: string
  type: string
  holder: string
  plates: string
  zone: string
  validFrom: string
  validTo: string
  price: string
  serviceFee: string
}

export const emptyPermit: PermitForm = {
  number: '',
  type: '',
  holder: '',
  plates: '',
  zone: '',
  validFrom: '',
  validTo: '',
  price: '',
  serviceFee: '',
}

/** The request that records the permit, or null while something is missing or unreadable. */
export function permitOf(form: PermitForm, minorDigits: number): NewPermit | null {
  const { number, type, holder, plates, zone, validFrom, validTo } = form
  const price = readMoney(form.price, minorDigits)
  const fee = form.serviceFee.trim() === '' ? 0 : readMoney(form.serviceFee, minorDigits)
  const isNamed = [number, type, holder, validFrom, validTo].every((text) => text.trim() !== '')
  if (!isNamed || price === null || fee === null) return null
  const written = plates.split(',').map((plate) => plate.trim())
  return {
    number: number.trim(),
    type: type.trim(),
    holder: holder.trim(),
    vehicles: written.filter((plate) => plate !== '').map((plate) => ({ plate, state: null })),
    zone: zone.trim() || null,
    validFrom,
    validTo,
    price,
    fees: fee > 0 ? [{ kind: 'service_fee', name: 'Service fee', amount: fee }] : [],
  }
}
