import { Trans, useLingui } from '@lingui/react/macro'
import { Switch, TextInput } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { DepositAccount } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { depositAccountsQuery } from '../deposits/queries.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Accounting.module.css'
import { accountingChanged } from './queries.ts'

type Doing = { account: DepositAccount | null } | null

/** B-1: the bank accounts that money is deposited in. */
export function DepositAccounts() {
  const { t } = useLingui()
  const describe = useProblemText()
  const accounts = useQuery(depositAccountsQuery)
  const mayWrite = usePermission('deposits.accounts')
  const refused = mayWrite ? undefined : t`Your roles do not permit this.`
  const [doing, setDoing] = useState<Doing>(null)
  return (
    <Panel
      title={<Trans>Bank accounts</Trans>}
      beside={
        <GuardedButton
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          refused={refused}
          onClick={() => setDoing({ account: null })}
        >
          <Trans>New bank account</Trans>
        </GuardedButton>
      }
    >
      <DataTable
        caption={t`Bank accounts`}
        columns={useColumns(refused, (account) => setDoing({ account }))}
        rows={accounts.data}
        rowKey={({ id }) => id}
        faded={({ active }) => !active}
        error={
          accounts.isError && !accounts.data ? (
            <ProblemNotice
              problem={describe(problemOf(accounts.error))}
              onRetry={() => void accounts.refetch()}
            />
          ) : undefined
        }
        empty={
          <EmptyState title={<Trans>There is no bank account yet.</Trans>}>
            <Trans>
              Add the accounts that money is deposited in, then say below what goes where.
            </Trans>
          </EmptyState>
        }
      />
      {doing ? <AccountDialog account={doing.account} onClose={() => setDoing(null)} /> : null}
    </Panel>
  )
}

function useColumns(
  refused: string | undefined,
  onEdit: (account: DepositAccount) => void,
): Column<DepositAccount>[] {
  const { t } = useLingui()
  return [
    { key: 'name', header: t`Name`, lead: true, cell: ({ name }) => <b>{name}</b> },
    { key: 'bank', header: t`Bank`, cell: ({ bank }) => bank },
    { key: 'tail', header: t`Number`, cell: ({ tail }) => `···· ${tail}` },
    { key: 'active', header: t`In use`, cell: ({ active }) => (active ? t`yes` : t`no`) },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (account) => (
        <ActionMenu
          label={t`Actions for ${account.name}`}
          actions={[
            {
              key: 'edit',
              label: t`Edit`,
              icon: <IconPencil size={16} aria-hidden />,
              refused,
              onSelect: () => onEdit(account),
            },
          ]}
        />
      ),
    },
  ]
}

type DialogProps = { account: DepositAccount | null; onClose: () => void }

function AccountDialog({ account, onClose }: DialogProps) {
  const { t } = useLingui()
  const [wish, setWish] = useState({
    name: account?.name ?? '',
    bank: account?.bank ?? '',
    tail: account?.tail ?? '',
    active: account?.active ?? true,
  })
  const set = (part: Partial<typeof wish>): void => setWish({ ...wish, ...part })
  const save = useChange(
    ({ active, ...body }: typeof wish, key) =>
      account
        ? api.patch<DepositAccount>(
            `/deposit-accounts/${account.id}`,
            { ...body, active },
            { key, ifMatch: `"${account.version}"` },
          )
        : api.post<DepositAccount>('/deposit-accounts', body, { key }),
    { stale: accountingChanged, onSuccess: onClose },
  )
  const wrong = useFieldProblem(save.problem)
  const isComplete = wish.name.trim() !== '' && wish.bank.trim() !== '' && /^\d{4}$/.test(wish.tail)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={account ? <Trans>Edit {account.name}</Trans> : <Trans>New bank account</Trans>}
      confirm={account ? <Trans>Save</Trans> : <Trans>Add bank account</Trans>}
      busy={save.isBusy}
      disabled={!isComplete}
      problem={isAllBeside(save.problem, ['/name', '/bank', '/tail']) ? undefined : save.problem}
      onConfirm={() => save.send({ ...wish, name: wish.name.trim(), bank: wish.bank.trim() })}
    >
      <div className={classes.form}>
        <TextInput
          data-autofocus
          label={t`Name`}
          maxLength={80}
          value={wish.name}
          error={wrong('/name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t`Bank`}
          maxLength={80}
          value={wish.bank}
          error={wrong('/bank')}
          onChange={(event) => set({ bank: event.currentTarget.value })}
        />
        <TextInput
          label={t`Last four digits`}
          description={t`No more of the account number is kept.`}
          inputMode="numeric"
          maxLength={4}
          w={160}
          value={wish.tail}
          error={wrong('/tail')}
          onChange={(event) => set({ tail: event.currentTarget.value.replaceAll(/\D/g, '') })}
        />
        {account ? (
          <Switch
            label={t`In use`}
            checked={wish.active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
        ) : null}
      </div>
    </ConfirmAction>
  )
}
