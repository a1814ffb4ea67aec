import type { Actor } from '../../journal/actor.ts'
import type { Command } from '../../journal/command.ts'
import type { IntakeTaken } from '../../journal/intake-fact.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { actingOf } from '../sessions/public.ts'
import { decideTaking, type IntakeState, namesOf, type Part, slipOf } from './rules.ts'

/** I-2, I-3: deals with a part of a file. Under no key: the import itself counts how far it is. */
export function takeItems(actor: Actor, part: Part): Command<IntakeState> {
  const { importId, drawerId, items } = part
  const citations = items.flatMap(({ arrived: { citation } }) => citation ?? [])
  return {
    agencyId: actor.agencyId,
    actor,
    idempotency: null,
    footprint: {
      imports: [importId],
      drawers: [drawerId],
      citations,
      fingerprints: items.flatMap(namesOf),
      slips: items.flatMap((item) => slipOf(item) ?? []),
    },
    draws: { payments: items.length, transactions: items.length, items: items.length },
    decide: (state, moment) => {
      const decided = decideTaking(state, part, actingOf(actor), moment)
      if (isRefusal(decided)) return decided
      return { facts: decided.facts, audit: [entryOf(decided.taken)], answer: DONE }
    },
  }
}

const DONE = { status: 200, text: '' }

/** one entry a part; its items are in the import, and each payment leads to its item. */
function entryOf({ importId, sessionId, items, known, itemsRead }: IntakeTaken) {
  const posted = items.filter(({ paymentId }) => paymentId !== null)
  return {
    action: 'intake.taken',
    subject: { type: 'intake_import', id: String(importId) },
    after: {
      sessionId: String(sessionId),
      itemsRead,
      posted: { count: posted.length, total: totalOf(posted.map(({ arrived }) => arrived)) },
      repair: items.length - posted.length,
      known: known.length,
    },
  }
}

/** Minor units; an amount that is missing counts nothing. */
export function totalOf(items: readonly { readonly amount: number | null }[]): number {
  return items.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}
