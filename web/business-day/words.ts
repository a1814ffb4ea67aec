import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { BusinessDay } from '../api/contract.ts'
import type { Tone } from '../kit/StatusBadge.tsx'

/** How far a business day has come (C-11). */
export const STATUSES: Record<BusinessDay['status'], { tone: Tone; word: MessageDescriptor }> = {
  open: { tone: 'open', word: msg`Open` },
  settled: { tone: 'review', word: msg`Settled` },
  processed: { tone: 'closed', word: msg`Processed` },
}
