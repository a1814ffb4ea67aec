import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Stack, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { useMe } from '../login/me.ts'
import classes from './Administration.module.css'
import { PermissionName } from './PermissionMatrix.tsx'
import { permissionsQuery, type Role } from './queries.ts'

type Wish = Pick<Role, 'name' | 'permissions' | 'secondFactor'>

/** A role of the agency's own: a name and what it permits, at most what one may oneself. */
export function RoleDialog({ role, onClose }: { role: Role | null; onClose: () => void }) {
  const { t } = useLingui()
  const [wish, setWish] = useState<Wish>({
    name: role?.name ?? '',
    permissions: role?.permissions ?? [],
    secondFactor: role?.secondFactor ?? 'optional',
  })
  const isBuiltIn = role?.builtIn ?? false
  const change = useChange(
    (input: Wish, key) =>
      role
        ? api.patch<Role>(`/roles/${role.id}`, isBuiltIn ? onlyFactor(input) : input, { key })
        : api.post<Role>('/roles', input, { key }),
    {
      stale: [['roles'], ['people'], ['me']],
      onSuccess: ({ name }) => {
        notifications.show({ message: t`${name} is saved.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const isBeside = isAllBeside(change.problem, ['/name', '/permissions'])
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={role ? <Trans>Edit {role.name}</Trans> : <Trans>New role</Trans>}
      confirm={role ? <Trans>Save</Trans> : <Trans>Add role</Trans>}
      onConfirm={() => change.send({ ...wish, name: wish.name.trim() })}
      busy={change.isBusy}
      disabled={wish.name.trim() === '' || wish.permissions.length === 0}
      problem={isBeside ? undefined : change.problem}
    >
      {isBuiltIn ? (
        <div>
          <Trans>
            Built-in roles stay as they are. Only whether they require a second factor is yours to
            decide.
          </Trans>
        </div>
      ) : (
        <>
          <TextInput
            label={t`Name`}
            required
            data-autofocus
            maxLength={60}
            value={wish.name}
            error={fieldProblem('/name')}
            onChange={(event) => setWish({ ...wish, name: event.currentTarget.value })}
          />
          <PermissionChoice
            chosen={wish.permissions}
            error={fieldProblem('/permissions')}
            onChange={(permissions) => setWish({ ...wish, permissions })}
          />
        </>
      )}
      <Switch
        label={t`Requires a second factor`}
        description={t`Whoever holds it and has none sets one up at their next step, before anything else. Those who sign in with a provider are not asked.`}
        checked={wish.secondFactor === 'required'}
        onChange={(event) =>
          setWish({ ...wish, secondFactor: event.currentTarget.checked ? 'required' : 'optional' })
        }
      />
    </ConfirmAction>
  )
}

const onlyFactor = ({ secondFactor }: Wish): Partial<Wish> => ({ secondFactor })

type ChoiceProps = {
  chosen: string[]
  error: string | undefined
  onChange: (chosen: string[]) => void
}

function PermissionChoice({ chosen, error, onChange }: ChoiceProps) {
  const { t } = useLingui()
  const { permissions: own } = useMe()
  const table = useQuery(permissionsQuery)
  return (
    <Checkbox.Group
      label={t`It permits`}
      description={t`At most what you may yourself.`}
      value={chosen}
      onChange={onChange}
      error={error}
    >
      <Stack gap={6} mt={6} className={classes.scroll}>
        {table.data?.permissions.map(({ name, description }) => (
          <Checkbox
            key={name}
            value={name}
            disabled={!own.includes(name) && !chosen.includes(name)}
            label={<PermissionName name={name} description={description} />}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
