import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Notice } from '../kit/Notice.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { Outcome, type ProofResult } from './Outcome.tsx'
import classes from './Proof.module.css'
import type { ChainReport } from './queries.ts'

type Props = { result: ProofResult<ChainReport>; wasAsked: boolean }

/** T-13 in plain words: how many chains hold, and the first broken link of each that does not. */
export function ChainsResult({ result, wasAsked }: Props) {
  return (
    <Outcome result={result} wasAsked={wasAsked}>
      {(report) => <Chains report={report} />}
    </Outcome>
  )
}

function Chains({ report }: { report: ChainReport }) {
  const { sessions, events, broken } = report
  const basis = (
    <Trans>
      Checked <Plural value={sessions} one="# session" other="# sessions" /> with{' '}
      <Plural value={events} one="# event" other="# events" />.
    </Trans>
  )
  if (report.sound) {
    return (
      <Notice
        kind="done"
        title={<Trans>No. Every chain holds from its first event to its last.</Trans>}
      >
        {basis}
      </Notice>
    )
  }
  return (
    <Notice
      kind="refused"
      title={
        <Trans>
          Yes.{' '}
          <Plural value={broken.length} one="# chain is broken." other="# chains are broken." />
        </Trans>
      }
    >
      {basis}
      <ul className={classes.broken}>
        {broken.map(({ sessionId, seq, what }) => (
          <li key={sessionId}>
            <Link to="/sessions/$sessionId" params={{ sessionId }} search={{}}>
              {sessionName(sessionId)}
            </Link>
            : <Trans>first broken at event {seq}</Trans> (<span className="mono">{what}</span>)
          </li>
        ))}
      </ul>
    </Notice>
  )
}
