import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Problem } from '../api/contract.ts'
import { useProblemText } from '../api/problemText.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { myTillsQuery } from './queries.ts'
import { useInitialise } from './TillNotices.tsx'

/** Why cash was not taken, as far as that is for a till, and what to do now (C-7, C-12). */
export default function TillRefusal({ problem }: { problem: Problem }) {
  if (problem.code === 'till_over_limit') return <OverLimit problem={problem} />
  if (problem.code === 'till_required' && problem['reason'] === 'not_initialised')
    return <NotInitialised problem={problem} />
  if (problem.code === 'till_required') return <NoTill />
  return <Other problem={problem} />
}

function ToMyTill() {
  return (
    <Link to="/my-till" search={{}}>
      <Trans>To my till</Trans>
    </Link>
  )
}

function NoTill() {
  return (
    <Notice kind="refused" title={<Trans>You hold no till</Trans>} actions={<ToMyTill />}>
      <Trans>
        Cash is taken with a till only here. Nothing was taken and what you typed is kept: ask a
        supervisor to assign a till to you, or choose another method.
      </Trans>
    </Notice>
  )
}

function NotInitialised({ problem }: { problem: Problem }) {
  const mine = useQuery(myTillsQuery).data ?? []
  const initialise = useInitialise()
  const told = problem['till'] as { id: string; number: string } | null
  const till = mine.find(({ id }) => id === told?.id)
  const number = told?.number ?? ''
  if (till?.ready)
    return (
      <Notice kind="done">
        <Trans>Till {number} is ready. Press Enter to take the payment.</Trans>
      </Notice>
    )
  return (
    <>
      <Notice
        kind="refused"
        title={<Trans>Till {number} is not initialised yet</Trans>}
        actions={
          <>
            <Button
              size="xs"
              disabled={!till}
              loading={initialise.isBusy}
              onClick={() => (till ? initialise.send(till.branch.id) : undefined)}
            >
              <Trans>Initialise now</Trans>
            </Button>
            <ToMyTill />
          </>
        }
      >
        <Trans>
          It was assigned to you while you were signed in. Nothing was taken and what you typed is
          kept: initialise it now, or choose another method.
        </Trans>
      </Notice>
      {initialise.problem ? <ProblemNotice problem={initialise.problem} /> : null}
    </>
  )
}

function OverLimit({ problem }: { problem: Problem }) {
  const formats = useFormats()
  const stop = problem['limitStop']
  const limit = typeof stop === 'number' ? moneyText(stop, formats) : ''
  return (
    <Notice
      kind="refused"
      title={<Trans>Your till may hold {limit} at most</Trans>}
      actions={<ToMyTill />}
    >
      <Trans>
        Nothing was taken and what you typed is kept: drop cash into a bag or give it to the vault
        under My till, then take the payment.
      </Trans>
    </Notice>
  )
}

function Other({ problem }: { problem: Problem }) {
  const describe = useProblemText()
  return <ProblemNotice problem={describe(problem)} actions={<ToMyTill />} />
}
