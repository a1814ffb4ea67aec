import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { IntakeImport } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { Money } from '../kit/Money.tsx'
import { IMPORTS_CHANGED } from './queries.ts'

/** Stops an import that is not over; what was taken by then stays (I-2). */
export function CancelImport({ one }: { one: IntakeImport }) {
  const [isAsking, setIsAsking] = useState(false)
  const cancel = useChange(
    (id: string, key) => api.post<IntakeImport>(`/intake/imports/${id}/cancel`, undefined, { key }),
    { stale: IMPORTS_CHANGED, onSuccess: () => setIsAsking(false) },
  )
  const { posted, repair } = one
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        <Trans>Cancel the import</Trans>
      </Button>
      <ConfirmAction
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={<Trans>Cancel the import of {one.fileName}?</Trans>}
        confirm={<Trans>Cancel the import</Trans>}
        back={<Trans>Let it go on</Trans>}
        danger
        busy={cancel.isBusy}
        problem={cancel.problem}
        onConfirm={() => cancel.send(one.id)}
      >
        <div>
          <Plural
            value={posted.count}
            one="# payment was posted so far, and stays:"
            other="# payments were posted so far, and stay:"
          />{' '}
          <Money amount={posted.total} />
        </div>
        <div>
          <Plural
            value={repair.count}
            one="# item is in repair, and stays there."
            other="# items are in repair, and stay there."
          />
        </div>
        <div>
          <Trans>
            The rest is not taken. Send the file again to go on behind what was taken: it is known
            by then.
          </Trans>
        </div>
      </ConfirmAction>
    </>
  )
}
