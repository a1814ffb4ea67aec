import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Batch, NewBatch } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { BatchHeaderDialog } from './BatchHeaderDialog.tsx'
import { batchQuery } from './queries.ts'

type Props = { batch: Batch; onClose: () => void; onDone: (batch: Batch) => void }

/** Corrects what the slip says, once it was read or typed wrongly. */
export function EditHeader({ batch, onClose, onDone }: Props) {
  const cache = useQueryClient()
  const edit = useChange(
    (header: NewBatch, key) =>
      api.patch<Batch>(`/batches/${batch.id}`, header, { key, ifMatch: `"${batch.version}"` }),
    {
      stale: [['batches']],
      onSuccess: (answer) => {
        cache.setQueryData(batchQuery(batch.id).queryKey, answer)
        onDone(answer)
        onClose()
      },
    },
  )
  const { source, controlCount, controlTotal } = batch
  return (
    <BatchHeaderDialog
      title={<Trans>Correct the control figures of {batch.number}</Trans>}
      confirm={<Trans>Save</Trans>}
      first={{ source, controlCount, controlTotal }}
      isBusy={edit.isBusy}
      problem={edit.problem}
      onConfirm={edit.send}
      onClose={onClose}
    />
  )
}
