import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconKey,
  IconPencil,
  IconPlus,
  IconShieldOff,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { Time } from '../kit/Time.tsx'
import { useMe, usePermission } from '../login/me.ts'
import classes from './Administration.module.css'
import { ListProblem } from './ListProblem.tsx'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonStatus } from './PersonStatus.tsx'
import { peopleQuery, type Person } from './queries.ts'
import { ResetSecondFactor } from './ResetSecondFactor.tsx'
import { SetPassword } from './SetPassword.tsx'
import './problemTexts.ts'

type Doing =
  | { what: 'create' }
  | { what: 'edit' | 'password' | 'factor' | 'status'; person: Person }

/** People with their roles; who is deactivated stays listed. */
export function PeoplePage() {
  const { t } = useLingui()
  const people = useQuery(peopleQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayWrite = usePermission('people.write')
  const columns = useColumns(setDoing)
  const close = (): void => setDoing(null)
  return (
    <>
      <PageHeader
        title={t`People`}
        actions={
          <GuardedButton
            leftSection={<IconPlus size={16} aria-hidden />}
            refused={mayWrite ? undefined : t`Your roles do not permit this.`}
            onClick={() => setDoing({ what: 'create' })}
          >
            <Trans>New person</Trans>
          </GuardedButton>
        }
      />
      <DataTable
        caption={t`People`}
        columns={columns}
        rows={people.data}
        rowKey={({ id }) => id}
        faded={({ active }: Person) => !active}
        error={
          people.isError && !people.data ? (
            <ListProblem error={people.error} onRetry={() => void people.refetch()} />
          ) : undefined
        }
        empty={<EmptyState title={<Trans>Nobody is here yet.</Trans>} />}
      />
      {doing?.what === 'create' ? <PersonDialog person={null} onClose={close} /> : null}
      {doing?.what === 'edit' ? <PersonDialog person={doing.person} onClose={close} /> : null}
      {doing?.what === 'password' ? <SetPassword person={doing.person} onClose={close} /> : null}
      {doing?.what === 'factor' ? (
        <ResetSecondFactor person={doing.person} onClose={close} />
      ) : null}
      {doing?.what === 'status' ? <PersonStatus person={doing.person} onClose={close} /> : null}
    </>
  )
}

function useColumns(onDo: (doing: Doing) => void): Column<Person>[] {
  const { t } = useLingui()
  return [
    { key: 'name', header: t`Name`, lead: true, cell: ({ name }) => <b>{name}</b> },
    {
      key: 'email',
      header: t`E-mail`,
      cell: ({ email }) => <span className={classes.long}>{email}</span>,
    },
    {
      key: 'roles',
      header: t`Roles`,
      cell: ({ roles }) => roles.map(({ name }) => name).join(', '),
    },
    {
      key: 'seen',
      header: t`Last sign-in`,
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? <Time at={lastSignInAt} /> : <Trans>never</Trans>,
    },
    {
      key: 'factor',
      header: t`Second factor`,
      cell: ({ secondFactor }) => (secondFactor ? t`yes` : t`no`),
    },
    {
      key: 'status',
      header: t`Status`,
      cell: ({ active }) =>
        active ? (
          <StatusBadge tone="open">{t`Active`}</StatusBadge>
        ) : (
          <StatusBadge tone="closed">{t`Deactivated`}</StatusBadge>
        ),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (person) => <PersonMenu person={person} onDo={onDo} />,
    },
  ]
}

function PersonMenu({ person, onDo }: { person: Person; onDo: (doing: Doing) => void }) {
  const { t } = useLingui()
  const me = useMe()
  const refused = me.permissions.includes('people.write')
    ? undefined
    : t`Your roles do not permit this.`
  const isMyself = person.id === me.user.id
  const icon = { size: 16, 'aria-hidden': true }
  return (
    <ActionMenu
      label={t`Actions for ${person.name}`}
      actions={[
        {
          key: 'edit',
          label: t`Edit name and roles`,
          icon: <IconPencil {...icon} />,
          refused,
          onSelect: () => onDo({ what: 'edit', person }),
        },
        {
          key: 'password',
          label: t`Set password`,
          icon: <IconKey {...icon} />,
          refused:
            refused ?? (isMyself ? t`Your own is changed in the menu at the top.` : undefined),
          onSelect: () => onDo({ what: 'password', person }),
        },
        {
          key: 'factor',
          label: t`Reset second factor`,
          icon: <IconShieldOff {...icon} />,
          refused:
            refused ??
            (isMyself
              ? t`Your own is turned off in the menu at the top.`
              : person.secondFactor
                ? undefined
                : t`${person.name} has no second factor.`),
          onSelect: () => onDo({ what: 'factor', person }),
        },
        {
          key: 'status',
          label: person.active ? t`Deactivate` : t`Reactivate`,
          icon: person.active ? <IconUserOff {...icon} /> : <IconUserCheck {...icon} />,
          refused:
            refused ?? (isMyself && person.active ? t`Nobody deactivates themselves.` : undefined),
          onSelect: () => onDo({ what: 'status', person }),
        },
      ]}
    />
  )
}
