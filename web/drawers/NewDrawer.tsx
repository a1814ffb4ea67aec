import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Drawer } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { LabelFields, type Labels } from './LabelFields.tsx'
import { branchesQuery, DRAWERS_CHANGED } from './queries.ts'
import { SettingsFields, type Settings } from './SettingsFields.tsx'

type Wish = Labels & Settings & { branchId: string }

const FIRST: Wish = {
  name: '',
  description: '',
  type: 'physical',
  branchId: '',
  openingBalanceRequired: false,
  concurrentUsers: false,
  closingMethod: 'manual',
  cutOffTime: '',
  cutOffStatus: 'in_review',
  closingCount: 'none',
}

const POINTERS =
  '/name /description /type /branchId /openingBalanceRequired /concurrentUsers /closingMethod /cutOffTime /cutOffStatus /closingCount'.split(
    ' ',
  )

/** A manual drawer names no cut-off: naming one would be an error (D-2). */
function bodyOf({ cutOffTime, cutOffStatus, ...wish }: Wish) {
  const plain = { ...wish, name: wish.name.trim(), description: wish.description.trim() || null }
  if (wish.closingMethod === 'manual') return plain
  // What is counted goes into review at its cut-off: nobody counts then (S-15).
  const status = wish.closingCount === 'none' ? cutOffStatus : 'in_review'
  return { ...plain, cutOffTime, cutOffStatus: status }
}

/** The form for a new drawer (D-1, D-2). */
export function NewDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const branches = useQuery(branchesQuery)
  const [typed, setTyped] = useState(FIRST)
  const wish = { ...typed, branchId: typed.branchId || (branches.data?.[0]?.id ?? '') }
  const change = useChange(
    (input: Wish, key) => api.post<Drawer>('/drawers', bodyOf(input), { key }),
    {
      stale: DRAWERS_CHANGED,
      onSuccess: ({ name }) => {
        notifications.show({ message: t`${name} is there. Sessions can be started in it.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const [wasAsked, setWasAsked] = useState(false)
  const noTime = wish.closingMethod === 'automatic' && wish.cutOffTime === ''
  const submit = (): void => {
    setWasAsked(true)
    if (!noTime) change.send(wish)
  }
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>New drawer</Trans>}
      confirm={<Trans>Create drawer</Trans>}
      onConfirm={submit}
      busy={change.isBusy}
      disabled={wish.name.trim() === '' || wish.branchId === ''}
      problem={isAllBeside(change.problem, POINTERS) ? undefined : change.problem}
    >
      <LabelFields
        labels={wish}
        onChange={(labels) => setTyped({ ...wish, ...labels })}
        fieldProblem={fieldProblem}
      />
      <NativeSelect
        label={t`Branch`}
        value={wish.branchId}
        data={(branches.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        error={fieldProblem('/branchId')}
        onChange={(event) => setTyped({ ...wish, branchId: event.currentTarget.value })}
      />
      <SettingsFields
        settings={wish}
        onChange={(settings) => setTyped({ ...wish, ...settings })}
        fieldProblem={(pointer) =>
          wasAsked && noTime && pointer === '/cutOffTime'
            ? t`Give the time of day, such as 17:00.`
            : fieldProblem(pointer)
        }
      />
    </ConfirmAction>
  )
}
