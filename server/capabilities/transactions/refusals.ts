import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of payments and transactions, in order of precedence. */
export const transactionRefusals = {
  /** The id names no transaction of this agency. */
  transaction_not_found: { status: 404, title: 'There is no such transaction' },
  /** The id names no payment of this agency. */
  payment_not_found: { status: 404, title: 'There is no such payment' },
  /** No request with this key was answered for this person. */
  not_taken: { status: 404, title: 'Nothing was taken under that key' },
  /** An item names a citation or a permit order: neither, or both. */
  item_for_nothing: { status: 422, title: 'Nothing is named that is paid for' },
  /** T-4: the agency has no such method. */
  method_unknown: { status: 422, title: 'There is no such payment method' },
  /** T-4: the method is not offered any more, or is the system's own. */
  method_not_offered: { status: 422, title: 'The payment method is not offered' },
  /** T-4: the method needs a reference. */
  reference_required: { status: 422, title: 'A reference is needed' },
  /** The items' sum is not the tenders' sum. */
  amounts_differ: { status: 422, title: 'The amounts differ' },
  /** Permit orders are paid in part without being marked. */
  short_not_for_permits: { status: 422, title: 'Permits are not paid short' },
  /** E-4: a payment of several items is a bulk payment, and keeps no other mark. */
  short_for_one: { status: 422, title: 'Short is for one citation' },
  /** P-3: more than what is due on a permit order; `due` says how much is. */
  permit_order_overpaid: { status: 409, title: 'More than is due on the order' },
  /** E-4: short is for less than the due. */
  short_without_rest: { status: 422, title: 'The payment is not short' },
  /** E-3: more than the due has to be confirmed; `due` and `surplus` say by how much. */
  overpayment_unconfirmed: { status: 409, title: 'More than the due' },
  /** E-7: more than the account balance it is to come from; `accountBalance` says how much there is. */
  transfer_exceeds_balance: { status: 409, title: 'More than the account balance' },
  /** E-7: more than is due where it is to go; `due` says how much is. */
  transfer_exceeds_due: { status: 409, title: 'More than the due' },
  /** T-5: balance transfers keep their method. */
  balance_transfer_not_editable: { status: 409, title: 'Balance transfers are not edited' },
  /** T-6: permits are reversed from Transaction Management. */
  permit_reversal_elsewhere: { status: 409, title: 'Permits are reversed elsewhere' },
  /** unidentified money is assigned or returned, and not reversed. */
  unidentified_not_reversible: { status: 409, title: 'Unidentified money is not reversed' },
  /** T-6: only positive transactions are reversed. */
  not_reversible: { status: 409, title: 'It cannot be reversed' },
  /** T-6: reversed before; `reversedById` says by what. */
  already_reversed: { status: 409, title: 'It is reversed already' },
  /** T-8: its surplus was transferred away; `transfers` says by which. */
  surplus_transferred: { status: 409, title: 'Its surplus was transferred' },
  /** E-10: the money was given back by a refund, and is not given back twice. */
  refunded_already: { status: 409, title: 'The money was given back' },
  /** T-9: it stands in that session already. */
  same_session: { status: 409, title: 'It stands in that session already' },
  /** T-9: the status of the two sessions does not allow it. */
  move_not_allowed: { status: 409, title: 'It cannot be moved there' },
} as const satisfies RefusalCatalogue
