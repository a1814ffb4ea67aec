import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Mail.module.css'
import { MailState } from './MailState.tsx'
import { mailQuery } from './queries.ts'
import { useTroubleText } from './useTroubleText.ts'

/** Where a mail that was just asked for is: it changes by itself until the mail has gone. */
export function MailProgress({ id }: { id: string }) {
  const { data: mail } = useQuery(mailQuery(id))
  const troubleOf = useTroubleText()
  const mayRead = usePermission('outbox.read')
  if (!mail) return null
  const { to, state, nextAt, hasServer } = mail
  return (
    <output className={classes.progress}>
      <MailState mail={mail} />
      <span>
        {state === 'sent' ? <Trans>Sent to {to}.</Trans> : <Trans>To {to}.</Trans>}{' '}
        {!hasServer && state === 'queued' ? (
          <Trans>No mail server is set up, so it stays in the outbox.</Trans>
        ) : null}
        {troubleOf(mail)}{' '}
        {nextAt === null ? null : (
          <Trans>
            Next attempt at <Time at={nextAt} show="time" />.
          </Trans>
        )}
      </span>
      {mayRead ? (
        <Link to="/administration/outbox" search={{ mail: mail.id }}>
          <Trans>Outbox</Trans>
        </Link>
      ) : null}
    </output>
  )
}
