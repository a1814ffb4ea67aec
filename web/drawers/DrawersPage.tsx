import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Drawer } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { ChangeDrawerStatus } from './ChangeDrawerStatus.tsx'
import { EditDrawer } from './EditDrawer.tsx'
import { NewDrawer } from './NewDrawer.tsx'
import { drawersQuery } from './queries.ts'
import { StartInDrawer } from './StartInDrawer.tsx'
import { useDrawerColumns, type DrawerDoing } from './useDrawerColumns.tsx'
import './problemTexts.ts'

/** Drawer Setup: all drawers, deactivated ones too, each with its Actions menu (D-1 to D-5). */
export function DrawersPage() {
  const { t } = useLingui()
  const describe = useProblemText()
  const drawers = useQuery(drawersQuery)
  const [doing, setDoing] = useState<DrawerDoing | null>(null)
  const columns = useDrawerColumns(setDoing)
  const mayWrite = usePermission('drawers.write')
  const create = (
    <GuardedButton
      leftSection={<IconPlus size={16} aria-hidden />}
      refused={mayWrite ? undefined : t`Your roles do not permit this.`}
      onClick={() => setDoing({ what: 'create' })}
    >
      <Trans>New drawer</Trans>
    </GuardedButton>
  )
  return (
    <>
      <PageHeader title={t`Drawer setup`} actions={create} />
      <DataTable
        caption={t`Drawers`}
        columns={columns}
        rows={drawers.data}
        rowKey={({ id }) => id}
        faded={({ status }: Drawer) => status === 'deactivated'}
        error={
          drawers.isError && !drawers.data ? (
            <ProblemNotice
              problem={describe(problemOf(drawers.error))}
              onRetry={() => void drawers.refetch()}
            />
          ) : undefined
        }
        empty={
          <EmptyState title={<Trans>There is no drawer yet.</Trans>}>
            <Trans>
              A drawer is a window, a register or a mail desk. Sessions are opened in drawers, and
              all money is taken in sessions. Create the first one above.
            </Trans>
          </EmptyState>
        }
      />
      <Dialogs doing={doing} onClose={() => setDoing(null)} />
    </>
  )
}

type DialogProps = { doing: DrawerDoing | null; onClose: () => void }

function Dialogs({ doing, onClose }: DialogProps) {
  if (!doing) return null
  if (doing.what === 'create') return <NewDrawer onClose={onClose} />
  const { drawer } = doing
  if (doing.what === 'edit') return <EditDrawer drawer={drawer} onClose={onClose} />
  if (doing.what === 'start') return <StartInDrawer drawer={drawer} onClose={onClose} />
  return <ChangeDrawerStatus drawer={drawer} onClose={onClose} />
}
