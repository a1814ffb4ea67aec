import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Closing, Session } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import classes from './ClosingPage.module.css'
import { closingChanged } from './queries.ts'
import { OBSTACLES } from './words.ts'

type Obstacle = Closing['obstacles'][number]

/** The preflight: everything that stands in the way, each with what resolves it (S-16). */
export function Obstacles({ closing }: { closing: Closing }) {
  const { t } = useLingui()
  const { obstacles } = closing
  if (obstacles.length === 0)
    return (
      <p className={`${classes.what} ${classes.clear}`}>
        <IconCircleCheck size={18} aria-hidden />
        <Trans>Nothing stands in the way of closing.</Trans>
      </p>
    )
  return (
    <ul className={classes.obstacles} aria-label={t`Before closing`}>
      {obstacles.map((obstacle) => (
        <li key={obstacle.code} className={classes.obstacle}>
          <span className={classes.what}>
            <IconAlertTriangle size={18} aria-hidden />
            {t(OBSTACLES[obstacle.code])}
          </span>
          <Remedy closing={closing} obstacle={obstacle} />
        </li>
      ))}
    </ul>
  )
}

/** The places on the page where the others are resolved. */
const PLACES: Partial<Record<Obstacle['action']['operation'], string>> = {
  giveCount: '[data-line]',
  explainCount: '#count-reason',
  approveCount: '[data-place=approve]',
}

function Remedy({ closing, obstacle }: { closing: Closing; obstacle: Obstacle }) {
  const { t } = useLingui()
  const isPermitted = usePermission(obstacle.action.permission)
  const { operation } = obstacle.action
  const refused = isPermitted
    ? operation === 'approveCount' && closing.own
      ? t`Somebody else has to do this.`
      : undefined
    : t`Your roles do not permit this.`
  if (operation === 'changeSessionStatus')
    return <PutIntoReview closing={closing} refused={refused} />
  const label =
    operation === 'giveCount'
      ? t`Count`
      : operation === 'explainCount'
        ? t`Give the reason`
        : t`Approve or send back`
  return (
    <GuardedButton
      size="xs"
      variant="default"
      refused={refused}
      onClick={() => document.querySelector<HTMLElement>(PLACES[operation] ?? 'h1')?.focus()}
    >
      {label}
    </GuardedButton>
  )
}

function PutIntoReview({ closing, refused }: { closing: Closing; refused: string | undefined }) {
  const [isOpened, setIsOpened] = useState(false)
  const { sessionId } = closing
  const name = sessionName(sessionId)
  const change = useChange(
    (status: 'in_review', key) =>
      api.post<Session>(`/sessions/${sessionId}/status`, { status }, { key }),
    { stale: closingChanged(sessionId), onSuccess: () => setIsOpened(false) },
  )
  return (
    <>
      <GuardedButton
        size="xs"
        variant="default"
        refused={refused}
        onClick={() => setIsOpened(true)}
      >
        <Trans>Put into review</Trans>
      </GuardedButton>
      {isOpened ? (
        <ConfirmAction
          opened
          onClose={() => setIsOpened(false)}
          title={<Trans>Put {name} into review</Trans>}
          confirm={<Trans>Put {name} into review</Trans>}
          onConfirm={() => change.send('in_review')}
          busy={change.isBusy}
          problem={change.problem}
        >
          <Trans>
            No further payment is recorded, and nobody is in it any more. It cannot be opened again.
          </Trans>
        </ConfirmAction>
      ) : null}
    </>
  )
}
