import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Transaction } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'
import { useMe } from '../login/me.ts'
import classes from './BeforeLine.module.css'
import { lastFewQuery } from './queries.ts'
import { useMethodName } from '../kit/useMethodName.ts'

const TransactionDialog = lazy(() => import('../enforcement/TransactionDialog.tsx'))

/** The last few transactions of this session; a click opens one, to see it again or reverse it. */
export function BeforeLine() {
  const { session } = useMe()
  if (!session) return null
  return <Before sessionId={session.id} />
}

function Before({ sessionId }: { sessionId: string }) {
  const { t } = useLingui()
  const { data } = useQuery(lastFewQuery(sessionId))
  const nameOfMethod = useMethodName()
  const [openId, setOpenId] = useState<string | null>(null)
  const items = data?.items ?? []
  const shown: Transaction | undefined = items.find(({ id }) => id === openId)
  return (
    <nav className={classes.before} aria-label={t`Taken before in this session`}>
      <span className={classes.label}>
        <Trans>before:</Trans>
      </span>
      {data && items.length === 0 ? (
        <span className={classes.label}>
          <Trans>nothing yet in this session</Trans>
        </span>
      ) : null}
      <ul>
        {items.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => setOpenId(line.id)}>
              <span className="tabular">#{line.id}</span>{' '}
              <Money amount={line.amount} struck={line.reversedById !== null} />{' '}
              {nameOfMethod(line.method, line.methodName)}
            </button>
          </li>
        ))}
      </ul>
      {shown ? (
        <Suspense>
          <TransactionDialog transaction={shown} onClose={() => setOpenId(null)} />
        </Suspense>
      ) : null}
    </nav>
  )
}
