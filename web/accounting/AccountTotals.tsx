import { Trans, useLingui } from '@lingui/react/macro'
import type { JournalPreview } from '../api/contract.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { Money } from '../kit/Money.tsx'
import classes from './Accounting.module.css'

type Total = JournalPreview['accounts'][number]

/** Debits and credits by account of the ledger, suspense last; both come to the same. */
export function AccountTotals({ accounts }: { accounts: readonly Total[] | undefined }) {
  const { t } = useLingui()
  const sum = (key: 'debit' | 'credit') =>
    (accounts ?? []).reduce((total, each) => total + each[key], 0)
  return (
    <DataTable
      caption={t`By account`}
      columns={useTotalColumns()}
      rows={accounts}
      rowKey={({ code }) => code ?? ''}
      empty={
        <p className={classes.hint}>
          <Trans>These sessions brought nothing in.</Trans>
        </p>
      }
      footer={
        accounts && accounts.length > 0 ? (
          <tr>
            <td colSpan={2}>
              <Trans>Total</Trans>
            </td>
            <td data-align="right">
              <Money amount={sum('debit')} />
            </td>
            <td data-align="right">
              <Money amount={sum('credit')} />
            </td>
          </tr>
        ) : undefined
      }
    />
  )
}

function useTotalColumns(): Column<Total>[] {
  const { t } = useLingui()
  const amount = (key: 'debit' | 'credit', header: string): Column<Total> => ({
    key,
    header,
    align: 'right',
    cell: (row) => (row[key] === 0 ? '–' : <Money amount={row[key]} />),
  })
  return [
    {
      key: 'code',
      header: t`Account`,
      lead: true,
      cell: ({ code }) =>
        code === null ? (
          <span className={classes.suspense}>
            <Trans>Suspense</Trans>
          </span>
        ) : (
          <span className={classes.code}>{code}</span>
        ),
    },
    {
      key: 'name',
      header: t`Name`,
      cell: ({ code, name }) => (code === null ? <Trans>mapped to nothing</Trans> : name),
    },
    amount('debit', t`Debit`),
    amount('credit', t`Credit`),
  ]
}
