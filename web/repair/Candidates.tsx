import { Trans, useLingui } from '@lingui/react/macro'
import type { RepairCandidate } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { Time } from '../kit/Time.tsx'
import classes from './Repair.module.css'
import type { Desk } from './useDesk.ts'
import { LIKENESSES } from './words.ts'

/** How many have a key. */
const WITH_KEY = 9

/** Which citations may have been meant, each with why it might be the one; a digit takes it. */
export function Candidates({ desk }: { desk: Desk }) {
  const describe = useProblemText()
  const { data, error, refetch } = desk.candidates
  return (
    <div className={classes.candidates}>
      <h3>
        <Trans>What it may be</Trans>
      </h3>
      {error && !data ? (
        <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
      ) : null}
      {data?.length === 0 ? (
        <p className={classes.soft}>
          <Trans>
            Nothing here is like it: no number, plate, payer or amount. Type the number if you know
            it, defer the item to find out, or reject it.
          </Trans>
        </p>
      ) : null}
      {data ? (
        <ol>
          {data.map((candidate, index) => (
            <Candidate
              key={candidate.id}
              candidate={candidate}
              digit={index < WITH_KEY ? String(index + 1) : null}
              onChoose={() => desk.choose(candidate)}
            />
          ))}
        </ol>
      ) : error ? null : (
        <div className={classes.loading} aria-busy />
      )}
    </div>
  )
}

type Props = { candidate: RepairCandidate; digit: string | null; onChoose: () => void }

function Candidate({ candidate, digit, onChoose }: Props) {
  const { t } = useLingui()
  const { number, why, due, payable, plate, state, payer, violation, issuedAt } = candidate
  return (
    <li>
      <button
        type="button"
        className={classes.candidate}
        aria-keyshortcuts={digit ?? undefined}
        data-faded={!payable || undefined}
        onClick={onChoose}
      >
        <span className={classes.lead}>
          <span>
            {digit === null ? null : <KeyHint keys={digit} />} <b className="tabular">{number}</b>
          </span>
          <span>
            <CandidateStatus candidate={candidate} /> <Money amount={due} />
          </span>
        </span>
        <span className={classes.why}>{why.map((one) => t(LIKENESSES[one])).join(', ')}</span>
        <span className={classes.soft}>
          {[[plate, state].filter(Boolean).join(' '), payer, violation].filter(Boolean).join(' · ')}
          {issuedAt ? (
            <>
              {' · '}
              <Time at={issuedAt} show="date" />
            </>
          ) : null}
        </span>
      </button>
    </li>
  )
}

function CandidateStatus({ candidate: { status, due } }: Pick<Props, 'candidate'>) {
  if (status === 'dismissed') return <Trans>dismissed</Trans>
  if (status === 'void') return <Trans>void</Trans>
  if (due === 0) return <Trans>nothing due</Trans>
  return <Trans>due</Trans>
}
