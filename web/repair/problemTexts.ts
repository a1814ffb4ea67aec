import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What repair refuses; fetched with these rooms, for the first screen's sake. */
addProblemTexts({
  repair_item_not_found: {
    title: msg`No such item`,
    detail: msg`There is no item of this number in repair.`,
  },
  repair_configuration_not_found: { title: msg`No such configuration`, detail: null },
  repair_not_active: {
    title: msg`Nothing can be fetched now`,
    detail: msg`No priority control configuration is active. Ask a supervisor or an administrator to activate one.`,
  },
  repair_deactivated: {
    title: msg`The repair was not accepted`,
    detail: msg`The repair was not accepted, because the priority control configuration was deactivated, pending repairs were reset and locked items released. Ask your administrator.`,
  },
  repair_lock_expired: {
    title: msg`Your time for this item was over`,
    detail: msg`The repair was not accepted: you had the item for longer than the maximum lock time, so it was released. What you typed is kept, and offered if you get the item again.`,
  },
  repair_lock_released: { title: msg`The item was taken from your list`, detail: null },
  repair_lock_left: {
    title: msg`The lock ended with your login`,
    detail: msg`The repair was not accepted: the item was released when your login ended. What you typed is kept, and offered if you get it again.`,
  },
  repair_item_final: {
    title: msg`The item is final`,
    detail: msg`It is final already, and finalising cannot be undone.`,
  },
  repair_item_pending: {
    title: msg`The item is pending`,
    detail: msg`It has a disposition already. Redo takes the newest one back.`,
  },
  repair_not_held: {
    title: msg`The item is not in your list`,
    detail: msg`Only whoever holds an item can act on it. Get more items.`,
  },
  repair_not_takeable: {
    title: msg`Somebody was faster`,
    detail: msg`The item is in somebody’s list, or done.`,
  },
  repair_not_locked: {
    title: msg`Nobody holds it any more`,
    detail: msg`There is no lock that could be released. Nothing was changed.`,
  },
  repair_nothing_pending: {
    title: msg`Nothing is pending`,
    detail: msg`There is nothing to take back or to finalise.`,
  },
  repair_disposition_incomplete: { title: msg`Something is missing`, detail: null },
  repair_amount_differs: {
    title: msg`The amounts are not what arrived`,
    detail: msg`All that arrived has to go somewhere, and nothing else: the parts do not come to the amount of the item.`,
  },
  repair_amount_known: {
    title: msg`The amount that arrived is known`,
    detail: msg`What arrived is known, and all of it becomes unidentified money.`,
  },
  repair_cash_refused: {
    title: msg`It did not come as cash`,
    detail: msg`Cash is taken at the counter and lies in a till. Choose the method that the item came by.`,
  },
  repair_configuration_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another configuration has this name.`,
  },
  repair_configuration_unknown: { title: msg`It names what is not there`, detail: null },
  repair_configuration_active: {
    title: msg`It is active already`,
    detail: msg`Nothing was changed.`,
  },
  repair_configuration_inactive: {
    title: msg`It is not active`,
    detail: msg`Nothing was changed.`,
  },
  overpayment_unconfirmed: { title: msg`More than is due`, detail: null },
  method_unknown: { title: msg`The payment method is not known`, detail: null },
})
