import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { branchesQuery, type Branch } from '../drawers/queries.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { usePermission } from '../login/me.ts'
import classes from './BranchesPage.module.css'
import { ListProblem } from './ListProblem.tsx'
import './problemTexts.ts'

type Doing = { branch: Branch | null }

/** The agency's offices: a name and an address. */
export function BranchesPage() {
  const { t } = useLingui()
  const branches = useQuery(branchesQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayWrite = usePermission('agency.write')
  const refused = mayWrite ? undefined : t`Your roles do not permit this.`
  const columns = useColumns(refused, (branch) => setDoing({ branch }))
  return (
    <>
      <PageHeader
        title={t`Branches`}
        actions={
          <GuardedButton
            leftSection={<IconPlus size={16} aria-hidden />}
            refused={refused}
            onClick={() => setDoing({ branch: null })}
          >
            <Trans>New branch</Trans>
          </GuardedButton>
        }
      />
      <DataTable
        caption={t`Branches`}
        columns={columns}
        rows={branches.data}
        rowKey={({ id }) => id}
        error={
          branches.isError && !branches.data ? (
            <ListProblem error={branches.error} onRetry={() => void branches.refetch()} />
          ) : undefined
        }
        empty={
          <EmptyState title={<Trans>There is no branch yet.</Trans>}>
            <Trans>
              A branch is an office. Drawers belong to branches: create the first above.
            </Trans>
          </EmptyState>
        }
      />
      {doing ? <BranchDialog branch={doing.branch} onClose={() => setDoing(null)} /> : null}
    </>
  )
}

function useColumns(refused: string | undefined, onEdit: (b: Branch) => void): Column<Branch>[] {
  const { t } = useLingui()
  return [
    { key: 'name', header: t`Name`, lead: true, cell: ({ name }) => <b>{name}</b> },
    {
      key: 'address',
      header: t`Address`,
      cell: ({ address }) => <span className={classes.address}>{address}</span>,
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (branch) => (
        <ActionMenu
          label={t`Actions for ${branch.name}`}
          actions={[
            {
              key: 'edit',
              label: t`Edit`,
              icon: <IconPencil size={16} aria-hidden />,
              refused,
              onSelect: () => onEdit(branch),
            },
          ]}
        />
      ),
    },
  ]
}

type Wish = { name: string; address: string }

function BranchDialog({ branch, onClose }: { branch: Branch | null; onClose: () => void }) {
  const { t } = useLingui()
  const [wish, setWish] = useState<Wish>({
    name: branch?.name ?? '',
    address: branch?.address ?? '',
  })
  const change = useChange(
    (input: Wish, key) => {
      if (!branch) return api.post<Branch>('/branches', input, { key })
      const ifMatch = `"${branch.version}"`
      return api.patch<Branch>(`/branches/${branch.id}`, input, { key, ifMatch })
    },
    {
      stale: [['branches'], ['drawers']],
      onSuccess: ({ name }) => {
        notifications.show({ message: t`${name} is saved.` })
        onClose()
      },
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const isBeside = isAllBeside(change.problem, ['/name', '/address'])
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={branch ? <Trans>Edit {branch.name}</Trans> : <Trans>New branch</Trans>}
      confirm={branch ? <Trans>Save</Trans> : <Trans>Add branch</Trans>}
      onConfirm={() => change.send({ name: wish.name.trim(), address: wish.address.trim() })}
      busy={change.isBusy}
      disabled={wish.name.trim() === ''}
      problem={isBeside ? undefined : change.problem}
    >
      <TextInput
        label={t`Name`}
        required
        data-autofocus
        maxLength={80}
        value={wish.name}
        error={fieldProblem('/name')}
        onChange={(event) => setWish({ ...wish, name: event.currentTarget.value })}
      />
      <Textarea
        label={t`Address`}
        autosize
        minRows={2}
        maxLength={300}
        value={wish.address}
        error={fieldProblem('/address')}
        onChange={(event) => setWish({ ...wish, address: event.currentTarget.value })}
      />
    </ConfirmAction>
  )
}
