import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Mail } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { Facts } from '../kit/Facts.tsx'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { ReturnsFocus } from '../kit/ReturnsFocus.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import classes from './Mail.module.css'
import { MailState } from './MailState.tsx'
import { mailQuery } from './queries.ts'
import { useTroubleText } from './useTroubleText.ts'

/** One mail to read, with its attachments and what became of it. */
export function MailDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui()
  const describe = useProblemText()
  const { data: mail, error } = useQuery(mailQuery(id))
  return (
    <Modal opened onClose={onClose} size="lg" title={mail?.title ?? t`Mail`}>
      <ReturnsFocus />
      {error && !mail ? <ProblemNotice problem={describe(problemOf(error))} /> : null}
      {mail ? <Shown mail={mail} onClose={onClose} /> : null}
    </Modal>
  )
}

function Shown({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <>
      <Facts
        facts={[
          { key: 'to', label: t({ message: 'To', context: 'of a mail' }), value: mail.to },
          { key: 'by', label: t`By`, value: mail.user.name },
          { key: 'written', label: t`Written`, value: <Time at={mail.createdAt} /> },
          { key: 'state', label: t`State`, value: <MailState mail={mail} /> },
          ...(mail.sentAt === null
            ? []
            : [{ key: 'sent', label: t`Sent`, value: <Time at={mail.sentAt} show="full" /> }]),
          { key: 'attempts', label: t`Attempts`, value: mail.attempts },
        ]}
      />
      <WhatIsGoingOn mail={mail} />
      <div className={classes.body}>{mail.body}</div>
      <Files mail={mail} />
      <Again mail={mail} onClose={onClose} />
    </>
  )
}

function WhatIsGoingOn({ mail }: { mail: Mail }) {
  const troubleOf = useTroubleText()
  const { trouble, nextAt, doubtful, state } = mail
  return (
    <>
      {trouble && state !== 'sent' ? (
        <Notice kind={state === 'failed' ? 'refused' : 'note'} title={troubleOf(mail)}>
          <div className="mono">{trouble.said}</div>
          {nextAt === null ? null : (
            <Trans>
              It is tried again by itself, next at <Time at={nextAt} show="time" />.
            </Trans>
          )}
        </Notice>
      ) : null}
      {doubtful ? (
        <Notice>
          <Trans>
            It may have arrived twice: an answer of the mail server was lost on the way. Both are
            the same, with one Message-ID.
          </Trans>
        </Notice>
      ) : null}
    </>
  )
}

function Files({ mail }: { mail: Mail }) {
  if (mail.files.length === 0) {
    return (
      <p className={classes.soft}>
        {mail.state === 'failed' ? (
          <Trans>It has no attachment.</Trans>
        ) : (
          <Trans>The attachment is being made.</Trans>
        )}
      </p>
    )
  }
  return (
    <ul className={classes.files}>
      {mail.files.map(({ line, name, bytes }) => (
        <li key={line}>
          <a href={`/api/v1/mails/${mail.id}/files/${line}`} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          <span className={classes.soft}>
            <Trans>{Math.max(1, Math.round(bytes / 1_000))} kB</Trans>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Again({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const maySend = usePermission('outbox.send')
  const change = useChange(
    (_: null, key) => api.post<Mail>(`/mails/${mail.id}/send-again`, undefined, { key }),
    { stale: [['mail', mail.id], ['mails']] },
  )
  return (
    <>
      {change.problem ? <ProblemNotice problem={change.problem} /> : null}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
        {mail.state === 'failed' && maySend ? (
          <Button loading={change.isBusy} onClick={() => change.send(null)}>
            <Trans>Send again</Trans>
          </Button>
        ) : null}
      </div>
    </>
  )
}
