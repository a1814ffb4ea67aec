/**
 * What the server answers, by hand until the types generated from its OpenAPI document take this
 * file's place. Amounts are whole minor units of the agency's currency; times are RFC 3339 in UTC.
 */
export type Id = string
export type Instant = string
export type Amount = number
export type Named = { id: Id; name: string }
export type Page<T> = { items: T[]; nextCursor: string | null }

export type SessionStatus = 'open' | 'in_review' | 'closed'
export type CitationStatus =
  | 'unpaid'
  | 'partially_paid'
  | 'paid'
  | 'on_a_plan'
  | 'dismissed'
  | 'void'
export type TransactionKind =
  | 'single_payment'
  | 'short_payment'
  | 'overpayment'
  | 'bulk_payment'
  | 'batch_payment'
  | 'balance_transfer'
  | 'plan_payment'
  | 'permit_payment'
  | 'reversal'
  | 'permit_refund'

/** Whether something may be done to a thing now and, if not, why: the menu shows it either way. */
export type Action = { allowed: boolean; code?: string; reason?: string }

export type Agency = {
  id: Id
  name: string
  timeZone: string
  currency: string
  minorDigits: number
  bundles: { enforcement: boolean; permits: boolean; cashiering: boolean }
  idleMinutes: number
  absoluteMinutes: number
  accentColor: string | null
}

export type Me = {
  user: Named & { email: string; locale: 'en' | 'es'; density: 'comfortable' | 'dense' }
  agency: Agency
  permissions: string[]
  roles: Named[]
  session: Session | null
  sessionEnded: SessionEnded | null
  login: { id: Id; idleMinutes: number; expiresAt: Instant }
}

/** The last session of mine that left Open under me; `endedBy` null means the cut-off did it. */
export type SessionEnded = {
  session: { id: Id }
  drawer: Named
  status: SessionStatus
  endedAt: Instant
  endedBy: Named | null
}

export type PaymentMethod = {
  code: string
  name: string
  cash: boolean
  needsReference: boolean
  offered: boolean
  system: boolean
  shortcut: string | null
  position: number
}

export type Drawer = {
  id: Id
  name: string
  description: string | null
  branchId: Id
  branch: Named
  type: 'physical' | 'virtual'
  openingBalanceRequired: boolean
  concurrentUsers: boolean
  closingMethod: 'automatic' | 'manual'
  cutOffTime: string | null
  cutOffStatus: 'closed' | 'in_review' | null
  status: 'active' | 'deactivated'
  createdAt: Instant
  openSession: { id: Id; users: Named[] } | null
  version: number
}

export type Session = {
  id: Id
  drawer: Named
  branch: Named
  status: SessionStatus
  startedAt: Instant
  endedAt: Instant | null
  endedBy: Named | null
  closedAt: Instant | null
  closedBy: Named | null
  cutOffAt: Instant | null
  cutOffStatus: 'closed' | 'in_review' | null
  openingBalance: Amount | null
  openedBy: Named
  transactionCount: number
  netTotal: Amount
  totals: { method: string; name: string; count: number; net: Amount }[]
  users: Named[]
  concurrentUsers: number
  concurrentUsersAllowed: boolean
  closingMethod: 'automatic' | 'manual'
  currency: string
}

export type SessionDetail = Session & {
  filters: { methods: { code: string; name: string }[]; users: Named[] }
}

export type Transaction = {
  id: Id
  sessionId: Id
  sessionStatus: SessionStatus
  paymentId: Id
  receiptNumber: string
  kind: TransactionKind
  amount: Amount
  method: string
  methodName: string
  reference: string | null
  cardTail: string | null
  target: { type: 'citation'; id: Id; number: string }
  user: Named
  createdAt: Instant
  reversedById: Id | null
  reversalOfId: Id | null
  counterpartId: Id | null
  moved: boolean
  edited: boolean
  version: number
  actions: { edit: Action; reverse: Action; move: Action }
}

export type TransactionPage = Page<Transaction> & { filtered: { count: number; net: Amount } }

export type TransactionEvent = {
  kind: 'posted' | 'edited' | 'moved' | 'reversed'
  at: Instant
  user: Named
  from?: Named
  to?: Named
  before?: Record<string, string | null>
  after?: Record<string, string | null>
  session?: { id: Id }
}

export type CitationSummary = {
  number: string
  plate: string | null
  state: string | null
  violationCode: string
  violation: string
  location: string
  issuedAt: Instant
  payer: string | null
  charged: Amount
  due: Amount
  accountBalance: Amount
  status: CitationStatus
}

export type CitationPayment = {
  transactionId: Id
  sessionId: Id
  sessionStatus: SessionStatus
  paymentId: Id
  receiptNumber: string
  kind: TransactionKind
  amount: Amount
  method: string
  methodName: string
  reference: string | null
  user: Named
  createdAt: Instant
  reverse: Action
}

export type CitationHistoryLine = CitationPayment & {
  reversedById: Id | null
  reversalOfId: Id | null
}

export type Citation = CitationSummary & {
  id: Id
  lines: { kind: 'fine' | 'fee'; amount: Amount; addedAt: Instant }[]
  paidElsewhere: Amount
  applied: Amount
  payments: CitationPayment[]
  history: CitationHistoryLine[]
  payable: Action
}

export type NewCitation = {
  number: string
  plate: string | null
  state: string | null
  violationCode: string
  violation: string
  location: string
  issuedAt: Instant
  payer: string | null
  lines: { kind: 'fine' | 'fee'; amount: Amount }[]
}

export type Tender = {
  method: string
  amount: Amount
  reference?: string
  cardTail?: string
}

export type NewPayment = {
  items: { citation: string; amount: Amount }[]
  tenders: Tender[]
  short?: true
  confirmOverpayment?: true
  payer?: string
}

export type Payment = {
  id: Id
  receiptNumber: string
  sessionId: Id
  createdAt: Instant
  amount: Amount
  transactions: Transaction[]
}

export type PaymentDetail = Payment & {
  tenders: (Tender & { methodName?: string; name?: string })[]
  payer: string | null
  agency: Named
  drawer: Named
}

export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  errors?: { pointer: string; detail: string; code?: string; expected?: string }[]
  requestId?: string
  [fact: string]: unknown
}
