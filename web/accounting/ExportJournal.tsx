import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import type { JournalExport, JournalPreview } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { accountingChanged } from './queries.ts'

/** What the export does, in figures, before it does it: each session is exported once. */
export function ExportJournal({
  preview,
  onClose,
}: {
  preview: JournalPreview
  onClose: () => void
}) {
  const { t } = useLingui()
  const total = moneyText(preview.debit, useFormats())
  const send = useChange(
    (_: null, key) => api.post<JournalExport>('/journal-exports', {}, { key }),
    {
      stale: accountingChanged,
      onSuccess: ({ number }) => {
        notifications.show({ message: t`${number} is exported.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Export the journal</Trans>}
      confirm={<Trans>Export</Trans>}
      busy={send.isBusy}
      problem={send.problem}
      onConfirm={() => send.send(null)}
    >
      <p>
        <Plural
          value={preview.sessionCount}
          one={`# session is exported with ${total} in debits and as much in credits. It is exported once; this cannot be undone.`}
          other={`# sessions are exported with ${total} in debits and as much in credits. Each is exported once; this cannot be undone.`}
        />
      </p>
      {preview.unmapped.length > 0 ? (
        <p>
          <Trans>What is mapped to no account stands in suspense.</Trans>
        </p>
      ) : null}
    </ConfirmAction>
  )
}
