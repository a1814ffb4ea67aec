import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import type { Till } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { useMe } from '../login/me.ts'
import { CASH_CHANGED } from './queries.ts'
import classes from './Tills.module.css'

/** The batch that papers go into now; whoever holds the till begins the next one (C-3). */
export function Batch({ till }: { till: Till }) {
  const { t } = useLingui()
  const { user } = useMe()
  const { batch } = till
  const next = batch + 1
  const change = useChange(
    (id: string, key) => api.post<Till>(`/tills/${id}/batches`, undefined, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: (begun) => {
        const number = begun.batch
        notifications.show({ message: t`Batch ${number} is begun.` })
      },
    },
  )
  if (till.holder?.id !== user.id || !till.ready)
    return (
      <span className={classes.hint}>
        <Trans>batch {batch}</Trans>
      </span>
    )
  return (
    <span className={classes.line}>
      <span className={classes.hint}>{change.problem?.detail ?? <Trans>batch {batch}</Trans>}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        loading={change.isBusy}
        onClick={() => change.send(till.id)}
      >
        <Trans>Begin batch {next}</Trans>
      </Button>
    </span>
  )
}
