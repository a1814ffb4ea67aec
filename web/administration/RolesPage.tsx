import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { usePermission } from '../login/me.ts'
import { ListProblem } from './ListProblem.tsx'
import { PermissionMatrix } from './PermissionMatrix.tsx'
import { peopleQuery, rolesQuery, type Role } from './queries.ts'
import { RoleDialog } from './RoleDialog.tsx'
import './problemTexts.ts'

type Doing = { role: Role | null }

/** Roles, and the one table of who may do what, as the code has it. */
export function RolesPage() {
  const { t } = useLingui()
  const roles = useQuery(rolesQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayWrite = usePermission('roles.write')
  const columns = useColumns(mayWrite, (role) => setDoing({ role }))
  return (
    <>
      <PageHeader
        title={t`Roles`}
        actions={
          <GuardedButton
            leftSection={<IconPlus size={16} aria-hidden />}
            refused={mayWrite ? undefined : t`Your roles do not permit this.`}
            onClick={() => setDoing({ role: null })}
          >
            <Trans>New role</Trans>
          </GuardedButton>
        }
      />
      <Panel title={<Trans>Roles of the agency</Trans>}>
        <DataTable
          caption={t`Roles`}
          columns={columns}
          rows={roles.data}
          rowKey={({ id }) => id}
          error={
            roles.isError && !roles.data ? (
              <ListProblem error={roles.error} onRetry={() => void roles.refetch()} />
            ) : undefined
          }
          empty={<EmptyState title={<Trans>There is no role.</Trans>} />}
        />
      </Panel>
      <Panel title={<Trans>Who may do what</Trans>}>
        <PermissionMatrix roles={roles.data} />
      </Panel>
      {doing ? <RoleDialog role={doing.role} onClose={() => setDoing(null)} /> : null}
    </>
  )
}

function useColumns(mayWrite: boolean, onEdit: (role: Role) => void): Column<Role>[] {
  const { t } = useLingui()
  const people = useQuery(peopleQuery)
  const holders = (role: Role): number | undefined =>
    people.data?.filter(({ active, roles }) => active && roles.some(({ id }) => id === role.id))
      .length
  return [
    { key: 'name', header: t`Name`, lead: true, cell: ({ name }) => <b>{name}</b> },
    {
      key: 'kind',
      header: t`Kind`,
      cell: ({ builtIn }) => (builtIn ? t`built in` : t`the agency’s own`),
    },
    {
      key: 'people',
      header: t`People`,
      align: 'right',
      cell: (role) => holders(role) ?? '',
    },
    {
      key: 'permissions',
      header: t`Permissions`,
      align: 'right',
      cell: ({ permissions }) => (
        <Plural value={permissions.length} one="# permission" other="# permissions" />
      ),
    },
    {
      key: 'factor',
      header: t`Second factor`,
      cell: ({ secondFactor }) => (secondFactor === 'required' ? t`required` : ''),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (role) => (
        <ActionMenu
          label={t`Actions for ${role.name}`}
          actions={[
            {
              key: 'edit',
              label: t`Edit`,
              icon: <IconPencil size={16} aria-hidden />,
              refused: mayWrite ? undefined : t`Your roles do not permit this.`,
              onSelect: () => onEdit(role),
            },
          ]}
        />
      ),
    },
  ]
}
