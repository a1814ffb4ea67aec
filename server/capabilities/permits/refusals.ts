import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What is refused of permits and their orders, in order of precedence. */
export const permitRefusals = {
  /** The number names no permit of this agency. */
  permit_not_found: { status: 404, title: 'There is no such permit' },
  /** The id names no permit order of this agency. */
  permit_order_not_found: { status: 404, title: 'There is no such permit order' },
  /** P-1: numbers are unique in the agency. */
  permit_number_taken: { status: 409, title: 'The number is taken' },
  /** P-1: it ends on the day it begins, or later. */
  permit_ends_before_it_begins: { status: 422, title: 'It would end before it begins' },
  /** P-2: a permit is in an order once. */
  permit_named_twice: { status: 422, title: 'The permit is named twice' },
  /** P-1: a cancelled or expired permit is not sold. */
  permit_not_sellable: { status: 409, title: 'The permit cannot be sold' },
  /** P-2: it is in an order that was not refunded; `order` says which. */
  permit_ordered: { status: 409, title: 'The permit is in an order already' },
  /** P-5: what was refunded is not due again. */
  permit_order_refunded: { status: 409, title: 'The order was refunded' },
  /** P-2: a cancelled order takes no money, and is cancelled once. */
  permit_order_cancelled: { status: 409, title: 'The order was cancelled' },
  /** P-2: only an order on which nothing is held is cancelled; `held` says how much that is. */
  permit_order_holds_money: { status: 409, title: 'Money is held for the order' },
  /** P-5: the id names no tender of this order. */
  tender_not_found: { status: 404, title: 'The order has no such tender' },
  /** P-5: it was given back, or consists of service fees. */
  nothing_to_give_back: { status: 409, title: 'Nothing is left to give back' },
  /** P-5: never more than is left of the tender; `left` says how much that is. */
  more_than_left: { status: 409, title: 'More than is left' },
} as const satisfies RefusalCatalogue
