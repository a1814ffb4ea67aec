import type { components } from '../../api-client/schema.ts'

/**
 * What the server answers, by the names that screens use. The types are generated from its OpenAPI
 * document. Amounts are whole minor units of the agency's currency; times are RFC 3339 in UTC.
 */
type Schemas = components['schemas']

export type Id = string
export type Instant = string
export type Named = { id: Id; name: string }
export type Page<T> = { items: T[]; nextCursor: string | null }

export type Me = Schemas['Me']
/** The password was right, and now a code is wanted. */
export type CodeAwaited = Schemas['CodeAwaited']
/** How people of an agency sign in. */
export type SignOnWays = Schemas['SignOn']
export type SignOnProvider = Schemas['SignOnProvider']
export type SignOnSettings = Schemas['SignOnSettings']
export type SignOnStep = Schemas['SignOnTrial']['steps'][number]
export type Agency = Schemas['Agency']
export type PaymentMethod = Schemas['PaymentMethod']
export type Drawer = Schemas['Drawer']

export type Mail = Schemas['Mail']
export type MailState = Mail['state']
/** One time that a receipt was printed or sent: 1 is the original, the others are reprints. */
export type ReceiptPrinting = Schemas['ReceiptPrinting']

export type Session = Schemas['Session']
export type SessionDetail = Schemas['SessionWithFilters']
/** The last session of mine that left Open under me; `endedBy` null means the cut-off did it. */
export type SessionEnded = Schemas['SessionEnded']
/** What stands in the way of closing a session, and its counts, newest first (S-15, S-16). */
export type Closing = Schemas['Closing']
export type SessionCount = Schemas['SessionCount']
export type ClosingCount = Session['closingCount']
export type SessionStatus = Session['status']

/** Whether something may be done to a thing now and, if not, why: the menu shows it either way. */
export type Action = Schemas['Action']
export type Transaction = Schemas['Transaction']
export type TransactionKind = Transaction['kind']
export type TransactionPage = Page<Transaction> & {
  filtered: { count: number; net: number | null }
}
export type Reversed = Schemas['Reversed']

export type Citation = Schemas['Citation']
export type CitationSummary = Schemas['CitationSummary']
export type CitationStatus = Citation['status']
export type CitationPayment = Schemas['CitationPayment']
export type NewCitation = {
  number: string
  plate: string | null
  state: string | null
  violationCode: string | null
  violation: string | null
  location: string | null
  issuedAt: Instant
  payer: string | null
  lines: { kind: 'fine' | 'fee'; amount: number }[]
}

export type PermitSummary = Schemas['PermitSummary']
export type Permit = Schemas['Permit']
export type PermitStatus = Permit['status']
export type NewPermit = Schemas['PermitWish']
export type PermitOrderSummary = Schemas['PermitOrderSummary']
export type NewPermitOrder = Schemas['PermitOrderWish']
export type OrdersLookedUp = Schemas['PermitOrdersLookedUp']
export type PermitOrder = Schemas['PermitOrder']
export type PermitOrderStatus = PermitOrder['status']
export type PermitOrderTender = Schemas['PermitOrderTender']

export type PaymentPlan = Schemas['PaymentPlan']
export type PaymentPlanSummary = Schemas['PaymentPlanSummary']
export type PaymentPlanStatus = PaymentPlan['status']
export type PaymentPlanWish = Schemas['PaymentPlanWish']
export type PaymentPlanPreview = Schemas['PaymentPlanPreview']
export type PlanPaymentWish = Schemas['PlanPaymentWish']
/** A payment for a plan as it is answered at the moment of taking it, with the plan as it is then. */
export type PlanPaymentTaken = Schemas['TakenPlanPayment']
export type PlanTemplate = Schemas['PlanTemplate']
export type NewPlanTemplate = Schemas['NewPlanTemplate']
export type Takings = Schemas['Takings']
export type TakingsGroup = Schemas['TakingsGroup']
export type TakingsFigures = Schemas['TakingsFigures']
export type Division = Takings['by'][number]
export type Correction = Schemas['Correction']
export type CorrectionKind = Correction['kind']
export type CorrectionPage = Page<Correction> & {
  sums: { kind: CorrectionKind; count: number; amount: number }[]
}
export type OverOrShort = Schemas['OverOrShort']
export type BookedInTill = Schemas['BookedInTill']
export type Dashboard = Schemas['Dashboard']
export type DepositAccount = Schemas['DepositAccount']
export type DepositSources = Schemas['DepositSources']
export type DepositSource = DepositSources['sources'][number]
/** Money of closed sessions that is in no deposit, by account (B-2). */
export type Undeposited = Schemas['Undeposited']
export type LyingAccount = Undeposited['accounts'][number]
export type DepositSummary = Schemas['DepositSummary']
export type Deposit = Schemas['Deposit']
export type DepositStatus = Deposit['status']
export type NewDeposit = Schemas['DepositWish']
export type BankStatement = Schemas['BankStatement']
export type BankLine = Schemas['BankLine']
export type BankLineState = BankLine['state']
export type LedgerAccount = Schemas['LedgerAccount']
export type LedgerMapping = Schemas['LedgerMapping']
export type LedgerPlace = LedgerMapping['places'][number]
export type JournalPreview = Schemas['JournalPreview']
export type JournalExportSummary = Schemas['JournalExportSummary']
export type JournalExport = Schemas['JournalExport']
export type ReconciledSession = Schemas['ReconciledSession']
export type Realisation = Schemas['Realisation']
export type BatchSummary = Schemas['BatchSummary']
/** Payments keyed from mail, with their lines (E-6). */
export type Batch = Schemas['Batch']
export type BatchLine = Schemas['BatchLine']
export type BatchStatus = Batch['status']
export type NewBatch = Schemas['BatchWish']
export type BatchLineWish = Schemas['BatchLinesWish']['lines'][number]

/** Where files of payments come from, and how they are read (I-1). */
export type IntakeSource = Schemas['IntakeSource']
export type IntakeFormat = IntakeSource['format']
export type IntakeLayout = Schemas['IntakeLayout']
export type IntakePreview = Schemas['IntakePreview']
/** A file of payments, and what became of it (I-2). */
export type IntakeImport = Schemas['IntakeImport']
export type IntakeStatus = IntakeImport['status']
export type IntakeItem = Schemas['IntakeItem']
export type IntakeOutcome = IntakeItem['outcome']
export type IntakeOrigin = Schemas['IntakeOrigin']
export type IntakeFinding = Schemas['IntakeFinding']
/** Why an item was not posted (I-3). */
export type ItemReason = IntakeItem['reasons'][number]['code']
/** Money of a rejected item. */
export type Unidentified = Schemas['Unidentified']
export type UnidentifiedTotal = Schemas['UnidentifiedTotal']

export type NewPayment = Schemas['PaymentWish']
export type Tender = NewPayment['tenders'][number]
/** A payment as it is answered at the moment of taking it. */
export type Payment = Schemas['TakenPayment']
export type BalanceTransfer = Schemas['BalanceTransfer']
/** A payment with all that its receipt says. */
export type PaymentDetail = Schemas['Payment']

/** A container for cash, with what whoever asks may see of it (C-1). */
export type Till = Schemas['Till']
export type TillKind = Till['kind']
export type TillFigures = NonNullable<Till['figures']>
export type TillCount = Schemas['TillCount']
export type CashMovement = Schemas['CashMovement']
export type TillTransfer = Schemas['TillTransfer']
export type TransferStatus = TillTransfer['status']
/** Cash that comes from outside or goes there, once somebody else approves it (C-12). */
export type PaidInOut = Schemas['PaidInOut']
export type BusinessDay = Schemas['BusinessDay']
export type BranchDay = Schemas['BranchDay']
export type DaySummary = Schemas['DaySummary']

/** An item that arrived by file and could not be posted. */
export type RepairItem = Schemas['RepairItem']
export type RepairReason = RepairItem['reasons'][number]
/** What is to become of an item, as it is answered and as it is sent. */
export type RepairDisposition = Schemas['RepairDisposition']
export type RepairWish = Schemas['RepairDispositionWish']
/** A citation that may have been meant. */
export type RepairCandidate = Schemas['RepairCandidate']
/** What looks like the same payment (I-3). */
export type AlikePayment = Schemas['AlikePayment']
/** What I hold, what is pending and what I lost. */
export type RepairWorklist = Schemas['RepairWorklist']
export type RepairLoss = RepairWorklist['lost'][number]
export type RepairOverview = Schemas['RepairOverview']
/** A priority control configuration. */
export type RepairConfiguration = Schemas['RepairConfiguration']
export type RepairConfigurationWish = Schemas['RepairConfigurationWish']
export type RepairSelection = Schemas['RepairSelection']
export type RepairOrdering = RepairConfiguration['last']['ordering']
export type RepairEffect = Schemas['RepairEffect']
export type RepairSettings = Schemas['RepairSettings']

/** A problem document (RFC 9457), or what stands for one when nobody answered. */
export type Problem = {
  type: string
  title: string
  status: number
  code: string
  detail: string
  errors?: { pointer: string; detail: string; code?: string; expected?: string }[]
  requestId?: string
  /** Refusals carry facts of their own, such as `due` or `session`. */
  [fact: string]: unknown
}
