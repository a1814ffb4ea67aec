import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { LedgerMapping as Mapping, LedgerPlace } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { usePermission } from '../login/me.ts'
import classes from './Accounting.module.css'
import { accountingChanged, ledgerAccountsQuery, mappingQuery } from './queries.ts'

const keyOf = ({ account, detail }: LedgerPlace): string => `${account} ${detail}`

/** B-4: what goes to which account of the ledger. What is left open follows the line for all others. */
export function LedgerMapping() {
  const { t } = useLingui()
  const places = useQuery(mappingQuery)
  const mayWrite = usePermission('accounting.write')
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const save = useChange(
    (mappings: { account: string; detail: string; code: string }[], key) =>
      api.put<Mapping>('/ledger-mapping', { mappings }, { key }),
    {
      stale: accountingChanged,
      onSuccess: () => {
        setChanged({})
        notifications.show({ message: t`The mapping is saved.` })
      },
    },
  )
  const codeOf = (place: LedgerPlace): string => changed[keyOf(place)] ?? place.code ?? ''
  const isChanged = places.data?.some((place) => codeOf(place) !== (place.code ?? '')) ?? false
  const send = (): void =>
    save.send(
      (places.data ?? [])
        .map((place) => ({ account: place.account, detail: place.detail, code: codeOf(place) }))
        .filter(({ code }) => code !== ''),
    )
  const columns = useColumns({
    mayWrite,
    codeOf,
    onChange: (place, code) => setChanged({ ...changed, [keyOf(place)]: code }),
  })
  return (
    <Panel title={<Trans>What is posted to which account</Trans>}>
      <DataTable
        caption={t`What is posted to which account`}
        columns={columns}
        rows={places.data}
        rowKey={keyOf}
        empty={null}
      />
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      <div className={classes.save}>
        <GuardedButton
          loading={save.isBusy}
          refused={
            mayWrite
              ? isChanged
                ? undefined
                : t`Nothing was changed.`
              : t`Your roles do not permit this.`
          }
          onClick={send}
        >
          <Trans>Save the mapping</Trans>
        </GuardedButton>
        <span className={classes.hint}>
          <Trans>It counts for exports that are made from now on.</Trans>
        </span>
      </div>
    </Panel>
  )
}

type Does = {
  mayWrite: boolean
  codeOf: (place: LedgerPlace) => string
  onChange: (place: LedgerPlace, code: string) => void
}

function useColumns({ mayWrite, codeOf, onChange }: Does): Column<LedgerPlace>[] {
  const { t } = useLingui()
  const accounts = useQuery(ledgerAccountsQuery)
  const nameOf = usePlaceName()
  const choices = (accounts.data ?? [])
    .filter(({ active }) => active)
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
  const open = (place: LedgerPlace): string =>
    place.detail === '' || place.effective === null ? t`suspense` : t`as all others`
  return [
    { key: 'place', header: t`Posting`, lead: true, cell: (place) => nameOf(place) },
    {
      key: 'code',
      header: t`Account of the ledger`,
      cell: (place) => {
        const name = nameOf(place)
        return (
          <NativeSelect
            className={classes.select}
            aria-label={t`Account of ${name}`}
            disabled={!mayWrite}
            title={mayWrite ? undefined : t`Your roles do not permit this.`}
            data={[{ value: '', label: open(place) }, ...choices]}
            value={codeOf(place)}
            onChange={(event) => onChange(place, event.currentTarget.value)}
          />
        )
      },
    },
    {
      key: 'effective',
      header: t`Goes to now`,
      cell: ({ effective }) =>
        effective === null ? (
          <span className={classes.suspense}>
            <Trans>Suspense</Trans>
          </span>
        ) : (
          <span className={classes.code}>{effective}</span>
        ),
    },
  ]
}

/** How a posting is called: money by its method, a receivable by its kind. */
function usePlaceName(): (place: LedgerPlace) => string {
  const { t } = useLingui()
  const methodName = useMethodName()
  const names: Record<LedgerPlace['account'], string> = {
    funds: t`Money received: all other methods`,
    receivable: t`Receivables: all others`,
    account_balance: t`Account balance of payers`,
    unidentified: t`Unidentified money`,
    over_short: t`Over and short`,
    rounding: t`Rounding of cash`,
    paid: t`Paid in and out of tills`,
  }
  const kinds: Record<string, string> = {
    citation: t`Receivables: citations`,
    permit_order: t`Receivables: permits`,
  }
  return ({ account, detail, name }) => {
    if (detail === '') return names[account]
    if (account === 'receivable') return kinds[detail] ?? detail
    const method = methodName(detail, name ?? detail)
    return t`Money received: ${method}`
  }
}
