import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Panel } from '../kit/Panel.tsx'
import { useMe } from '../login/me.ts'
import { OpenSessions } from './OpenSessions.tsx'
import classes from './SessionGate.module.css'
import { StartSession } from './StartSession.tsx'

type Props = {
  children: ReactNode
  /** The page can also be read without a session: offer that. */
  readable?: boolean
}

const PASSED = 'countinghouse-gate-passed'

/**
 * Asks for a session on entering pages that touch money (S-7). What was typed below it stays: the
 * page is only put out of sight. With Cashiering off there is nothing to ask.
 */
export function SessionGate({ children, readable = false }: Props) {
  const { agency, permissions, session } = useMe()
  const [passed, setPassed] = useState(() => sessionStorage.getItem(PASSED) !== null)
  const isAsked = agency.bundles.cashiering && permissions.includes('sessions.work')
  const isShown = isAsked && session === null && !(readable && passed)
  const pass = (): void => {
    sessionStorage.setItem(PASSED, 'yes')
    setPassed(true)
  }
  return (
    <>
      {isShown ? <Ask {...(readable ? { onPass: pass } : {})} /> : null}
      <div hidden={isShown}>{children}</div>
    </>
  )
}

/**
 * It may come between two keys, in the middle of a payment: the focus goes to its heading, on which
 * Enter does nothing, and no drawer is chosen until somebody chooses one.
 */
function Ask({ onPass }: { onPass?: () => void }) {
  const [joining, setJoining] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={classes.gate} data-session-gate>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        <Trans>Start or join a session</Trans>
      </h1>
      <p className={classes.text}>
        <Trans>Payments are recorded in a session of a drawer. You are in none now.</Trans>
      </p>
      <div className={classes.two}>
        <Panel title={<Trans>Start in a drawer</Trans>}>
          <div className={classes.block}>
            <StartSession onJoinInstead={() => setJoining(true)} />
          </div>
        </Panel>
        <Panel title={<Trans>Or join an open session</Trans>}>
          <div className={classes.block} data-wanted={joining || undefined}>
            <OpenSessions />
          </div>
        </Panel>
      </div>
      {onPass ? (
        <Button variant="default" onClick={onPass}>
          <Trans>Go on without a session, to look only</Trans>
        </Button>
      ) : null}
    </div>
  )
}
