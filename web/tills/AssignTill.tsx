import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQuery } from '../administration/queries.ts'
import { api } from '../api/client.ts'
import type { Till } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { CASH_CHANGED, tillsQuery } from './queries.ts'
import classes from './Tills.module.css'
import { useTillName } from './useTillName.ts'

/** Gives a till to a person (C-4). Who holds one already is not offered for another. */
export function AssignTill({ till, onClose }: { till: Till; onClose: () => void }) {
  const { t } = useLingui()
  const name = useTillName()(till)
  const people = useQuery(peopleQuery)
  const tills = useQuery(tillsQuery(till.branch.id))
  const [chosen, setChosen] = useState('')
  const holding = new Set(
    (tills.data ?? [])
      .filter(({ kind, currency }) => kind === 'standard' && currency === till.currency)
      .map(({ holder }) => holder?.id),
  )
  const free = (people.data ?? []).filter(
    ({ id, active }) => active && (till.kind !== 'standard' || !holding.has(id)),
  )
  const userId = chosen || (free[0]?.id ?? '')
  const change = useChange(
    (input: string, key) => api.post<Till>(`/tills/${till.id}/assign`, { userId: input }, { key }),
    {
      stale: CASH_CHANGED,
      onSuccess: ({ holder }) => {
        const person = holder?.name ?? ''
        notifications.show({ message: t`${person} holds ${name} now.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Assign {name}</Trans>}
      confirm={<Trans>Assign</Trans>}
      onConfirm={() => change.send(userId)}
      busy={change.isBusy}
      disabled={userId === ''}
      problem={isAllBeside(change.problem, ['/userId']) ? undefined : change.problem}
    >
      <NativeSelect
        label={t`To`}
        data-autofocus
        value={userId}
        data={free.map(({ id, name: label }) => ({ value: id, label }))}
        error={fieldProblem('/userId')}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <p className={classes.hint}>
        <Trans>
          They can use it from their next sign-in on. Somebody who is signed in already chooses
          “Initialise now” under My till.
        </Trans>
      </p>
    </ConfirmAction>
  )
}
