import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RepairOverview } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Count } from '../kit/Count.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { REPAIR_CHANGED } from './queries.ts'
import repair from './Repair.module.css'
import classes from './Supervision.module.css'

type Operator = RepairOverview['operators'][number]

/** who has how much, and one press for all that somebody left behind. */
export function Operators({ operators }: { operators: readonly Operator[] }) {
  const { t } = useLingui()
  const [releasing, setReleasing] = useState<Operator | null>(null)
  if (operators.length === 0) return null
  return (
    <>
      <table className={`${classes.table} ${classes.operators}`}>
        <caption>
          <VisuallyHidden>{t`Operators`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t`Person`}</th>
            <th scope="col">{t`In the list`}</th>
            <th scope="col">{t`Pending`}</th>
            <th scope="col">{t`Since`}</th>
            <th scope="col">
              <VisuallyHidden>{t`Release`}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {operators.map((operator) => (
            <Row key={operator.user.id} operator={operator} onRelease={setReleasing} />
          ))}
        </tbody>
      </table>
      {releasing ? <ReleaseAll operator={releasing} onClose={() => setReleasing(null)} /> : null}
    </>
  )
}

type RowProps = { operator: Operator; onRelease: (operator: Operator) => void }

function Row({ operator, onRelease }: RowProps) {
  const { t } = useLingui()
  const maySupervise = usePermission('repair.supervise')
  const { user, locked, pending, since } = operator
  const refused = maySupervise
    ? locked > 0
      ? undefined
      : t`Nothing of theirs is locked.`
    : t`Your roles do not permit this.`
  return (
    <tr>
      <th scope="row">{user.name}</th>
      <td>
        <Count value={locked} />
      </td>
      <td>
        <Count value={pending} />
      </td>
      <td>{since ? <Time at={since} show="time" /> : null}</td>
      <td>
        <GuardedButton
          size="xs"
          variant="default"
          refused={refused}
          aria-label={t`Release all of ${user.name}`}
          onClick={() => onRelease(operator)}
        >
          <Trans>Release all</Trans>
        </GuardedButton>
      </td>
    </tr>
  )
}

type ReleaseProps = { operator: Operator; onClose: () => void }

function ReleaseAll({ operator: { user, locked, pending }, onClose }: ReleaseProps) {
  const { t } = useLingui()
  const release = useChange(
    (input: { userId: string }, key) =>
      api.post<{ released: number }>('/repair/release', input, { key }),
    {
      stale: REPAIR_CHANGED,
      onSuccess: () => {
        notifications.show({ message: t`The items of ${user.name} are new again.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Release all of {user.name}</Trans>}
      confirm={<Trans>Release all</Trans>}
      busy={release.isBusy}
      problem={release.problem}
      onConfirm={() => release.send({ userId: user.id })}
    >
      <p className={repair.say}>
        <Plural
          value={locked}
          one="# item leaves their list and is new for whoever gets it next."
          other="# items leave their list and are new for whoever gets them next."
        />{' '}
        <Trans>They are told so; what was typed is kept, and nothing is posted.</Trans>{' '}
        {pending > 0 ? (
          <Plural
            value={pending}
            one="# pending repair stays theirs, and is finalised when its time is over."
            other="# pending repairs stay theirs, and are finalised when their time is over."
          />
        ) : null}
      </p>
    </ConfirmAction>
  )
}
