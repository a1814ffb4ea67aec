import { useLingui } from '@lingui/react/macro'
import type { Session } from '../api/contract.ts'
import { Difference } from '../kit/Difference.tsx'
import classes from './SessionsPage.module.css'

type Props = { count: NonNullable<Session['count']> }

/** Under a session's status in a list: what its newest count came to, and what that waits for (S-15). */
export function CountMark({ count: { difference, state } }: Props) {
  const { t } = useLingui()
  const words = {
    agreed: null,
    approved: null,
    unexplained: t`reason missing`,
    waiting: t`waits for approval`,
    sent_back: t`sent back`,
  }
  return (
    <div className={classes.count}>
      <Difference amount={difference} />
      {words[state] ? <div>{words[state]}</div> : null}
    </div>
  )
}
