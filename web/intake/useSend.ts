import { useNavigate } from '@tanstack/react-router'
import type { IntakeImport } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { IMPORTS_CHANGED } from './queries.ts'
import { contentOf, rememberTried, sendFile, type Sending } from './sending.ts'

type Sent = { sending: Sending; dryRun: boolean; content: unknown }

/** Sends a file, and goes on to what becomes of it. */
export function useSend() {
  const navigate = useNavigate()
  const { send, ...rest } = useChange(
    ({ sending, dryRun }: Sent, key) => sendFile(sending, { dryRun, key }),
    {
      stale: IMPORTS_CHANGED,
      onSuccess: ({ id }: IntakeImport, { sending, dryRun }) => {
        if (dryRun) rememberTried(id, sending)
        void navigate({ to: '/intake/$importId', params: { importId: id }, search: {} })
      },
    },
  )
  return {
    ...rest,
    send: (sending: Sending, dryRun: boolean) =>
      send({ sending, dryRun, content: contentOf(sending) }),
  }
}
