import type { CashFact } from '../../../journal/cash-fact.ts'
import type { Audited } from '../../../journal/command.ts'
import type { Asking } from '../../sessions/public.ts'
import { plan, type TillCommand } from '../commands.ts'
import type { Acting, TillsState } from '../rules.ts'
import type { Refusal } from '../../../journal/refusal.ts'
import { answerWithDay } from './answer.ts'
import { decideOpening, decideProcessing, decideSettling } from './rules.ts'

type Decided = { readonly facts: readonly CashFact[]; readonly date: Temporal.PlainDate }

/** C-11: opens a day, today's unless named. */
export function openDay(
  asking: Asking,
  branchId: number,
  date: Temporal.PlainDate | null,
): TillCommand {
  return dayCommand(asking, branchId, 'opened', 201, (state, acting, now) =>
    decideOpening(state, { branchId, date }, acting, now),
  )
}

export function settleDay(asking: Asking, branchId: number): TillCommand {
  return dayCommand(asking, branchId, 'settled', 200, (state, acting, now) =>
    decideSettling(state, branchId, acting, now),
  )
}

export function processDay(asking: Asking, branchId: number): TillCommand {
  return dayCommand(asking, branchId, 'processed', 200, (state, acting, now) =>
    decideProcessing(state, branchId, acting, now),
  )
}

function dayCommand(
  asking: Asking,
  branchId: number,
  done: 'opened' | 'settled' | 'processed',
  status: number,
  decide: (state: TillsState, acting: Acting, now: Temporal.Instant) => Decided | Refusal,
): TillCommand {
  return plan<Decided>(asking, {
    footprint: { branches: [branchId], processing: done === 'processed' ? [branchId] : [] },
    decide: (state, acting, { now }) => decide(state, acting, now),
    audit: ({ facts, date }) =>
      facts.some((fact) => fact.fact === 'business_day_changed')
        ? [entry(`business_day.${done}`, branchId, date)]
        : [],
    answer: ({ date }) => answerWithDay(branchId, date, status),
  })
}

function entry(action: string, branchId: number, date: Temporal.PlainDate): Audited {
  const subject = { type: 'branch', id: String(branchId) }
  return { action, subject, after: { date: date.toString() } }
}
