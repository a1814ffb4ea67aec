import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { methodsQuery } from '../administration/queries.ts'
import { allOf, api } from '../api/client.ts'
import type { DepositSource, DepositSources as Sources, Drawer } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { depositAccountsQuery } from '../deposits/queries.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { usePermission } from '../login/me.ts'
import classes from './Accounting.module.css'
import { accountingChanged, sourcesQuery } from './queries.ts'

type Wish = {
  accountId: string
  drawerId: string | null
  method: string | null
  receivable: DepositSource['receivable']
}

const wishOf = ({ account, drawer, method, receivable }: DepositSource): Wish => ({
  accountId: account.id,
  drawerId: drawer?.id ?? null,
  method: method?.code ?? null,
  receivable,
})

const keyOf = ({ drawerId, method, receivable }: Wish): string =>
  [drawerId, method, receivable].join()

/** B-1: which money goes to which account; the most specific line wins. */
export function DepositSources() {
  const { t } = useLingui()
  const sources = useQuery(sourcesQuery)
  const accounts = useQuery(depositAccountsQuery)
  const [isAdding, setIsAdding] = useState(false)
  const mayWrite = usePermission('deposits.accounts')
  const none = accounts.data?.length === 0 ? t`Add a bank account first.` : undefined
  const refused = mayWrite ? none : t`Your roles do not permit this.`
  const save = useChange(
    (wishes: readonly Wish[], key) =>
      api.put<Sources>('/deposit-sources', { sources: wishes }, { key }),
    { stale: accountingChanged, onSuccess: () => setIsAdding(false) },
  )
  const rows = sources.data
  const remove = (gone: DepositSource): void =>
    save.send((rows ?? []).filter((each) => each !== gone).map(wishOf))
  return (
    <Panel
      title={<Trans>What goes where</Trans>}
      beside={
        <GuardedButton
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          refused={refused}
          onClick={() => setIsAdding(true)}
        >
          <Trans>New line</Trans>
        </GuardedButton>
      }
    >
      <p className={classes.hint}>
        <Trans>
          The most specific line wins: one that names the drawer before one that names the method,
          before one that names the kind.
        </Trans>
      </p>
      {save.problem && !isAdding ? <ProblemNotice problem={save.problem} /> : null}
      <DataTable
        caption={t`What goes where`}
        columns={useColumns(refused, remove)}
        rows={rows}
        rowKey={(row) => keyOf(wishOf(row))}
        empty={
          <EmptyState title={<Trans>No money goes anywhere yet.</Trans>}>
            <Trans>One line for any drawer, method and kind is enough to begin with.</Trans>
          </EmptyState>
        }
      />
      {isAdding ? (
        <SourceDialog
          isBusy={save.isBusy}
          problem={save.problem}
          onClose={() => {
            save.reset()
            setIsAdding(false)
          }}
          onAdd={(wish) =>
            save.send([
              ...(rows ?? []).map(wishOf).filter((each) => keyOf(each) !== keyOf(wish)),
              wish,
            ])
          }
        />
      ) : null}
    </Panel>
  )
}

function useKinds(): Record<NonNullable<DepositSource['receivable']>, string> {
  const { t } = useLingui()
  return {
    citation: t`Citations`,
    permit_order: t`Permits`,
    unidentified: t`Unidentified money`,
    over_short: t`Over and short`,
  }
}

function useColumns(
  refused: string | undefined,
  onRemove: (source: DepositSource) => void,
): Column<DepositSource>[] {
  const { t } = useLingui()
  const nameOf = useMethodName()
  const kinds = useKinds()
  const any = t({ message: 'any', context: 'source of money' })
  return [
    { key: 'drawer', header: t`Drawer`, cell: ({ drawer }) => drawer?.name ?? any },
    {
      key: 'method',
      header: t`Method`,
      cell: ({ method }) => (method ? nameOf(method.code, method.name) : any),
    },
    {
      key: 'kind',
      header: t({ message: 'For', context: 'source' }),
      cell: ({ receivable }) => (receivable ? kinds[receivable] : any),
    },
    { key: 'account', header: t`Bank account`, lead: true, cell: ({ account }) => account.name },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (source) => (
        <ActionMenu
          label={t`Actions for this line`}
          actions={[
            {
              key: 'remove',
              label: t`Remove`,
              icon: <IconTrash size={16} aria-hidden />,
              danger: true,
              refused,
              onSelect: () => onRemove(source),
            },
          ]}
        />
      ),
    },
  ]
}

type DialogProps = {
  isBusy: boolean
  problem: ReturnType<typeof useChange>['problem']
  onAdd: (wish: Wish) => void
  onClose: () => void
}

function SourceDialog({ isBusy, problem, onAdd, onClose }: DialogProps) {
  const { t } = useLingui()
  const accounts = useQuery(depositAccountsQuery)
  const methods = useQuery(methodsQuery)
  const drawers = useQuery({
    queryKey: ['drawers', 'names'],
    queryFn: ({ signal }) => allOf<Drawer>('/drawers', { signal }),
  })
  const nameOf = useMethodName()
  const kinds = useKinds()
  const [wish, setWish] = useState<Wish>({
    accountId: '',
    drawerId: null,
    method: null,
    receivable: null,
  })
  const accountId = wish.accountId || (accounts.data?.find(({ active }) => active)?.id ?? '')
  const set = (part: Partial<Wish>): void => setWish({ ...wish, ...part })
  const any = { value: '', label: t({ message: 'any', context: 'source of money' }) }
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>New line</Trans>}
      confirm={<Trans>Add line</Trans>}
      busy={isBusy}
      disabled={accountId === ''}
      problem={problem}
      onConfirm={() => onAdd({ ...wish, accountId })}
    >
      <div className={classes.form}>
        <NativeSelect
          label={t`Drawer`}
          data={[any, ...(drawers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
          value={wish.drawerId ?? ''}
          onChange={(event) => set({ drawerId: event.currentTarget.value || null })}
        />
        <NativeSelect
          label={t`Method`}
          data={[
            any,
            ...(methods.data ?? [])
              .filter(({ system }) => !system)
              .map(({ code, name }) => ({ value: code, label: nameOf(code, name) })),
          ]}
          value={wish.method ?? ''}
          onChange={(event) => set({ method: event.currentTarget.value || null })}
        />
        <NativeSelect
          label={t({ message: 'For', context: 'source' })}
          data={[any, ...Object.entries(kinds).map(([value, label]) => ({ value, label }))]}
          value={wish.receivable ?? ''}
          onChange={(event) =>
            set({ receivable: (event.currentTarget.value || null) as Wish['receivable'] })
          }
        />
        <NativeSelect
          label={t`Goes to`}
          data={(accounts.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={accountId}
          onChange={(event) => set({ accountId: event.currentTarget.value })}
        />
      </div>
    </ConfirmAction>
  )
}
