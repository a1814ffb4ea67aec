/** T-4: a way of paying, as the agency keeps it. */
export type PaymentMethod = {
  readonly code: string
  readonly name: string
  readonly cash: boolean
  /** C-3: it comes on paper, which lies in a till's bin. */
  readonly document: boolean
  readonly needsReference: boolean
  /** Whether cashiers may choose it now. */
  readonly offered: boolean
  /** The product's own; nobody chooses it and nobody edits it. */
  readonly system: boolean
  /** The one key that chooses it at the counter. */
  readonly shortcut: string | null
  /** B-3: so many days later the money is really there. */
  readonly realisationDays: number
  readonly position: number
  readonly version: number
}

export type PaymentMethodEdit = Partial<
  Pick<PaymentMethod, 'name' | 'needsReference' | 'offered' | 'shortcut' | 'realisationDays'>
>

export type NewPaymentMethod = Omit<PaymentMethod, 'position' | 'version' | 'realisationDays'>

/** What transfers between citations are booked under (T-4, E-7). */
export const ACCOUNT_BALANCE = 'account_balance'

type BuiltIn = readonly [code: string, name: string, shortcut: string | null, marks?: Marks]
type Marks = Partial<
  Pick<NewPaymentMethod, 'cash' | 'document' | 'needsReference' | 'offered' | 'system'>
>

const UNMARKED = {
  cash: false,
  document: false,
  needsReference: false,
  offered: true,
  system: false,
}

const BUILT_IN: readonly BuiltIn[] = [
  ['cash', 'Cash', 'C', { cash: true }],
  ['check', 'Check', 'K', { document: true, needsReference: true }],
  ['money_order', 'Money order', 'M', { document: true, needsReference: true }],
  ['credit_card', 'Credit card', 'R'],
  ['debit_card', 'Debit card', 'D'],
  ['ach', 'ACH', 'A'],
  ['wire', 'Wire', 'W'],
  ['lockbox', 'Lockbox', 'L'],
  ['tax_intercept', 'Tax intercept', 'T'],
  ['court_intercept', 'Court intercept', 'U'],
  ['web', 'Web', 'B'],
  [ACCOUNT_BALANCE, 'Account balance', null, { system: true, offered: false }],
]

/** Those of these names that are others in Spanish. */
const SPANISH: Readonly<Record<string, string>> = {
  cash: 'Efectivo',
  check: 'Cheque',
  money_order: 'Giro postal',
  credit_card: 'Tarjeta de crédito',
  debit_card: 'Tarjeta de débito',
  wire: 'Transferencia bancaria',
  lockbox: 'Buzón bancario',
  tax_intercept: 'Retención de impuestos',
  court_intercept: 'Retención judicial',
  [ACCOUNT_BALANCE]: 'Saldo a favor',
}

/**
 * A method's name for whoever reads, as long as it has the name that it began with: what an agency
 * calls it is said as the agency says it.
 */
export function methodNameIn(language: 'en' | 'es', code: string, name: string): string {
  const isBuiltIn = BUILT_IN.some(([own, its]) => own === code && its === name)
  return (language === 'es' && isBuiltIn && SPANISH[code]) || name
}

/** The methods every new agency begins with (T-4), in the order in which they are offered. */
export const BUILT_IN_METHODS: readonly NewPaymentMethod[] = BUILT_IN.map(
  ([code, name, shortcut, marks]) => ({ code, name, shortcut, ...UNMARKED, ...marks }),
)
