import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, type RefObject } from 'react'
import type { PaymentPlan } from '../api/contract.ts'
import { withTender } from '../counter/draft.ts'
import { PayPanel } from '../counter/PayPanel.tsx'
import { offeredMethodsQuery } from '../counter/queries.ts'
import { TakeNotice } from '../counter/TakeNotice.tsx'
import { useIsReady } from '../counter/useIsReady.ts'
import { useTenderKeys } from '../counter/useTenderKeys.ts'
import { moneyText, moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useSessionDialog } from '../sessions/SessionDialogs.tsx'
import classes from './Plans.module.css'
import { PlanPaid } from './PlanPaid.tsx'
import type { ReckonedPlan } from './planPayment.ts'
import { usePayPlan, type PlanPaying } from './usePayPlan.ts'

const NONE: never[] = []

/** What is paid on a plan now: letters choose the method, + splits, Enter takes. */
export function PayPlan({ plan }: { plan: PaymentPlan }) {
  const methods = useQuery(offeredMethodsQuery)
  const paying = usePayPlan(plan, methods.data ?? NONE)
  const isReady = useIsReady()
  if (paying.taken) return <PlanPaid taken={paying.taken} onNext={paying.next} />
  if (!plan.payable.allowed) return <span />
  if (!isReady) return <NoSession />
  // A letter means a method, so none is typed before it is known which there are.
  return methods.data ? <Form plan={plan} paying={paying} /> : <PageSkeleton />
}

type FormProps = { plan: PaymentPlan; paying: PlanPaying }

function Form({ plan, paying }: FormProps) {
  const { draft, edit, reckoned, methods, asked, taking, isLocked } = paying
  const { form, amount, takeButton, splitHere, open, submit } = useTenderKeys(paying)
  useEffect(() => amount.current?.focus(), [amount])
  return (
    <form
      ref={form}
      className={classes.pay}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (event.target === event.currentTarget) submit()
      }}
    >
      <AmountField plan={plan} paying={paying} amountRef={amount} />
      <PayPanel
        draft={draft}
        reckoned={reckoned}
        methods={methods}
        onDraft={edit}
        onMethod={(code) => edit(withTender(draft, draft.active, { method: code }))}
        onSplit={splitHere}
        onPart={open}
        asked={asked}
        isSending={taking.state.step === 'sending'}
        isLocked={isLocked}
        isAsking={false}
        takeRef={takeButton}
        notice={<TakeNotice state={taking.state} onAskAgain={taking.askAgain} />}
      />
    </form>
  )
}

type AmountProps = FormProps & { amountRef: RefObject<HTMLInputElement | null> }

function AmountField({ plan, paying, amountRef }: AmountProps) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const { draft, edit, reckoned, asked, isLocked } = paying
  return (
    <MoneyInput
      ref={amountRef}
      id="plan-amount"
      data-amount
      label={t`Amount`}
      description={useMeaning(plan)}
      value={draft.amount ?? moneyTyped(plan.asked, minorDigits)}
      error={useAmountProblem(plan, reckoned, asked === 'amount')}
      disabled={isLocked}
      onChange={(amount) => edit({ ...draft, amount })}
    />
  )
}

/** What the amount is that stands there at first. */
function useMeaning(plan: PaymentPlan): string {
  const { t } = useLingui()
  const formats = useFormats()
  const left = moneyText(plan.left, formats)
  const due = moneyText(plan.dueNow, formats)
  if (plan.dueNow > 0) return t`${due} is due now. ${left} is left of the plan.`
  return t`Nothing is due yet: this is the next instalment. ${left} is left of the plan.`
}

function useAmountProblem(
  plan: PaymentPlan,
  { isTooMuch, amount }: ReckonedPlan,
  isAsked: boolean,
): string | undefined {
  const { t } = useLingui()
  const left = moneyText(plan.left, useFormats())
  if (isTooMuch) return t`That is more than is left. Take ${left} or less.`
  return isAsked && !amount ? t`Type an amount such as 120.00` : undefined
}

function NoSession() {
  const open = useSessionDialog()
  return (
    <Notice
      title={<Trans>You are in no session</Trans>}
      actions={
        <>
          <Button size="xs" onClick={() => open('start')}>
            <Trans>Start a session</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={() => open('join')}>
            <Trans>Join one</Trans>
          </Button>
        </>
      }
    >
      <Trans>Payments are recorded in one. Start or join a session to take a payment.</Trans>
    </Notice>
  )
}
