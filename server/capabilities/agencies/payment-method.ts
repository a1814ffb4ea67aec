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
  readonly position: number
  readonly version: number
}

export type PaymentMethodEdit = Partial<
  Pick<PaymentMethod, 'name' | 'needsReference' | 'offered' | 'shortcut'>
>

export type NewPaymentMethod = Omit<PaymentMethod, 'position' | 'version'>

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

/** The methods every new agency begins with (T-4), in the order in which they are offered. */
export const BUILT_IN_METHODS: readonly NewPaymentMethod[] = BUILT_IN.map(
  ([code, name, shortcut, marks]) => ({ code, name, shortcut, ...UNMARKED, ...marks }),
)
