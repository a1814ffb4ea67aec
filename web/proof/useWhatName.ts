import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

const NAMES: Record<string, MessageDescriptor> = {
  'applied to citation': msg`Applied to citation`,
  'account balance of citation': msg`Account balance of citation`,
  'lines of citation': msg`Lines of citation`,
  'instalments of payment plan': msg`Instalments of payment plan`,
  'citations of payment plan': msg`Citations of payment plan`,
  'paid of payment plan': msg`Paid on payment plan`,
  'paid on citation of payment plan': msg`Paid on citation of payment plan`,
  'next instalment of payment plan': msg`Next instalment of payment plan`,
  'transaction of payment plan': msg`Transaction of payment plan`,
  'reversal that a payment plan left out': msg`Reversal that a payment plan left out`,
  'due on citation of payment plan': msg`Due on citation of payment plan`,
  'closed session to be summed up': msg`Closed session to be summed up`,
  'balance of the sums of session': msg`Balance of the sums of session`,
  'sum by account, method and kind of session': msg`Sum by account, method and kind of session`,
  'over and short of session': msg`Over and short of session`,
  'total of deposit': msg`Total of deposit`,
  'cash of deposit': msg`Cash of deposit`,
  'money in a cancelled deposit': msg`Money in a cancelled deposit`,
  'balance of journal export': msg`Balance of journal export`,
  'exported sums of session': msg`Exported sums of session`,
  'sessions of journal export': msg`Sessions of journal export`,
  'net total of session': msg`Net total of session`,
  'number of transactions of session': msg`Number of transactions of session`,
  'totals by method, person and kind of session': msg`Totals by method, person and kind of session`,
  'number of receipts of session': msg`Number of receipts of session`,
  'session of transaction': msg`Session of transaction`,
  'amount of transaction': msg`Amount of transaction`,
  'balance of the postings of transaction': msg`Balance of the postings of transaction`,
  'funds under another method than that of transaction': msg`Funds under another method than that of transaction`,
  'postings without transaction': msg`Postings without transaction`,
  'amount of payment': msg`Amount of payment`,
  'payment of transaction': msg`Payment of transaction`,
  'position of a tray of till': msg`Position of a tray of till`,
  'cash of a till that is gone': msg`Cash of a till that is gone`,
  'cash in transit of transfer': msg`Cash in transit of transfer`,
  'cash of paid in or out': msg`Cash of paid in or out`,
  'cash in a till of transaction': msg`Cash in a till of transaction`,
  'amount and method in a till of transaction': msg`Amount and method in a till of transaction`,
  'cash_in of till': msg`Cash in of till`,
  'cash_out of till': msg`Cash out of till`,
  'checks of till': msg`Papers of till`,
  'reversals of till': msg`Reversals of till`,
  'transfers_in of till': msg`Transfers in of till`,
  'transfers_out of till': msg`Transfers out of till`,
  'over of till': msg`Over of till`,
  'short of till': msg`Short of till`,
  'open day of till': msg`Open day of till`,
  'reversal of transaction': msg`Reversal of transaction`,
}

/** The name of a proved figure in the user's language; one that is new is called as the server does. */
export function useWhatName(): (what: string) => string {
  const { t } = useLingui()
  return (what) => {
    const name = NAMES[what]
    return name ? t(name) : what
  }
}
