/** What other capabilities may know of transactions. */
export { Action, actionOf, standingOf, TransactionBody, transactionBody } from './answer.ts'
export { filterFields, filterOf, type TransactionFilter } from './filter.ts'
export { refusesReversal } from './allowed.ts'
export {
  filteredTotal,
  type Half,
  halvesOf,
  otherHalfOf,
  shownPayment,
  type ShownTransaction,
  transactionsOfPayment,
  transactionsOfSession,
  transactionsOnTarget,
} from './queries.ts'
export { bulkIdOf } from './answer.ts'
export {
  type ItemWish,
  type Method,
  type PaymentWish,
  type Receivable,
  receivableNumber,
  type Tender,
  type Transaction,
  type TransferAway,
} from './transaction.ts'
export {
  editTransaction,
  moveTransaction,
  reversePayment,
  reverseTransaction,
  takenBody,
  takePayment,
  transferBalance,
} from './commands.ts'
export { TakenBody } from './api-payments.ts'
export {
  decidePayment,
  decidePaymentIn,
  findReceivable,
  type MoneyState,
  type Payables,
  type Payment,
  type Taking,
} from './rules.ts'
export { REHEARSAL, type Taken, Takings } from './takings.ts'
export { cardTail, TenderBody, tenderOf } from './tender-schema.ts'
export { transactionsBook } from './store.ts'
