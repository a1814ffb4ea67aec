import { useLingui } from '@lingui/react/macro'
import type { IntakeImport } from '../api/contract.ts'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { STATUSES } from './words.ts'

/** Where an import is; one that only tries says so when it is done. */
export function ImportStatusBadge({ one }: { one: Pick<IntakeImport, 'status' | 'dryRun'> }) {
  const { t } = useLingui()
  const { tone, word } = STATUSES[one.status]
  const isTried = one.dryRun && one.status === 'done'
  return <StatusBadge tone={isTried ? 'closed' : tone}>{isTried ? t`Tried` : t(word)}</StatusBadge>
}
