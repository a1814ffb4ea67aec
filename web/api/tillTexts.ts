import { msg } from '@lingui/core/macro'
import type { Text } from './problemText.ts'

/** What tills refuse wherever money is taken or given back (C-7, C-12). */
export const TILL_TEXTS: Record<string, Text> = {
  till_required: {
    title: msg`A till is needed for cash`,
    detail: msg`You hold no till here that is ready. Nothing was taken: open “My till” to initialise it, or choose another method.`,
  },
  till_over_limit: {
    title: msg`The till is over its limit`,
    detail: msg`It would hold more cash than its limit allows. Nothing was taken: drop cash into a bag or give it to the vault, then try again.`,
  },
  till_short_of_cash: {
    title: msg`The till does not hold so much`,
    detail: msg`Nothing was changed: bring cash into the till with a transfer first.`,
  },
}
