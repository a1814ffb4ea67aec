import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type {
  PaymentMethod,
  PaymentPlan,
  PlanPaymentTaken,
  PlanPaymentWish,
} from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import type { Missing } from '../counter/reckon.ts'
import { useTakePayment } from '../counter/useTakePayment.ts'
import { moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import {
  emptyPlanDraft,
  keepable,
  type PlanDraft,
  type PlanSending,
  reckonPlan,
  wishOf,
} from './planPayment.ts'
import { TOUCHED } from './touched.ts'

export type TakenOnPlan = { payment: PlanPaymentTaken; change: number }

/** What is typed, kept for this person in this tab; and the way to take it once. */
function useKeptPayment(plan: PaymentPlan) {
  const { user } = useMe()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [draft, setDraft] = useKept<PlanDraft>(user.id, `plan-${plan.id}`, emptyPlanDraft, keepable)
  const [taken, setTaken] = useState<TakenOnPlan | null>(null)
  const onSending = useCallback(
    (sending: PlanSending | null) => setDraft((now) => ({ ...now, sending })),
    [setDraft],
  )
  const onTaken = useCallback(
    (payment: PlanPaymentTaken, change: number) => {
      setTaken({ payment, change })
      setDraft(emptyPlanDraft)
      for (const queryKey of TOUCHED) void cache.invalidateQueries({ queryKey })
    },
    [cache, setDraft],
  )
  const onLoginEnded = useCallback(
    (error: unknown) => {
      const search = { next: `/payment-plans/${plan.id}`, reason: problemOf(error).code }
      void navigate({ to: '/sign-in', search })
    },
    [navigate, plan.id],
  )
  const taking = useTakePayment<PlanPaymentWish, PlanPaymentTaken>({
    path: `/payment-plans/${plan.id}/payments`,
    sending: draft.sending,
    onSending,
    onTaken,
    onLoginEnded,
  })
  return { draft, setDraft, taken, setTaken, taking }
}

/**
 * A payment for a plan: what is typed, what it comes to, and the way to take it once. It is kept
 * in this tab, with the key under which it was sent.
 */
export function usePayPlan(plan: PaymentPlan, methods: readonly PaymentMethod[]) {
  const formats = useFormats()
  const { draft, setDraft, taken, setTaken, taking } = useKeptPayment(plan)
  const [asked, setAsked] = useState<Missing | null>(null)
  const reckoned = reckonPlan(draft, plan, methods, formats)
  return {
    draft,
    reckoned,
    methods,
    asked,
    taking,
    taken,
    isLocked: draft.sending !== null,
    edit: (next: PlanDraft): void => {
      setAsked(null)
      if (taking.state.step !== 'sending') taking.clear()
      setDraft(next)
    },
    /** Takes the payment, or gives back what is still wanted, for the focus. */
    submit: (): Missing | null => {
      const { missing } = reckoned
      if (missing) {
        setAsked(missing.what)
        setDraft({ ...draft, active: missing.tender })
        return missing.what
      }
      // From here on the amount is what was sent, whatever becomes due meanwhile.
      setDraft({ ...draft, amount: moneyTyped(reckoned.amount ?? 0, formats.minorDigits) })
      taking.take(wishOf(draft, reckoned), reckoned.change)
      return null
    },
    next: (): void => setTaken(null),
  }
}

export type PlanPaying = ReturnType<typeof usePayPlan>
