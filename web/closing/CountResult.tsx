import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { Closing, SessionCount } from '../api/contract.ts'
import { Panel } from '../kit/Panel.tsx'
import { ApproveCount } from './ApproveCount.tsx'
import classes from './ClosingPage.module.css'
import { CountFacts } from './CountFacts.tsx'
import { Difference } from '../kit/Difference.tsx'
import { ExplainCount } from './ExplainCount.tsx'

type Props = {
  closing: Closing
  count: SessionCount
  /** It was handed in a moment ago: the next key belongs here. */
  isNew: boolean
  onDone: () => void
}

/** The newest count: the difference in one large figure, and what is still needed. */
export function CountResult({ closing, count, isNew, onDone }: Props) {
  const { t } = useLingui()
  const headline = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew && document.activeElement === document.body) headline.current?.focus()
  }, [isNew])
  const isLast = count.number === closing.counts[0]?.number
  const isUnderWay = isLast && closing.status !== 'closed'
  return (
    <Panel title={<Trans>Count {count.number}</Trans>}>
      <div className={classes.result}>
        <div ref={headline} tabIndex={-1} className={classes.headline} aria-live="polite">
          <span className={classes.hint}>{t`Difference in cash`}</span>
          <Difference amount={count.difference} big />
        </div>
        <CountFacts count={count} />
      </div>
      {isUnderWay && count.state === 'unexplained' ? (
        <ExplainCount closing={closing} count={count} isNew={isNew} />
      ) : null}
      {isUnderWay && (count.state === 'waiting' || count.state === 'unexplained') ? (
        <ApproveCount closing={closing} count={count} onDone={onDone} />
      ) : null}
    </Panel>
  )
}
