import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useLingui } from '@lingui/react/macro'
import { api } from '../api/client.ts'
import type { Till } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { CASH_CHANGED } from './queries.ts'

/** C-6: makes ready what I hold in a branch, as signing in again would. */
export function useInitialise() {
  const { t } = useLingui()
  return useChange(
    (branchId: string, key) => api.post('/tills/initialise', { branchId }, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: () => notifications.show({ message: t`Your till is ready.` }),
    },
  )
}

/** What stands in the way of using my till, each with what resolves it. */
export function TillNotices({ till, onDrop }: { till: Till; onDrop: () => void }) {
  return (
    <>
      {till.ready ? null : <NotReady till={till} />}
      {till.carriedUncounted ? (
        <Notice kind="warning" title={<Trans>It was not counted on its last date</Trans>}>
          <Trans>
            What lies in it was carried over as it stood in the books. Count it before you take
            cash.
          </Trans>
        </Notice>
      ) : null}
      <OverLimit till={till} onDrop={onDrop} />
    </>
  )
}

function NotReady({ till }: { till: Till }) {
  const initialise = useInitialise()
  return (
    <>
      <Notice
        kind="warning"
        title={<Trans>Not ready yet</Trans>}
        actions={
          <Button
            size="xs"
            loading={initialise.isBusy}
            onClick={() => initialise.send(till.branch.id)}
          >
            <Trans>Initialise now</Trans>
          </Button>
        }
      >
        <Trans>
          It was assigned to you while you were signed in. Initialise it now, or sign in again;
          until then no cash goes into it.
        </Trans>
      </Notice>
      {initialise.problem ? <ProblemNotice problem={initialise.problem} /> : null}
    </>
  )
}

function OverLimit({ till, onDrop }: { till: Till; onDrop: () => void }) {
  const formats = useFormats()
  const { figures, limitWarning, limitStop } = till
  if (!figures || figures.limit === 'below') return null
  const isStop = figures.limit === 'stop'
  const limit = moneyText((isStop ? limitStop : limitWarning) ?? 0, formats)
  return (
    <Notice
      kind={isStop ? 'refused' : 'warning'}
      title={
        isStop ? (
          <Trans>More than its limit of {limit}</Trans>
        ) : (
          <Trans>More than {limit}: time for a drop</Trans>
        )
      }
      actions={
        <Button size="xs" variant="default" onClick={onDrop}>
          <Trans>Drop into a bag</Trans>
        </Button>
      }
    >
      {isStop ? (
        <Trans>No cash is taken until some of it is in a bag or in another till.</Trans>
      ) : (
        <Trans>Cash is still taken. Above the limit it is refused.</Trans>
      )}
    </Notice>
  )
}
