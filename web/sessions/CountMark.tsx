import { useLingui } from '@lingui/react/macro'
import type { Session } from '../api/contract.ts'
import { Difference } from '../kit/Difference.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'

type Props = { count: NonNullable<Session['count']> }

/** What the newest count of a session came to, in a list (S-15). */
export function CountMark({ count: { difference, state } }: Props) {
  const { t } = useLingui()
  return (
    <>
      <Difference amount={difference} />{' '}
      {state === 'waiting' ? (
        <StatusBadge tone="review">{t`waits for approval`}</StatusBadge>
      ) : state === 'unexplained' ? (
        <StatusBadge tone="refused">{t`reason missing`}</StatusBadge>
      ) : state === 'sent_back' ? (
        <StatusBadge tone="closed">{t`sent back`}</StatusBadge>
      ) : null}
    </>
  )
}
