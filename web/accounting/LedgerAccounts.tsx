import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { LedgerAccount } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Accounting.module.css'
import { accountingChanged, ledgerAccountsQuery } from './queries.ts'

type Doing = { account: LedgerAccount | null } | null

/** B-4: the accounts of the general ledger that postings go to. */
export function LedgerAccounts() {
  const { t } = useLingui()
  const describe = useProblemText()
  const accounts = useQuery(ledgerAccountsQuery)
  const mayWrite = usePermission('accounting.write')
  const refused = mayWrite ? undefined : t`Your roles do not permit this.`
  const [doing, setDoing] = useState<Doing>(null)
  return (
    <Panel
      title={<Trans>Accounts of the ledger</Trans>}
      beside={
        <GuardedButton
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          refused={refused}
          onClick={() => setDoing({ account: null })}
        >
          <Trans>New ledger account</Trans>
        </GuardedButton>
      }
    >
      <DataTable
        caption={t`Accounts of the ledger`}
        columns={useColumns(refused, (account) => setDoing({ account }))}
        rows={accounts.data}
        rowKey={({ code }) => code}
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
          <EmptyState title={<Trans>There is no account of the ledger yet.</Trans>}>
            <Trans>Add the accounts that your general ledger has for what is taken here.</Trans>
          </EmptyState>
        }
      />
      {doing ? <AccountDialog account={doing.account} onClose={() => setDoing(null)} /> : null}
    </Panel>
  )
}

function useTypes(): Record<LedgerAccount['type'], string> {
  const { t } = useLingui()
  return {
    asset: t`Asset`,
    liability: t`Liability`,
    revenue: t`Revenue`,
    expense: t`Expense`,
  }
}

function useColumns(
  refused: string | undefined,
  onEdit: (account: LedgerAccount) => void,
): Column<LedgerAccount>[] {
  const { t } = useLingui()
  const types = useTypes()
  return [
    {
      key: 'code',
      header: t`Code`,
      lead: true,
      cell: ({ code }) => <span className={classes.code}>{code}</span>,
    },
    { key: 'name', header: t`Name`, cell: ({ name }) => name },
    { key: 'type', header: t`Type`, cell: ({ type }) => types[type] },
    { key: 'active', header: t`In use`, cell: ({ active }) => (active ? t`yes` : t`no`) },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (account) => (
        <ActionMenu
          label={t`Actions for ${account.code}`}
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

const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/

type DialogProps = { account: LedgerAccount | null; onClose: () => void }

function AccountDialog({ account, onClose }: DialogProps) {
  const { t } = useLingui()
  const types = useTypes()
  const [wish, setWish] = useState({
    code: account?.code ?? '',
    name: account?.name ?? '',
    type: account?.type ?? ('asset' as const),
    active: account?.active ?? true,
  })
  const set = (part: Partial<typeof wish>): void => setWish({ ...wish, ...part })
  const save = useChange(
    ({ code, active, ...body }: typeof wish, key) =>
      account
        ? api.patch<LedgerAccount>(
            `/ledger-accounts/${account.code}`,
            { ...body, active },
            { key, ifMatch: `"${account.version}"` },
          )
        : api.post<LedgerAccount>('/ledger-accounts', { code, ...body }, { key }),
    { stale: accountingChanged, onSuccess: onClose },
  )
  const wrong = useFieldProblem(save.problem)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={account ? <Trans>Edit {account.code}</Trans> : <Trans>New ledger account</Trans>}
      confirm={account ? <Trans>Save</Trans> : <Trans>Add ledger account</Trans>}
      busy={save.isBusy}
      disabled={wish.name.trim() === '' || !CODE.test(wish.code)}
      problem={isAllBeside(save.problem, ['/code', '/name']) ? undefined : save.problem}
      onConfirm={() => save.send({ ...wish, name: wish.name.trim() })}
    >
      <div className={classes.form}>
        <TextInput
          data-autofocus={account ? undefined : true}
          label={t`Code`}
          description={t`As the ledger calls it, such as 1010-100. It stays as it is.`}
          maxLength={40}
          disabled={account !== null}
          value={wish.code}
          error={wrong('/code')}
          onChange={(event) => set({ code: event.currentTarget.value.trim() })}
        />
        <TextInput
          data-autofocus={account ? true : undefined}
          label={t`Name`}
          maxLength={80}
          value={wish.name}
          error={wrong('/name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Type`}
          data={Object.entries(types).map(([value, label]) => ({ value, label }))}
          value={wish.type}
          onChange={(event) => set({ type: event.currentTarget.value as LedgerAccount['type'] })}
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
