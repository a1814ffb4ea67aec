import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconChevronDown, IconLogout, IconPassword } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Me } from '../api/contract.ts'
import { LANGUAGES } from '../i18n/languages.ts'
import { LANGUAGE_NAMES } from '../login/LanguageLinks.tsx'
import { meQuery, useMe } from '../login/me.ts'
import { ChangePassword } from './ChangePassword.tsx'
import classes from './UserMenu.module.css'

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()

/** The person, how they like to see things, and the way out. */
export function UserMenu() {
  const { t } = useLingui()
  const { user, roles } = useMe()
  const signOut = useSignOut()
  const [changing, setChanging] = useState(false)
  return (
    <>
      <Menu width={240} closeOnItemClick={false}>
        <Menu.Target>
          <UnstyledButton className={classes.button} aria-label={t`${user.name}, settings`}>
            <span className={classes.initials} aria-hidden>
              {initials(user.name)}
            </span>
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <b>{user.name}</b>
            <div>{user.email}</div>
            <div>{roles.map(({ name }) => name).join(', ')}</div>
          </div>
          <Menu.Divider />
          <Preferences />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconPassword size={16} aria-hidden />}
            closeMenuOnClick
            onClick={() => setChanging(true)}
          >
            <Trans>Change password</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            onClick={() => signOut.mutate()}
          >
            <Trans>Sign out</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangePassword opened={changing} onClose={() => setChanging(false)} />
    </>
  )
}

function useSignOut() {
  const cache = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => api.post<undefined>('/auth/sign-out'),
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: { reason: 'signed_out' } })
      cache.clear()
    },
  })
}

type Preference = { locale: Me['user']['locale'] } | { density: Me['user']['density'] }

function Preferences() {
  const { t } = useLingui()
  const { user } = useMe()
  const cache = useQueryClient()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const change = useMutation({
    mutationFn: (preference: Preference) => api.patch<Me>('/auth/me', preference),
    onSuccess: (me) => cache.setQueryData(meQuery.queryKey, me),
    onError: () =>
      notifications.show({ color: 'red', message: t`The setting was not kept. Try again.` }),
  })
  const schemes: Record<MantineColorScheme, string> = {
    light: t`Light`,
    dark: t`Dark`,
    auto: t`As the device`,
  }
  return (
    <>
      <Menu.Label>
        <Trans>Language</Trans>
      </Menu.Label>
      {LANGUAGES.map((locale) => (
        <Choice
          key={locale}
          chosen={user.locale === locale}
          onChoose={() => change.mutate({ locale })}
        >
          {LANGUAGE_NAMES[locale]}
        </Choice>
      ))}
      <Menu.Label>
        <Trans>Rows</Trans>
      </Menu.Label>
      {(['comfortable', 'dense'] as const).map((density) => (
        <Choice
          key={density}
          chosen={user.density === density}
          onChoose={() => change.mutate({ density })}
        >
          {density === 'dense' ? t`Dense` : t`Comfortable`}
        </Choice>
      ))}
      <Menu.Label>
        <Trans>Colours</Trans>
      </Menu.Label>
      {(['light', 'dark', 'auto'] as const).map((one) => (
        <Choice key={one} chosen={colorScheme === one} onChoose={() => setColorScheme(one)}>
          {schemes[one]}
        </Choice>
      ))}
    </>
  )
}

type ChoiceProps = { chosen: boolean; onChoose: () => void; children: string }

function Choice({ chosen, onChoose, children }: ChoiceProps) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      rightSection={chosen ? <IconCheck size={16} aria-hidden /> : null}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  )
}
