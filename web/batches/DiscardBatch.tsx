import { Plural, Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Batch } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { batchQuery } from './queries.ts'

/** Gives the batch up; says how much of it was keyed. */
export function DiscardBatch({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const cache = useQueryClient()
  const total = moneyText(batch.total, useFormats())
  const discard = useChange(
    (_: null, key) => api.post<Batch>(`/batches/${batch.id}/discard`, undefined, { key }),
    {
      stale: [['batches']],
      onSuccess: (answer) => {
        cache.setQueryData(batchQuery(batch.id).queryKey, answer)
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Discard {batch.number}</Trans>}
      confirm={<Trans>Discard</Trans>}
      danger
      busy={discard.isBusy}
      problem={discard.problem}
      onConfirm={() => discard.send(null)}
    >
      <Plural
        value={batch.count}
        one={`# line of ${total} is given up and never posted. It stays to be read. This cannot be undone.`}
        other={`# lines, ${total} in all, are given up and never posted. They stay to be read. This cannot be undone.`}
      />
    </ConfirmAction>
  )
}
