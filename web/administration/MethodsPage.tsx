import { Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PaymentMethod } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ActionMenu } from '../kit/ActionMenu.tsx'
import { DataTable, type Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Administration.module.css'
import { ListProblem } from './ListProblem.tsx'
import { MethodDialog } from './MethodDialog.tsx'
import { methodsQuery, type Versioned } from './queries.ts'
import './problemTexts.ts'

type Method = Versioned<PaymentMethod>
type Doing = { method: Method | null }

/** Payment methods with their keys at the counter, and whether they are offered (T-4). */
export function MethodsPage() {
  const { t } = useLingui()
  const methods = useQuery(methodsQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayWrite = usePermission('methods.write')
  const refused = mayWrite ? undefined : t`Your roles do not permit this.`
  const offer = useChange(
    ({ method, offered }: { method: Method; offered: boolean }, key) => {
      const ifMatch = `"${method.version}"`
      return api.patch<Method>(`/payment-methods/${method.code}`, { offered }, { key, ifMatch })
    },
    { stale: [['payment-methods']] },
  )
  const columns = useColumns({
    refused,
    onEdit: (method) => setDoing({ method }),
    onOffer: (method, offered) => offer.send({ method, offered }),
  })
  return (
    <>
      <PageHeader
        title={t`Payment methods`}
        actions={
          <GuardedButton
            leftSection={<IconPlus size={16} aria-hidden />}
            refused={refused}
            onClick={() => setDoing({ method: null })}
          >
            <Trans>New method</Trans>
          </GuardedButton>
        }
      />
      {offer.problem ? <ProblemNotice problem={offer.problem} /> : null}
      <DataTable
        caption={t`Payment methods`}
        columns={columns}
        rows={methods.data}
        rowKey={({ code }) => code}
        faded={({ offered }: Method) => !offered}
        error={
          methods.isError && !methods.data ? (
            <ListProblem error={methods.error} onRetry={() => void methods.refetch()} />
          ) : undefined
        }
        empty={<EmptyState title={<Trans>There is no payment method.</Trans>} />}
      />
      {doing ? <MethodDialog method={doing.method} onClose={() => setDoing(null)} /> : null}
    </>
  )
}

type Does = {
  refused: string | undefined
  onEdit: (method: Method) => void
  onOffer: (method: Method, offered: boolean) => void
}

function useColumns({ refused, onEdit, onOffer }: Does): Column<Method>[] {
  const { t } = useLingui()
  const systems = t`It is the system’s own, for transfers between citations.`
  const why = (method: Method): string | undefined => (method.system ? systems : refused)
  return [
    { key: 'name', header: t`Name`, lead: true, cell: ({ name }) => <b>{name}</b> },
    {
      key: 'key',
      header: t`Key`,
      cell: ({ shortcut }) =>
        shortcut ? <kbd className={classes.letter}>{shortcut}</kbd> : <Trans>none</Trans>,
    },
    {
      key: 'place',
      header: t`In a till`,
      cell: ({ cash, document }) =>
        cash ? t`cash, in a tray` : document ? t`on paper, in a bin` : t`not there`,
    },
    {
      key: 'reference',
      header: t`Reference`,
      cell: ({ needsReference }) => (needsReference ? t`needed` : t`optional`),
    },
    {
      key: 'offered',
      header: t`Offered`,
      cell: (method) => (
        <Switch
          aria-label={t`${method.name} is offered`}
          description={method.system ? systems : undefined}
          checked={method.offered}
          disabled={why(method) !== undefined}
          title={why(method)}
          onChange={(event) => onOffer(method, event.currentTarget.checked)}
        />
      ),
    },
    {
      key: 'actions',
      header: t`Actions`,
      hiddenHeader: true,
      align: 'right',
      cell: (method) => (
        <ActionMenu
          label={t`Actions for ${method.name}`}
          actions={[
            {
              key: 'edit',
              label: t`Edit`,
              icon: <IconPencil size={16} aria-hidden />,
              refused: why(method),
              onSelect: () => onEdit(method),
            },
          ]}
        />
      ),
    },
  ]
}
