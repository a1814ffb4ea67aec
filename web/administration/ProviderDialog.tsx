import { Trans, useLingui } from '@lingui/react/macro'
import { PasswordInput, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { SignOnProvider } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import classes from './Administration.module.css'
import { type Mapping, RoleMappingFields } from './RoleMappingFields.tsx'

type Props = { provider: SignOnProvider | null; callbackUrl: string; onClose: () => void }

type Wish = Omit<SignOnProvider, 'id' | 'version' | 'hasClientSecret' | 'roleClaim'> & {
  roleClaim: string
  /** Empty: as it was. */
  clientSecret: string
}

const NEW: Wish = {
  name: '',
  issuer: '',
  clientId: '',
  clientSecret: '',
  scope: 'openid email profile',
  roleClaim: '',
  roles: [],
  createsPeople: false,
  active: true,
}

const POINTERS = [
  '/name',
  '/issuer',
  '/clientId',
  '/clientSecret',
  '/scope',
  '/roleClaim',
  '/roles',
]

const isWhole = ({ value, roleId }: Mapping): boolean => value.trim() !== '' && roleId !== ''

/** What is sent: a secret only where one was typed, roles only where a claim gives them. */
function bodyOf({ clientSecret, roleClaim, roles, ...wish }: Wish): object {
  const claim = roleClaim.trim()
  return {
    ...wish,
    name: wish.name.trim(),
    issuer: wish.issuer.trim(),
    clientId: wish.clientId.trim(),
    scope: wish.scope.trim(),
    roleClaim: claim === '' ? null : claim,
    roles: claim === '' ? [] : roles.filter(isWhole),
    ...(clientSecret === '' ? {} : { clientSecret }),
  }
}

/** Adds a provider, or changes one. Its secret is never shown again. */
export function ProviderDialog({ provider, callbackUrl, onClose }: Props) {
  const { t } = useLingui()
  const [wish, setWish] = useState<Wish>(
    provider ? { ...NEW, ...wishOf(provider), roleClaim: provider.roleClaim ?? '' } : NEW,
  )
  const set = (part: Partial<Wish>): void => setWish({ ...wish, ...part })
  const change = useSaveProvider(provider, onClose)
  const fieldProblem = useFieldProblem(change.problem)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={provider ? <Trans>Edit {provider.name}</Trans> : <Trans>New provider</Trans>}
      confirm={provider ? <Trans>Save</Trans> : <Trans>Add provider</Trans>}
      onConfirm={() => change.send(wish)}
      busy={change.isBusy}
      disabled={wish.name.trim() === '' || wish.issuer.trim() === '' || wish.clientId.trim() === ''}
      problem={isAllBeside(change.problem, POINTERS) ? undefined : change.problem}
    >
      <div>
        <Trans>Enter this address at the provider, as the one to come back to:</Trans>
        <code className={`${classes.secret} mono`}>{callbackUrl}</code>
      </div>
      <ClientFields
        wish={wish}
        set={set}
        isKnown={provider?.hasClientSecret ?? false}
        fieldProblem={fieldProblem}
      />
      <TextInput
        label={t`Role claim`}
        description={t`Which claim says who somebody is at work, such as roles or realm_access.roles. Empty: roles are given here.`}
        maxLength={200}
        value={wish.roleClaim}
        error={fieldProblem('/roleClaim')}
        onChange={(event) => set({ roleClaim: event.currentTarget.value })}
      />
      {wish.roleClaim.trim() === '' ? null : (
        <RoleMappingFields
          mapping={wish.roles}
          error={fieldProblem('/roles')}
          onChange={(roles) => set({ roles })}
        />
      )}
      <Switch
        label={t`Add people at their first sign-in`}
        description={t`Otherwise only people who are here already get in, by their verified e-mail address.`}
        checked={wish.createsPeople}
        onChange={(event) => set({ createsPeople: event.currentTarget.checked })}
      />
      <Switch
        label={t`Offered at the sign-in page`}
        checked={wish.active}
        onChange={(event) => set({ active: event.currentTarget.checked })}
      />
    </ConfirmAction>
  )
}

const wishOf = ({
  name,
  issuer,
  clientId,
  scope,
  roles,
  createsPeople,
  active,
}: SignOnProvider) => ({
  name,
  issuer,
  clientId,
  scope,
  roles,
  createsPeople,
  active,
})

function useSaveProvider(provider: SignOnProvider | null, onClose: () => void) {
  const { t } = useLingui()
  return useChange(
    (input: Wish, key) =>
      provider
        ? api.patch<SignOnProvider>(`/single-sign-on/providers/${provider.id}`, bodyOf(input), {
            key,
            ifMatch: `"${provider.version}"`,
          })
        : api.post<SignOnProvider>('/single-sign-on/providers', bodyOf(input), { key }),
    {
      stale: [['single-sign-on']],
      onSuccess: ({ name }) => {
        notifications.show({ message: t`${name} is saved.` })
        onClose()
      },
    },
  )
}

type FieldProps = {
  wish: Wish
  set: (part: Partial<Wish>) => void
  isKnown: boolean
  fieldProblem: (pointer: string) => string | undefined
}

function ClientFields({ wish, set, isKnown, fieldProblem }: FieldProps) {
  const { t } = useLingui()
  return (
    <>
      <TextInput
        label={t`Name`}
        description={t`As it stands on the button: Sign in with …`}
        required
        data-autofocus
        maxLength={60}
        value={wish.name}
        error={fieldProblem('/name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t`Issuer`}
        description={t`The provider’s address, such as https://login.example.gov`}
        required
        type="url"
        maxLength={500}
        value={wish.issuer}
        error={fieldProblem('/issuer')}
        onChange={(event) => set({ issuer: event.currentTarget.value })}
      />
      <TextInput
        label={t`Client ID`}
        required
        autoComplete="off"
        maxLength={200}
        value={wish.clientId}
        error={fieldProblem('/clientId')}
        onChange={(event) => set({ clientId: event.currentTarget.value })}
      />
      <PasswordInput
        label={t`Client secret`}
        description={isKnown ? t`Empty: as it was.` : t`Empty: the provider gave none.`}
        autoComplete="off"
        maxLength={500}
        visibilityToggleButtonProps={{ 'aria-label': t`Show the secret`, tabIndex: 0 }}
        value={wish.clientSecret}
        error={fieldProblem('/clientSecret')}
        onChange={(event) => set({ clientSecret: event.currentTarget.value })}
      />
      <TextInput
        label={t`Scope`}
        description={t`What is asked for. Some providers tell roles only if it has a word for them.`}
        maxLength={300}
        value={wish.scope}
        error={fieldProblem('/scope')}
        onChange={(event) => set({ scope: event.currentTarget.value })}
      />
    </>
  )
}
