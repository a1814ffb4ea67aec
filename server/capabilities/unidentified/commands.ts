import type { Command } from '../../journal/command.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { actingOf, type Asking } from '../sessions/public.ts'
import { takenBody } from '../transactions/public.ts'
import { unidentifiedBody } from './queries.ts'
import { type Assignment, decideAssignment, type UnidentifiedState } from './rules.ts'

/** pays what is due on a citation with unidentified money, in the session of whoever asks. */
export function assignUnidentified(asking: Asking, wish: Assignment): Command<UnidentifiedState> {
  const { actor } = asking
  return {
    agencyId: actor.agencyId,
    ...asking,
    footprint: { users: [actor.userId], citations: [wish.citation], unidentified: [wish.id] },
    draws: { payments: 1, transactions: 2 },
    decide: (state, moment) => {
      const decided = decideAssignment(state, wish, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      const taken = takenBody(decided, actor.name)
      const amount = decided.posted[0]?.amount ?? 0
      const after = { citation: wish.citation, amount, receiptNumber: taken.receiptNumber }
      return {
        facts: decided.facts,
        audit: [
          {
            action: 'unidentified.assigned',
            subject: { type: 'unidentified', id: String(wish.id) },
            after,
          },
        ],
        answer: async (work) => {
          const body = { ...(await unidentifiedBody(work, wish.id)), payment: taken }
          return { status: 201, text: JSON.stringify(body) }
        },
      }
    },
  }
}
