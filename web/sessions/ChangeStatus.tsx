import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Radio, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Session } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { usePermission } from '../login/me.ts'
import { NetTotal } from './NetTotal.tsx'
import { sessionName } from './sessionName.ts'

type Next = 'in_review' | 'closed'

/** *Change session status* (S-10): says in figures what it will do, and does it. */
export function ChangeStatus({ session }: { session: Session }) {
  const { t } = useLingui()
  const isPermitted = usePermission('sessions.status')
  const [isOpened, setIsOpened] = useState(false)
  const refused =
    session.status === 'closed'
      ? t`A closed session stays closed. Nothing ever goes back.`
      : isPermitted
        ? undefined
        : t`Your roles do not permit this.`
  return (
    <>
      <GuardedButton refused={refused} onClick={() => setIsOpened(true)}>
        <Trans>Change session status</Trans>
      </GuardedButton>
      {isOpened ? <Dialog session={session} onClose={() => setIsOpened(false)} /> : null}
    </>
  )
}

function Dialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t } = useLingui()
  const isOpen = session.status === 'open'
  const [next, setNext] = useState<Next>(isOpen ? 'in_review' : 'closed')
  const name = sessionName(session.id)
  const navigate = useNavigate()
  // Counted first: what stands in the way, and the count, have a page of their own (S-16).
  const isCounted = next === 'closed' && session.closingCount !== 'none'
  const goOn = (): void => {
    const params = { sessionId: session.id }
    void navigate({ to: '/sessions/$sessionId/closing', params })
  }
  const change = useChange(
    (status: Next, key) => api.post<Session>(`/sessions/${session.id}/status`, { status }, { key }),
    {
      stale: [['session', session.id], ['sessions'], ['drawers'], ['me']],
      onSuccess: () => {
        notifications.show({
          message: next === 'closed' ? t`${name} is closed.` : t`${name} is in review.`,
        })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Change the status of {name}</Trans>}
      confirm={
        isCounted ? (
          <Trans>Go on to count and close</Trans>
        ) : next === 'closed' ? (
          <Trans>Close {name} for ever</Trans>
        ) : (
          <Trans>Put {name} into review</Trans>
        )
      }
      onConfirm={() => (isCounted ? goOn() : change.send(next))}
      busy={change.isBusy}
      danger={next === 'closed' && !isCounted}
      problem={change.problem}
      disabled={session.status === 'closed'}
    >
      <Radio.Group value={next} onChange={setNext} label={t`New status`}>
        <Stack gap="xs" mt="xs">
          {isOpen ? <Radio value="in_review" label={t`In Review`} /> : null}
          <Radio value="closed" label={t`Closed`} />
        </Stack>
      </Radio.Group>
      <WhatItDoes session={session} next={next} />
    </ConfirmAction>
  )
}

/** What the change does, in figures, before it is done. */
function WhatItDoes({ session, next }: { session: Session; next: Next }) {
  const { t } = useLingui()
  const net = <NetTotal session={session} />
  const count = session.transactionCount
  const users = session.users.map(({ name }) => name).join(', ')
  return (
    <>
      <div aria-live="polite">
        {next === 'closed' ? (
          <Trans>
            <b>
              <Plural value={count} one="# transaction" other="# transactions" />
            </b>{' '}
            with a net total of <b>{net}</b> stay as they are for ever: nothing is recorded, edited,
            moved or reversed here any more. This cannot be undone.
          </Trans>
        ) : (
          <Trans>
            No further payment is recorded. The{' '}
            <b>
              <Plural value={count} one="# transaction" other="# transactions" />
            </b>{' '}
            with a net total of <b>{net}</b> can still be edited, moved and reversed, until somebody
            closes the session. It cannot be opened again.
          </Trans>
        )}
      </div>
      {users === '' ? null : (
        <div>
          {session.users.length === 1
            ? t`${users} is in it and will have no current session.`
            : t`${users} are in it and will have no current session.`}
        </div>
      )}
    </>
  )
}
