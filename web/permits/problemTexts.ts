import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What permits and their orders refuse; fetched with this room, for the first screen's sake. */
addProblemTexts({
  permit_number_taken: {
    title: msg`The number is taken`,
    detail: msg`Another permit has this number. Choose another one.`,
  },
  permit_ends_before_it_begins: {
    title: msg`It would end before it begins`,
    detail: msg`Give a day on which it ends that is not before the day on which it begins.`,
  },
  permit_not_sellable: {
    title: msg`This permit cannot be sold`,
    detail: msg`It is cancelled or expired.`,
  },
  permit_ordered: { title: msg`The permit is in an order already`, detail: null },
  permit_order_holds_money: {
    title: msg`Money is held for the order`,
    detail: msg`Give back what was paid for it first, then cancel it.`,
  },
  nothing_to_give_back: { title: msg`Nothing is left to give back`, detail: null },
  more_than_left: { title: msg`More than is left`, detail: null },
})
