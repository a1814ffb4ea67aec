import { isWrong, type Model } from './model.ts'
import type { Answer } from './wire.ts'

/** C-3, C-12: a till that has not so much, or is not to hold so much. */
export function refusedByTill(model: Model, { code, body }: Answer): boolean {
  if (code !== 'till_short_of_cash' && code !== 'till_over_limit') return false
  const till = model.custody.tills.get(body.till.id)
  // Nobody may have been answered yet who created it, but no till has a limit that was not given.
  if (code === 'till_over_limit' && till && till.limit !== body.limitStop)
    isWrong(model, `C-12: till ${till.id} is said to have the limit ${body.limitStop}`)
  return true
}
