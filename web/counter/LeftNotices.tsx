import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Notice } from '../kit/Notice.tsx'
import { useMe } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import type { Draft } from './draft.ts'
import type { PayableName } from './payable.ts'
import type { CounterState } from './useCounter.ts'
import { useIsSeen } from './useIsSeen.ts'

const focusIt = (button: HTMLButtonElement | null): void => button?.focus()

const namesOf = (items: readonly PayableName[]): string =>
  items.map(({ number }) => number).join(', ')

const allOf = ({ cart, open }: Draft): readonly PayableName[] => (open ? [...cart, open] : cart)

/** What is to be said of a payment that was left: lying on screen, dropped, or over from before. */
export function LeftNotices({
  counter,
  isReturned,
}: {
  counter: CounterState
  isReturned: boolean
}) {
  if (counter.waiting) return <JoinQuestion counter={counter} waiting={counter.waiting} />
  if (counter.dropped) return <Dropped counter={counter} dropped={counter.dropped} />
  return isReturned ? <StillHere /> : null
}

type JoinProps = { counter: CounterState; waiting: readonly PayableName[] }

/** Whether what was found belongs to the payment that lies there, whose payer may have left. */
function JoinQuestion({ counter, waiting }: JoinProps) {
  const { draft, reckoned, beginAnew, join } = counter
  const [lying, found] = [namesOf(allOf(draft)), namesOf(waiting)]
  const amount = moneyText(reckoned.amount ?? 0, useFormats())
  const isSeen = useIsSeen()
  return (
    <Notice
      kind="warning"
      title={
        <Trans>
          {lying}, {amount}, was found some minutes ago and not paid
        </Trans>
      }
      actions={
        <>
          <Button size="xs" ref={focusIt} onClick={() => (isSeen() ? beginAnew() : undefined)}>
            <Trans>Begin anew with {found}</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={join}>
            <Trans>Pay all together</Trans>
          </Button>
        </>
      }
    >
      <Trans>Did its payer leave? Then begin anew; it can be put back.</Trans>
    </Notice>
  )
}

function Dropped({ counter, dropped }: { counter: CounterState; dropped: Draft }) {
  const numbers = namesOf(allOf(dropped))
  return (
    <Notice
      actions={
        <Button size="xs" variant="default" onClick={counter.putBack}>
          <Trans>Put it back</Trans>
        </Button>
      }
    >
      <Trans>The payment of {numbers} was dropped. Nothing was taken.</Trans>
    </Notice>
  )
}

/** S-13: what was typed before the session ended, offered in the one that is current now. */
function StillHere() {
  const { session } = useMe()
  const where = session ? `${session.drawer.name} ${sessionName(session.id)}` : ''
  return (
    <Notice kind="warning" title={<Trans>What you typed before is still here</Trans>}>
      {session ? (
        <Trans>
          It is taken in {where} now: <KeyHint keys="Enter" spoken /> takes it,{' '}
          <KeyHint keys="Esc" spoken /> drops it.
        </Trans>
      ) : null}
    </Notice>
  )
}
