import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import type { SessionEnded } from '../api/contract.ts'
import { Notice } from '../kit/Notice.tsx'
import { Time } from '../kit/Time.tsx'
import { useMe } from '../login/me.ts'
import { useSessionDialog } from './SessionDialogs.tsx'
import classes from './SessionEndedNotice.module.css'
import { sessionName } from './sessionName.ts'

const READ = 'countinghouse-session-ended-read'

/** Tells everybody who was in a session that it left Open: who or what did it, and what to do (S-13). */
export function SessionEndedNotice() {
  const { t } = useLingui()
  const { session, sessionEnded } = useMe()
  const open = useSessionDialog()
  const [read, setRead] = useState(() => sessionStorage.getItem(READ))
  if (session || !sessionEnded || sessionEnded.session.id === read) return null
  const dismiss = (): void => {
    sessionStorage.setItem(READ, sessionEnded.session.id)
    setRead(sessionEnded.session.id)
  }
  return (
    <div className={classes.notice}>
      <Notice
        kind="warning"
        title={<WhatEnded ended={sessionEnded} />}
        actions={
          <>
            <span className={classes.ways}>
              <Button size="xs" onClick={() => open('start')}>
                <Trans>Start a session</Trans>
              </Button>
              <Button size="xs" variant="default" onClick={() => open('join')}>
                <Trans>Join one</Trans>
              </Button>
            </span>
            <CloseButton size="sm" aria-label={t`Understood`} onClick={dismiss} />
          </>
        }
      >
        <Trans>
          You are in no session now. What you typed is kept. Start or join a session to take
          payments.
        </Trans>
      </Notice>
    </div>
  )
}

/** The sentence that says which session left Open, to what, when and by whom or what. */
export function WhatEnded({ ended }: { ended: SessionEnded }) {
  const name = `${ended.drawer.name} ${sessionName(ended.session.id)}`
  const at = <Time at={ended.endedAt} show="time" />
  const who = ended.endedBy?.name
  if (ended.status === 'closed') {
    if (who === undefined)
      return (
        <Trans>
          {name} was closed by the daily cut-off at {at}.
        </Trans>
      )
    return (
      <Trans>
        {name} was closed by {who} at {at}.
      </Trans>
    )
  }
  if (who === undefined)
    return (
      <Trans>
        {name} went to review by the daily cut-off at {at}.
      </Trans>
    )
  return (
    <Trans>
      {name} was set to In Review by {who} at {at}.
    </Trans>
  )
}
