import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLogout, IconPassword, IconShieldLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { api } from '../api/client.ts'
import type { Me } from '../api/contract.ts'
import { useFocusBack } from '../kit/useFocusBack.ts'
import { LANGUAGE_NAMES } from '../login/LanguageLinks.tsx'
import { meQuery, useMe } from '../login/me.ts'
import { BeforeSignOut } from './BeforeSignOut.tsx'
import { UserButton } from './UserButton.tsx'
import { useSignOut } from './useSignOut.ts'
import classes from './UserMenu.module.css'

const ChangePassword = lazy(() => import('./ChangePassword.tsx'))

/** The menu itself, open from the start: the person, how they like to see things, and the way out. */
export default function OpenedUserMenu() {
  const { user, roles } = useMe()
  const signOut = useSignOut()
  const [target, focusBack] = useFocusBack()
  const [changing, setChanging] = useState(false)
  return (
    <>
      <Menu
        defaultOpened
        returnFocus={false}
        onClose={focusBack}
        width={240}
        closeOnItemClick={false}
      >
        <Menu.Target>
          <UserButton ref={target} />
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
            leftSection={<IconShieldLock size={16} aria-hidden />}
            component={Link}
            to="/second-factor"
            closeMenuOnClick
          >
            <Trans>Second factor</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout size={16} aria-hidden />}
            closeMenuOnClick
            onClick={() => void signOut.ask()}
          >
            <Trans>Sign out</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {signOut.leaving ? (
        <BeforeSignOut
          leaving={signOut.leaving}
          isBusy={signOut.isBusy}
          onSignOut={signOut.signOut}
          onStay={signOut.stay}
        />
      ) : null}
      {changing ? (
        <Suspense>
          <ChangePassword onClose={() => setChanging(false)} />
        </Suspense>
      ) : null}
    </>
  )
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
      <Choices
        label={t`Language`}
        value={user.locale}
        names={LANGUAGE_NAMES}
        onChoose={(locale) => change.mutate({ locale })}
      />
      <Choices
        label={t`Rows`}
        value={user.density}
        names={{ comfortable: t`Comfortable`, dense: t`Dense` }}
        onChoose={(density) => change.mutate({ density })}
      />
      <Choices label={t`Colours`} value={colorScheme} names={schemes} onChoose={setColorScheme} />
    </>
  )
}

type ChoicesProps<Value extends string> = {
  label: string
  value: Value
  names: Record<Value, string>
  onChoose: (value: Value) => void
}

function Choices<Value extends string>({ label, value, names, onChoose }: ChoicesProps<Value>) {
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      <Menu.RadioGroup
        aria-label={label}
        value={value}
        onChange={(next) => onChoose(next as Value)}
      >
        {Object.entries<string>(names).map(([code, name]) => (
          <Menu.RadioItem key={code} value={code} closeMenuOnClick={false}>
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}
