import { type Refusal, refuse } from '../../../journal/refusal.ts'
import { StaleFootprint } from '../../../journal/stale-footprint.ts'
import type { SessionsState } from '../rules.ts'
import { type Person, type Session, type SessionStatus, sessionName } from '../session.ts'
import { type Closing, type Closings, isOutdated, SETTLED } from './count.ts'

/** What resolves an obstacle; a screen has a button for each. */
export type Remedy = 'put_into_review' | 'give_count' | 'explain_count' | 'approve_count'

export type ObstacleCode =
  | 'people_in_session'
  | 'count_missing'
  | 'count_sent_back'
  | 'count_outdated'
  | 'reason_missing'
  | 'approval_missing'

/** One thing that stands in the way of closing (S-16), or only deserves a look. */
export type Obstacle = {
  readonly code: ObstacleCode
  /** False: worth knowing before, and closing is allowed all the same (S-10). */
  readonly blocks: boolean
  readonly detail: string
  readonly remedy: Remedy
}

/** A session as the preflight looks at it. */
export type Preflight = {
  readonly session: Pick<Session, 'id' | 'drawerName' | 'closingCount'>
  readonly status: SessionStatus
  /** Others than whoever asks. */
  readonly others: readonly Pick<Person, 'name'>[]
  readonly closings: Closings
  readonly closing: Closing
}

/** The session as the preflight looks at it when this person asks. */
export function preflightOf(
  state: SessionsState,
  session: Session,
  status: SessionStatus,
  userId: number,
): Preflight {
  const closing = state.closings.sessions.get(session.id)
  if (!closing) throw new StaleFootprint('the closing of the session is not in the footprint')
  const others = (state.members.get(session.id) ?? []).filter(({ id }) => id !== userId)
  return { session, status, others, closings: state.closings, closing }
}

/**
 * S-16: everything that stands in the way of closing, in the order in which it is resolved. The
 * preflight shows this list and closing goes by it: there is no other.
 */
export function obstaclesOf(preflight: Preflight): Obstacle[] {
  if (preflight.status === 'closed') return []
  return [...peopleIn(preflight), ...countOf(preflight)]
}

/** Somebody who still takes money would make the count wrong while it is given. */
function peopleIn({ session, status, others }: Preflight): Obstacle[] {
  if (status !== 'open' || others.length === 0) return []
  const who = `${others.map(({ name }) => name).join(', ')} ${others.length > 1 ? 'are' : 'is'} in ${sessionName(session.id)}`
  const isCounted = session.closingCount !== 'none'
  return [
    {
      code: 'people_in_session',
      blocks: isCounted,
      detail: isCounted
        ? `${who} and may take money while it is counted. Put it into review first, or ask them to leave.`
        : `${who} and will have no current session.`,
      remedy: 'put_into_review',
    },
  ]
}

function countOf({ session, closings, closing }: Preflight): Obstacle[] {
  if (session.closingCount === 'none') return []
  const { count } = closing
  const name = sessionName(session.id)
  const blocking = (code: ObstacleCode, remedy: Remedy, detail: string): Obstacle[] => [
    { code, blocks: true, detail, remedy },
  ]
  if (!count)
    return blocking(
      'count_missing',
      'give_count',
      `${session.drawerName} asks for a count of ${name}.`,
    )
  if (count.state === 'sent_back')
    return blocking(
      'count_sent_back',
      'give_count',
      `Count ${count.number} was sent back. Count again.`,
    )
  if (isOutdated(count, closings, closing))
    return blocking(
      'count_outdated',
      'give_count',
      `Transactions of ${name} were changed since count ${count.number}, and with them what is expected. Count again.`,
    )
  if (count.state === 'unexplained')
    return blocking(
      'reason_missing',
      'explain_count',
      `Count ${count.number}, or the one before it, differs by more than the tolerance. Give the reason.`,
    )
  if (!SETTLED.includes(count.state))
    return blocking(
      'approval_missing',
      'approve_count',
      `Count ${count.number} waits for the approval of another person.`,
    )
  return []
}

/** The first that blocks, as a refusal with the whole list; null when the session may be closed. */
export function refuseObstacles(obstacles: readonly Obstacle[]): Refusal | null {
  const first = obstacles.find(({ blocks }) => blocks)
  if (!first) return null
  const all = obstacles.map(({ code, blocks, remedy }) => ({ code, blocks, remedy }))
  return refuse(first.code, first.detail, { obstacles: all })
}
