import type {
  RepairConfiguration,
  RepairConfigurationWish,
  RepairOrdering,
  RepairReason,
  RepairSelection,
} from '../api/contract.ts'
import { newKey } from '../api/client.ts'
import { moneyTyped, readMoney } from '../kit/formats.ts'

/** A criterion as it is typed; blank is no limit, and none chosen is any. */
export type CriterionForm = {
  key: string
  minAmount: string
  maxAmount: string
  minAgeDays: string
  maxAgeDays: string
  batch: string
  importId: string
  sourceIds: string[]
  reasons: RepairReason[]
  ordering: RepairOrdering
  groups: string[]
}

/** Whether it chooses nothing, and so takes whatever comes to it. */
export const selectsAll = (criterion: CriterionForm): boolean => {
  const { minAmount, maxAmount, minAgeDays, maxAgeDays, batch, importId } = criterion
  const typed = [minAmount, maxAmount, minAgeDays, maxAgeDays, batch, importId]
  const isBlank = typed.every((text) => text.trim() === '')
  return isBlank && criterion.sourceIds.length + criterion.reasons.length === 0
}

export type ConfigurationForm = {
  name: string
  criteria: CriterionForm[]
  last: { ordering: RepairOrdering; groups: string[] }
}

/** As many as the server takes. */
export const MOST_CRITERIA = 20

export const newCriterion = (): CriterionForm => ({
  key: newKey().slice(0, 12),
  minAmount: '',
  maxAmount: '',
  minAgeDays: '',
  maxAgeDays: '',
  batch: '',
  importId: '',
  sourceIds: [],
  reasons: [],
  ordering: 'oldest',
  groups: [],
})

export function formOf(
  { name, criteria, last }: Pick<RepairConfiguration, 'name' | 'criteria' | 'last'>,
  minorDigits: number,
): ConfigurationForm {
  const money = (amount: number | undefined): string =>
    amount === undefined ? '' : moneyTyped(amount, minorDigits)
  return {
    name,
    criteria: criteria.map(({ selection, ordering, groups }) => ({
      ...newCriterion(),
      minAmount: money(selection.minAmount),
      maxAmount: money(selection.maxAmount),
      minAgeDays: String(selection.minAgeDays ?? ''),
      maxAgeDays: String(selection.maxAgeDays ?? ''),
      batch: selection.batch ?? '',
      importId: selection.importId ?? '',
      sourceIds: selection.sourceIds ?? [],
      reasons: selection.reasons ?? [],
      ordering,
      groups,
    })),
    last: { ordering: last.ordering, groups: last.groups },
  }
}

/** A limit that is typed: undefined where there is none, null where it cannot be read. */
export const limitOf = (text: string, minorDigits: number): number | null | undefined =>
  text.trim() === '' ? undefined : readMoney(text, minorDigits)

/** Days in the same way. */
export const daysOf = (text: string): number | null | undefined =>
  text.trim() === '' ? undefined : /^\d{1,5}$/.test(text.trim()) ? Number(text) : null

/** What is wrong with a criterion, by field. */
export function faultsOf(
  form: CriterionForm,
  minorDigits: number,
): ReadonlySet<keyof CriterionForm> {
  const faults = new Set<keyof CriterionForm>()
  const least = limitOf(form.minAmount, minorDigits)
  const most = limitOf(form.maxAmount, minorDigits)
  const [youngest, oldest] = [daysOf(form.minAgeDays), daysOf(form.maxAgeDays)]
  if (least === null) faults.add('minAmount')
  if (most === null || isCrossed(least, most)) faults.add('maxAmount')
  if (youngest === null) faults.add('minAgeDays')
  if (oldest === null || isCrossed(youngest, oldest)) faults.add('maxAgeDays')
  return faults
}

const isCrossed = (least: number | null | undefined, most: number | null | undefined): boolean =>
  typeof least === 'number' && typeof most === 'number' && least > most

/** As it is sent; null while something of it cannot be read. */
export function wishOf(
  form: ConfigurationForm,
  minorDigits: number,
): RepairConfigurationWish | null {
  if (form.name.trim() === '') return null
  if (form.criteria.some((one) => faultsOf(one, minorDigits).size > 0)) return null
  return {
    name: form.name.trim(),
    criteria: form.criteria.map((one) => ({
      selection: selectionOf(one, minorDigits),
      ordering: one.ordering,
      groups: one.groups,
    })),
    last: form.last,
  }
}

function selectionOf(form: CriterionForm, minorDigits: number): RepairSelection {
  const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)
  const all = {
    minAmount: limitOf(form.minAmount, minorDigits),
    maxAmount: limitOf(form.maxAmount, minorDigits),
    minAgeDays: daysOf(form.minAgeDays),
    maxAgeDays: daysOf(form.maxAgeDays),
    batch: form.batch.trim() || undefined,
    importId: form.importId || undefined,
    sourceIds: some(form.sourceIds),
    reasons: some(form.reasons),
  }
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== null),
  )
}

/** The criteria with one moved a place up or down. */
export function reordered(
  criteria: readonly CriterionForm[],
  index: number,
  by: 1 | -1,
): CriterionForm[] {
  const to = index + by
  const one = criteria[index]
  if (!one || to < 0 || to >= criteria.length) return [...criteria]
  return criteria.toSpliced(index, 1).toSpliced(to, 0, one)
}
