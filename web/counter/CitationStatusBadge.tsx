import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { CitationStatus } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

const LOOKS: Record<CitationStatus, { tone: Tone; word: MessageDescriptor }> = {
  unpaid: { tone: 'refused', word: msg`Unpaid` },
  partially_paid: { tone: 'review', word: msg`Partially paid` },
  paid: { tone: 'open', word: msg`Paid` },
  on_a_plan: { tone: 'review', word: msg`On a plan` },
  dismissed: { tone: 'closed', word: msg`Dismissed` },
  void: { tone: 'closed', word: msg`Void` },
}

/** The status of a citation (E-1), in its colour and word. */
export function CitationStatusBadge({ status }: { status: CitationStatus }) {
  const { t } = useLingui()
  const { tone, word } = LOOKS[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}
