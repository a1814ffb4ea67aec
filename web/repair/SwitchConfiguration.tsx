import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { RepairConfiguration } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Effect } from './Effect.tsx'
import { effectQuery, REPAIR_CHANGED } from './queries.ts'
import classes from './Repair.module.css'

export type Switching = { configuration: RepairConfiguration; on: boolean }

type Props = {
  switching: Switching
  active: RepairConfiguration | undefined
  onClose: () => void
}

/** what it releases and resets, in figures, before it does it. */
export function SwitchConfiguration({ switching, active, onClose }: Props) {
  const { t } = useLingui()
  const { configuration, on } = switching
  const { id, name } = configuration
  const { data: effect } = useQuery(effectQuery(id))
  const change = useChange(
    (_input: null, key) => {
      const path = `/repair/configurations/${id}/${on ? 'activate' : 'deactivate'}`
      return api.post<RepairConfiguration>(path, undefined, { key })
    },
    {
      stale: REPAIR_CHANGED,
      onSuccess: () => {
        notifications.show({ message: on ? t`${name} is active.` : t`Repair stands still.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={on ? <Trans>Activate {name}</Trans> : <Trans>Deactivate {name}</Trans>}
      confirm={on ? <Trans>Activate</Trans> : <Trans>Deactivate</Trans>}
      danger={!on}
      busy={change.isBusy}
      disabled={!effect}
      problem={change.problem}
      onConfirm={() => change.send(null)}
    >
      <p className={classes.say}>
        {on ? (
          active ? (
            <Trans>It takes the place of {active.name}, which is deactivated by it.</Trans>
          ) : (
            <Trans>Items can be fetched again, in its order.</Trans>
          )
        ) : (
          <Trans>Everything stops: nobody can get items until a configuration is active.</Trans>
        )}
      </p>
      {effect ? <Releases {...effect.releases} /> : null}
      {effect && on ? <Effect configuration={configuration} effect={effect} /> : null}
    </ConfirmAction>
  )
}

/** What people lose by a deactivation. */
export function Releases({ locked, pending }: { locked: number; pending: number }) {
  if (locked + pending === 0)
    return (
      <p className={classes.say}>
        <Trans>Nobody holds an item now, and nothing is pending.</Trans>
      </p>
    )
  return (
    <p className={classes.say}>
      <Plural
        value={locked}
        _0="No item is in anybody’s list now."
        one="# item is taken from the list of whoever has it."
        other="# items are taken from the lists of those who have them."
      />{' '}
      <Plural
        value={pending}
        _0="Nothing is pending."
        one="# pending item is new again, and not finalised."
        other="# pending items are new again, and not finalised."
      />{' '}
      <Trans>What people typed is kept, and they are told.</Trans>
    </p>
  )
}
