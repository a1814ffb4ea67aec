import type { Command } from '../../journal/command.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { actingOf, type Asking } from '../sessions/public.ts'
import { answerWithDeposit } from './answer.ts'
import { decideSealing, type DepositsState, type SealingWish } from './rules.ts'

/**
 * B-2: seals a deposit. It goes through the write door because it moves the cash that lay in bags and
 * tills (C-12).
 */
export function sealDeposit(asking: Asking, wish: SealingWish): Command<DepositsState> {
  const { actor } = asking
  const { id, source } = wish
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: {
      deposits: [id],
      holders: [actor.userId],
      transfers: source.transferIds,
      tills: source.tillId === null ? [] : [source.tillId],
    },
    decide: (state, { now }) => {
      const decided = decideSealing(state, wish, actingOf(actor), now)
      if (isRefusal(decided)) return decided
      const sealed = {
        action: 'deposit.sealed',
        subject: { type: 'deposit', id: String(id) },
        before: { status: 'prepared' },
        after: { status: 'sealed', ...source },
      }
      return {
        facts: decided.facts,
        audit: [sealed],
        answer: (work) => answerWithDeposit(work, id),
      }
    },
  }
}
