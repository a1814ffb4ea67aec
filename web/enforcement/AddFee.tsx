import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Citation } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { citationQuery } from './queries.ts'

/** Adds a later fee to a citation (E-1), and says what will be charged then. */
export function AddFee({ citation, onClose }: { citation: Citation; onClose: () => void }) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const describe = useProblemText()
  const cache = useQueryClient()
  const [typed, setTyped] = useState('')
  const amount = readMoney(typed, minorDigits)
  const add = useMutation({
    mutationFn: () =>
      api.post(`/citations/${encodeURIComponent(citation.number)}/lines`, { kind: 'fee', amount }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: citationQuery(citation.number).queryKey })
      void cache.invalidateQueries({ queryKey: ['citations'] })
      onClose()
    },
  })
  const then = <Money amount={citation.charged + (amount ?? 0)} />
  const now = <Money amount={citation.charged} />
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Add a fee</Trans>}
      confirm={<Trans>Add the fee</Trans>}
      onConfirm={() => add.mutate()}
      busy={add.isPending}
      disabled={amount === null || amount === 0}
      problem={add.error ? describe(problemOf(add.error)) : undefined}
    >
      <MoneyInput label={t`Fee`} value={typed} onChange={setTyped} data-autofocus />
      <div>
        <Trans>
          {citation.number} is charged {now} now, and {then} then. A line is never taken away again.
        </Trans>
      </div>
    </ConfirmAction>
  )
}
