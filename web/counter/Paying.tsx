import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Citation } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { Notice } from '../kit/Notice.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { BeforeLine } from './BeforeLine.tsx'
import { CartLines } from './CartLines.tsx'
import { CitationToPay } from './CitationToPay.tsx'
import classes from './Counter.module.css'
import { withTender } from './draft.ts'
import { PayPanel } from './PayPanel.tsx'
import { AskOverpayment, TakeNotice } from './TakeNotice.tsx'
import type { CounterState } from './useCounter.ts'
import { usePaying } from './usePaying.ts'

type Props = { counter: CounterState; citation: Citation }

/** Paying one citation: letters choose the method, + splits, Enter takes. */
export function Paying({ counter, citation }: Props) {
  const methods = counter.methods.data ?? []
  const { draft, reckoned, edit } = counter
  const { form, amount, takeButton, shortKey, splitHere, submit } = usePaying(counter, methods)
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
        <CitationToPay
          citation={citation}
          draft={draft}
          reckoned={reckoned}
          onDraft={edit}
          amountRef={amount}
          shortKey={shortKey}
          isLocked={counter.isLocked}
          asked={counter.asked}
        />
        <NotPayable citation={citation} />
        <BeforeLine />
      </div>
      {citation.payable.allowed ? (
        <MethodsOf counter={counter}>
          <PayPanel
            draft={draft}
            reckoned={reckoned}
            methods={methods}
            onDraft={edit}
            onMethod={(code) => edit(withTender(draft, draft.active, { method: code }))}
            onSplit={splitHere}
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
      ) : null}
    </form>
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

function NotPayable({ citation }: { citation: Citation }) {
  if (citation.payable.allowed) return null
  return (
    <div className={classes.stop}>
      <Notice kind="warning" title={<Trans>Nothing can be paid on this citation</Trans>}>
        {citation.payable.reason} <Trans>Find another one, or look at its details.</Trans>
      </Notice>
    </div>
  )
}
