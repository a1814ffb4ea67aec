import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { BranchDay } from '../api/contract.ts'
import { useMe, usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { useTillName } from '../tills/useTillName.ts'
import classes from './BusinessDay.module.css'

type Obstacle = BranchDay['obstacles'][number]

/** Everything that stands in the way of settling and processing, each with what resolves it. */
export function Preflight({ day }: { day: BranchDay }) {
  const { t } = useLingui()
  const { obstacles, tills } = day
  const assigned = tills.filter(({ holder }) => holder !== null)
  const settled = assigned.filter(({ settlement }) => settlement === 'settled').length
  return (
    <>
      {obstacles.some(({ blocks }) => blocks) ? null : (
        <p className={`${classes.what} ${classes.clear}`}>
          <IconCircleCheck size={18} aria-hidden />
          <Trans>Nothing stands in the way of ending the day.</Trans>
        </p>
      )}
      {obstacles.length > 0 ? (
        <ul className={classes.obstacles} aria-label={t`Before it ends`}>
          {obstacles.map((obstacle) => (
            <li key={obstacle.code + obstacle.subject.id} className={classes.obstacle}>
              <span className={classes.what} data-blocks={obstacle.blocks || undefined}>
                {obstacle.blocks ? (
                  <IconAlertTriangle size={18} aria-hidden />
                ) : (
                  <IconInfoCircle size={18} aria-hidden />
                )}
                <span>
                  <What day={day} obstacle={obstacle} />
                </span>
              </span>
              <Remedy day={day} obstacle={obstacle} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.label}>
        {assigned.length === 0 ? (
          <Trans>Nobody holds a till of this branch.</Trans>
        ) : (
          <Plural
            value={assigned.length}
            one={`${settled} of # assigned till is settled.`}
            other={`${settled} of # assigned tills are settled.`}
          />
        )}
      </p>
    </>
  )
}

type Props = { day: BranchDay; obstacle: Obstacle }

function What({ day, obstacle: { code, subject } }: Props) {
  const nameOf = useTillName()
  const till = day.tills.find(({ id }) => id === subject.id)
  if (code === 'till_unsettled') {
    const name = nameOf(till ?? { number: subject.id })
    const holder = till?.holder?.name ?? ''
    return (
      <Trans>
        <b>{name}</b> of {holder} is not settled: count it, or book its difference.
      </Trans>
    )
  }
  if (code === 'session_open') {
    const name = sessionName(subject.id)
    return (
      <Trans>
        <b>{name}</b> is open: put it into review or close it.
      </Trans>
    )
  }
  const id = subject.id
  return (
    <Trans>
      <b>Transfer {id}</b> is in transit. It does not hold the day up, but somebody should accept or
      return it.
    </Trans>
  )
}

function Remedy({ day, obstacle: { code, subject, action } }: Props) {
  const { user } = useMe()
  const isPermitted = usePermission(action.permission)
  const maySeeOthers = usePermission('positions.read')
  if (code === 'session_open')
    return (
      <Link to="/sessions/$sessionId" params={{ sessionId: subject.id }} search={{}}>
        {isPermitted ? <Trans>End the session</Trans> : <Trans>See the session</Trans>}
      </Link>
    )
  if (code === 'cash_in_transit')
    return (
      <Link to="/transfers" search={{ status: 'in_transit' }}>
        <Trans>See the transfer</Trans>
      </Link>
    )
  const isMine = day.tills.find(({ id }) => id === subject.id)?.holder?.id === user.id
  if (isMine)
    return (
      <Link to="/tills/$tillId/count" params={{ tillId: subject.id }}>
        <Trans>Count it</Trans>
      </Link>
    )
  return maySeeOthers ? (
    <Link to="/tills/$tillId" params={{ tillId: subject.id }}>
      <Trans>See the till</Trans>
    </Link>
  ) : null
}
