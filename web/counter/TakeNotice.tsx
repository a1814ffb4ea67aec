import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Problem } from '../api/contract.ts'
import { speakOfAll } from '../i18n/languages.ts'
import { useProblemText } from '../api/problemText.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useSessionDialog } from '../sessions/SessionDialogs.tsx'
import { useIsSeen } from './useIsSeen.ts'
import type { TakeState } from './useTakePayment.ts'

/** Says what became of the payment whenever that is not simply “taken”. */
export function TakeNotice({ state, onAskAgain }: { state: TakeState; onAskAgain: () => void }) {
  if (state.step === 'refused') return <Refused problem={state.problem} />
  if (state.step === 'sending' && state.retries > 0) {
    return (
      <Notice kind="warning">
        <Trans>
          The server has not answered yet. The same payment is being sent again; it is taken once.
        </Trans>
      </Notice>
    )
  }
  if (state.step === 'unanswered')
    return <Unanswered asking={state.asking} onAskAgain={onAskAgain} />
  if (state.step === 'not_taken') {
    return (
      <Notice kind="warning" title={<Trans>The payment was not taken</Trans>}>
        <Trans>
          It did not reach the server. Everything is still here: press Enter to take it.
        </Trans>
      </Notice>
    )
  }
  return null
}

function Unanswered({ asking, onAskAgain }: { asking: boolean; onAskAgain: () => void }) {
  return (
    <Notice
      kind="warning"
      title={<Trans>It is not known yet whether the payment was taken</Trans>}
      actions={
        <Button size="xs" loading={asking} onClick={onAskAgain}>
          <Trans>Ask what became of it</Trans>
        </Button>
      }
    >
      <Trans>The server did not answer. Nothing is lost, and nothing is taken twice.</Trans>
    </Notice>
  )
}

/** With its texts, and only when it is wanted. */
const TillRefusal = lazy(async () => {
  const [room] = await Promise.all([import('../tills/TillRefusal.tsx'), speakOfAll()])
  return room
})

function Refused({ problem }: { problem: Problem }) {
  if (!problem.code.startsWith('till_')) return <RefusedOtherwise problem={problem} />
  return (
    <Suspense fallback={<RefusedOtherwise problem={problem} />}>
      <TillRefusal problem={problem} />
    </Suspense>
  )
}

function RefusedOtherwise({ problem }: { problem: Problem }) {
  const describe = useProblemText()
  const open = useSessionDialog()
  const needsSession = ['session_required', 'session_not_open'].includes(problem.code)
  return (
    <ProblemNotice
      problem={describe(problem)}
      withoutFields={problem.errors?.every(({ pointer }) => pointer.startsWith('/items')) ?? false}
      actions={
        needsSession ? (
          <>
            <Button size="xs" onClick={() => open('start')}>
              <Trans>Start a session</Trans>
            </Button>
            <Button size="xs" variant="default" onClick={() => open('join')}>
              <Trans>Join one</Trans>
            </Button>
          </>
        ) : undefined
      }
    >
      <Trans>The payment was not taken. What you typed is kept.</Trans>
    </ProblemNotice>
  )
}

type AskProps = {
  amount: number
  surplus: number
  onConfirm: () => void
  onBack: () => void
}

/** Asks once before more is taken than is due (E-3). Enter takes it, Escape goes back. */
export function AskOverpayment({ amount, surplus, onConfirm, onBack }: AskProps) {
  const more = <Money amount={surplus} />
  const all = moneyText(amount, useFormats())
  const isSeen = useIsSeen()
  useEscape(onBack)
  return (
    <Notice
      kind="warning"
      title={<Trans>{more} more than is due</Trans>}
      actions={
        <>
          <Button size="xs" ref={focusFirst} onClick={() => (isSeen() ? onConfirm() : undefined)}>
            <Trans>Yes, take {all}</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={onBack}>
            <Trans>Go back</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        All of it is recorded as taken, and {more} stays on the citation as account balance. Is that
        what the payer wants?
      </Trans>
    </Notice>
  )
}

const focusFirst = (button: HTMLButtonElement | null): void => button?.focus()

function useEscape(leave: () => void): void {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
