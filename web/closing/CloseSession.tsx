import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Closing, Session } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { NetTotal } from '../sessions/NetTotal.tsx'
import { sessionQuery } from '../sessions/report.ts'
import { sessionName } from '../sessions/sessionName.ts'
import classes from './ClosingPage.module.css'
import { closingChanged } from './queries.ts'

type Props = {
  closing: Closing
  /** The step before was taken here just now: the next key belongs to the button. */
  isNext: boolean
}

/** The last step, when nothing stands in the way: says in figures what stays for ever. */
export function CloseSession({ closing, isNext }: Props) {
  const { t } = useLingui()
  const isPermitted = usePermission('sessions.status')
  const { sessionId } = closing
  const session = useQuery(sessionQuery(sessionId)).data
  const name = sessionName(sessionId)
  const change = useChange(
    (status: 'closed', key) =>
      api.post<Session>(`/sessions/${sessionId}/status`, { status }, { key }),
    {
      stale: closingChanged(sessionId),
      onSuccess: () => notifications.show({ message: t`${name} is closed.` }),
    },
  )
  const count = session?.transactionCount ?? 0
  return (
    <div className={classes.decide}>
      {session ? (
        <div>
          <Trans>
            <b>
              <Plural value={count} one="# transaction" other="# transactions" />
            </b>{' '}
            with a net total of{' '}
            <b>
              <NetTotal session={session} />
            </b>{' '}
            and the count stay as they are for ever. This cannot be undone.
          </Trans>
        </div>
      ) : null}
      {change.problem ? <ProblemNotice problem={change.problem} /> : null}
      <div ref={isNext ? focusButton : undefined}>
        <GuardedButton
          color="red"
          loading={change.isBusy}
          refused={isPermitted ? undefined : t`Your roles do not permit this.`}
          onClick={() => change.send('closed')}
        >
          <Trans>Close {name} for ever</Trans>
        </GuardedButton>
      </div>
    </div>
  )
}

function focusButton(place: HTMLDivElement | null): void {
  if (document.activeElement === document.body) place?.querySelector('button')?.focus()
}
