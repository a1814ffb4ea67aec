import type { Command } from '../../journal/command.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { actingOf, type Asking } from '../sessions/public.ts'
import { answerWithDeposit } from './answer.ts'
import { decideSealing, type DepositsState } from './rules.ts'

/**
 * B-2: seals a deposit. It goes through the write door because it moves cash where tills are kept:
 * `cashForDeposit` says which.
 */
export function sealDeposit(asking: Asking, id: number): Command<DepositsState> {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { deposits: [id] },
    decide: (state, { now }) => {
      const decided = decideSealing(state, id, actingOf(actor), now)
      if (isRefusal(decided)) return decided
      const sealed = {
        action: 'deposit.sealed',
        subject: { type: 'deposit', id: String(id) },
        before: { status: 'prepared' },
        after: { status: 'sealed' },
      }
      return {
        facts: decided.facts,
        audit: [sealed],
        answer: (work) => answerWithDeposit(work, id),
      }
    },
  }
}
