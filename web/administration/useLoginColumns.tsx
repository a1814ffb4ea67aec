import { Trans, useLingui } from '@lingui/react/macro'
import { IconLogout } from '@tabler/icons-react'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import type { Column } from '../kit/DataTable.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { useMe } from '../login/me.ts'
import classes from './Administration.module.css'
import { deviceName } from './deviceName.ts'
import type { Login } from './queries.ts'

/** The columns of the list of logins. */
export function useLoginColumns(onRevoke: (login: Login) => void): Column<Login>[] {
  const { t } = useLingui()
  return [
    { key: 'user', header: t`Person`, lead: true, cell: ({ user }) => <b>{user.name}</b> },
    { key: 'since', header: t`Signed in`, cell: ({ createdAt }) => <Time at={createdAt} /> },
    { key: 'seen', header: t`Last seen`, cell: ({ lastSeenAt }) => <Time at={lastSeenAt} /> },
    {
      key: 'from',
      header: t`From`,
      cell: ({ address }) => <span className={classes.address}>{address}</span>,
    },
    {
      key: 'device',
      header: t`Browser`,
      cell: ({ userAgent }) => <span title={userAgent}>{deviceName(userAgent)}</span>,
    },
    { key: 'state', header: t`Status`, cell: (login) => <State login={login} /> },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (login) => <LoginMenu login={login} onRevoke={onRevoke} />,
    },
  ]
}

function State({ login }: { login: Login }) {
  const { t } = useLingui()
  const { endReason, current, endedAt } = login
  if (!endedAt) {
    return <StatusBadge tone="open">{current ? t`Signed in, this one` : t`Signed in`}</StatusBadge>
  }
  const words = {
    signed_out: t`Signed out`,
    idle: t`Ended, idle`,
    expired: t`Ended, time over`,
    revoked: t`Revoked`,
  }
  return (
    <StatusBadge tone={endReason === 'revoked' ? 'refused' : 'closed'}>
      {endReason ? words[endReason] : t`Ended`}
    </StatusBadge>
  )
}

type MenuProps = { login: Login; onRevoke: (login: Login) => void }

function LoginMenu({ login, onRevoke }: MenuProps) {
  const { t } = useLingui()
  const me = useMe()
  const isMine = login.user.id === me.user.id
  const refused = login.endedAt
    ? t`This login has ended already.`
    : login.current
      ? t`This is the login you are using. Sign out instead.`
      : isMine || me.permissions.includes('logins.revoke')
        ? undefined
        : t`Your roles do not permit this.`
  return (
    <ActionMenu
      label={t`Actions for the login of ${login.user.name}`}
      actions={[
        {
          key: 'revoke',
          label: <Trans>Revoke</Trans>,
          icon: <IconLogout size={16} aria-hidden />,
          refused,
          danger: true,
          onSelect: () => onRevoke(login),
        },
      ]}
    />
  )
}
