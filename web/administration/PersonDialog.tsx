import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { SkeletonRows } from '../kit/SkeletonRows.tsx'
import { rolesQuery, type Person } from './queries.ts'

type Wish = { name: string; email: string; password: string; roleIds: string[] }

const POINTERS = ['/name', '/email', '/password', '/roleIds']
/** As the server has it: long enough that nobody needs rules about digits and signs. */
const SHORTEST_PASSWORD = 12

/** Adds a person, or edits name and roles of one; the address is what they sign in with and stays. */
export function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t } = useLingui()
  const [wish, setWish] = useState<Wish>({
    name: person?.name ?? '',
    email: person?.email ?? '',
    password: '',
    roleIds: person?.roles.map(({ id }) => id) ?? [],
  })
  const set = (part: Partial<Wish>): void => setWish({ ...wish, ...part })
  const change = useSavePerson(person, onClose)
  const fieldProblem = useFieldProblem(change.problem)
  const isPasswordShort = !person && wish.password.length < SHORTEST_PASSWORD
  const isComplete =
    wish.name.trim() !== '' &&
    wish.email.trim() !== '' &&
    wish.roleIds.length > 0 &&
    !isPasswordShort
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={person ? <Trans>Edit {person.name}</Trans> : <Trans>New person</Trans>}
      confirm={person ? <Trans>Save</Trans> : <Trans>Add person</Trans>}
      onConfirm={() => change.send({ ...wish, name: wish.name.trim(), email: wish.email.trim() })}
      busy={change.isBusy}
      disabled={!isComplete}
      problem={isAllBeside(change.problem, POINTERS) ? undefined : change.problem}
    >
      <TextInput
        label={t`Name`}
        required
        data-autofocus
        maxLength={100}
        value={wish.name}
        error={fieldProblem('/name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={t`E-mail`}
        description={person ? t`People sign in with it; it stays as it is.` : undefined}
        required
        disabled={person !== null}
        autoComplete="off"
        value={wish.email}
        error={fieldProblem('/email')}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      {person ? null : (
        <PasswordInput
          label={t`First password`}
          description={t`At least 12 characters. Tell it to them; they can change it.`}
          required
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password`, tabIndex: 0 }}
          value={wish.password}
          error={fieldProblem('/password')}
          onChange={(event) => set({ password: event.currentTarget.value })}
        />
      )}
      <RoleChoice
        chosen={wish.roleIds}
        error={fieldProblem('/roleIds')}
        onChange={(roleIds) => set({ roleIds })}
      />
    </ConfirmAction>
  )
}

function useSavePerson(person: Person | null, onClose: () => void) {
  const { t } = useLingui()
  return useChange(
    ({ name, email, password, roleIds }: Wish, key) => {
      if (!person) return api.post<Person>('/users', { name, email, password, roleIds }, { key })
      const had = person.roles.map(({ id }) => id)
      const isSame = had.length === roleIds.length && had.every((id) => roleIds.includes(id))
      const body = isSame ? { name } : { name, roleIds }
      const ifMatch = `"${person.version}"`
      return api.patch<Person>(`/users/${person.id}`, body, { key, ifMatch })
    },
    {
      stale: [['people'], ['me']],
      onSuccess: ({ name }) => {
        notifications.show({ message: t`${name} is saved.` })
        onClose()
      },
    },
  )
}

type RoleProps = {
  chosen: string[]
  error: string | undefined
  onChange: (chosen: string[]) => void
}

function RoleChoice({ chosen, error, onChange }: RoleProps) {
  const { t } = useLingui()
  const roles = useQuery(rolesQuery)
  return (
    <Checkbox.Group
      label={t`Roles`}
      description={t`Several add up.`}
      required
      value={chosen}
      onChange={onChange}
      error={error}
    >
      <Stack gap={6} mt={6}>
        {roles.data?.map(({ id, name }) => <Checkbox key={id} value={id} label={name} />) ?? (
          <table aria-busy>
            <tbody>
              <SkeletonRows rows={3} columns={1} />
            </tbody>
          </table>
        )}
      </Stack>
    </Checkbox.Group>
  )
}
