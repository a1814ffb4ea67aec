import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { RepairItem } from '../api/contract.ts'
import { type Change, useChange } from '../api/useChange.ts'
import type { Column } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe, usePermission } from '../login/me.ts'
import { ItemTable, useItemColumns } from './ItemTable.tsx'
import './problemTexts.ts'
import { deferredQuery, REPAIR_CHANGED } from './queries.ts'
import { RepairTabs } from './RepairTabs.tsx'

/** deferred items are new again, in a list of their own, and taken from it one by one. */
export function DeferredPage() {
  const { t } = useLingui()
  const { user } = useMe()
  const navigate = useNavigate()
  const mayWork = usePermission('repair.work')
  const [, setOpen] = useKept<string | null>(user.id, 'repair-open', null)
  const take = useChange(
    ({ id }: { id: string }, key) =>
      api.post<RepairItem>(`/repair/items/${id}/take`, undefined, { key }),
    {
      stale: REPAIR_CHANGED,
      onSuccess: ({ id }) => {
        setOpen(id)
        void navigate({ to: '/repair' })
      },
    },
  )
  const refused = mayWork ? undefined : t`Your roles do not permit this.`
  const columns = useDeferredColumns({ refused, take })
  return (
    <>
      <PageHeader title={t`Deferred items`} />
      <RepairTabs />
      {take.problem ? <ProblemNotice problem={take.problem} /> : null}
      <ItemTable
        caption={t`Deferred items`}
        query={deferredQuery}
        columns={columns}
        empty={
          <EmptyState title={<Trans>Nothing is deferred.</Trans>}>
            <Trans>
              Items that somebody has to find something out for stand here, with what that is, until
              somebody takes them.
            </Trans>
          </EmptyState>
        }
      />
    </>
  )
}

type Taking = { refused: string | undefined; take: Change<{ id: string }> }

function useDeferredColumns({ refused, take }: Taking): Column<RepairItem>[] {
  const { t } = useLingui()
  return [
    ...useItemColumns(),
    { key: 'note', header: t`To be found out`, cell: ({ note }) => note },
    {
      key: 'by',
      header: t`Deferred`,
      cell: ({ deferredBy, deferredAt }) => (
        <>
          {deferredBy?.name} <Time at={deferredAt} />
        </>
      ),
    },
    {
      key: 'take',
      header: t`Take`,
      hiddenHeader: true,
      align: 'right',
      cell: ({ id, arrived }) => (
        <GuardedButton
          size="xs"
          variant="default"
          refused={refused}
          loading={take.isBusy}
          aria-label={t`Take ${arrived.citation ?? id}`}
          onClick={() => take.send({ id })}
        >
          <Trans>Take</Trans>
        </GuardedButton>
      ),
    },
  ]
}
