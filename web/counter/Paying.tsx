import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Notice } from '../kit/Notice.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { BeforeLine } from './BeforeLine.tsx'
import { CartLines } from './CartLines.tsx'
import classes from './Counter.module.css'
import { withTender } from './draft.ts'
import { ItemToPay } from './ItemToPay.tsx'
import type { Payable } from './payable.ts'
import { PayPanel } from './PayPanel.tsx'
import { AskOverpayment, TakeNotice } from './TakeNotice.tsx'
import type { CounterState } from './useCounter.ts'
import type { Open } from './useOpen.ts'
import { usePaying } from './usePaying.ts'
import { useWhyNot } from './useWhyNot.ts'

type Props = {
  counter: CounterState
  /** It is from before a session was asked for. */
  isReturned: boolean
  open: Open
  payable: Payable
}

/** Paying what is open and all in the cart: letters choose the method, + splits, Enter takes. */
export function Paying({ counter, isReturned, open, payable }: Props) {
  const methods = counter.methods.data ?? []
  const { draft, reckoned, edit } = counter
  const {
    form,
    amount,
    takeButton,
    shortKey,
    splitHere,
    open: openPart,
    submit,
  } = usePaying(counter, methods, isReturned)
  return (
    <form
      ref={form}
      className={classes.paying}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // A panel opened from the line before has forms of its own, which React sends up to here.
        if (event.target === event.currentTarget) submit()
      }}
    >
      <div>
        <CartLines counter={counter} />
        <ItemToPay
          open={open}
          payable={payable}
          draft={draft}
          reckoned={reckoned}
          onDraft={edit}
          amountRef={amount}
          shortKey={shortKey}
          isLocked={counter.isLocked}
          asked={counter.asked}
        />
        <NotPayable payable={payable} />
        <Drop counter={counter} />
      </div>
      {payable.payable.allowed ? (
        <div className={classes.panel}>
          <MethodsOf counter={counter}>
            <PayPanel
              draft={draft}
              reckoned={reckoned}
              methods={methods}
              onDraft={edit}
              onMethod={(code) => edit(withTender(draft, draft.active, { method: code }))}
              onSplit={splitHere}
              onPart={openPart}
              asked={counter.asked}
              isSending={counter.taking.state.step === 'sending'}
              isLocked={counter.isLocked}
              isAsking={counter.confirming}
              takeRef={takeButton}
              notice={
                <WhatNow
                  counter={counter}
                  onConfirm={() => submit(true)}
                  onBack={() => amount.current?.focus()}
                />
              }
            />
          </MethodsOf>
        </div>
      ) : null}
      <BeforeLine />
    </form>
  )
}

/** Leaves the payment, as when a payer walks off: nothing is taken, and it can be put back. */
function Drop({ counter: { isLocked, drop } }: { counter: CounterState }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt="xs"
      disabled={isLocked}
      onClick={drop}
      aria-keyshortcuts="Escape"
      rightSection={<KeyHint keys="Esc" />}
    >
      <Trans>Drop this payment</Trans>
    </Button>
  )
}

type WhatNowProps = { counter: CounterState; onConfirm: () => void; onBack: () => void }

function WhatNow({ counter, onConfirm, onBack }: WhatNowProps) {
  const { state, askAgain } = counter.taking
  if (!counter.confirming) return <TakeNotice state={state} onAskAgain={askAgain} />
  return (
    <AskOverpayment
      amount={counter.reckoned.amount ?? 0}
      surplus={counter.surplus}
      onConfirm={onConfirm}
      onBack={() => {
        counter.goBack()
        onBack()
      }}
    />
  )
}

/** The panel, once it is known which methods there are. */
function MethodsOf({ counter, children }: { counter: CounterState; children: ReactNode }) {
  const describe = useProblemText()
  const { data, error, refetch } = counter.methods
  if (data) return children
  if (!error) return <PageSkeleton />
  return <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
}

function NotPayable({ payable: { type, payable } }: { payable: Payable }) {
  const reasonOf = useWhyNot()
  if (payable.allowed) return null
  return (
    <div className={classes.stop}>
      <Notice
        kind="warning"
        title={
          type === 'citation' ? (
            <Trans>Nothing can be paid on this citation</Trans>
          ) : (
            <Trans>Nothing can be paid on this permit order</Trans>
          )
        }
      >
        {reasonOf(payable)} <Trans>Find another one, or look at its details.</Trans>
      </Notice>
    </div>
  )
}
