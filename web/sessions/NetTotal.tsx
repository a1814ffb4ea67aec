import { useLingui } from '@lingui/react/macro'
import type { Session } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'

type Props = { session: Pick<Session, 'netTotal'>; size?: 'body' | 'title' }

/** A session's net total, or that it is not shown before the blind count is given (S-15). */
export function NetTotal({ session: { netTotal }, size = 'body' }: Props) {
  const { t } = useLingui()
  if (netTotal === null) return <span title={t`Hidden until the count is given`}>{t`hidden`}</span>
  return <Money amount={netTotal} size={size} />
}

/** The net total after so much was added to it; a hidden one stays so. */
export function afterwards(netTotal: number | null, amount: number): number | null {
  return netTotal === null ? null : netTotal + amount
}
