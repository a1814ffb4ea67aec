import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type ShownSession, shownSession } from './queries.ts'

export const sessionStatus = choice(['open', 'in_review', 'closed'])

export const MethodTotal = Type.Object({
  method: Type.String(),
  name: Type.String(),
  count: Type.Integer(),
  net: sum,
})

/** A session as the API shows it (S-14). */
export const SessionBody = Type.Object(
  {
    id,
    drawer: named,
    branch: named,
    status: sessionStatus,
    startedAt: instant,
    endedAt: nullable(instant),
    endedBy: nullable(named),
    closedAt: nullable(instant),
    closedBy: nullable(named),
    cutOffAt: nullable(instant),
    cutOffStatus: nullable(choice(['closed', 'in_review'])),
    openingBalance: nullable(sum),
    openedBy: named,
    transactionCount: Type.Integer(),
    netTotal: sum,
    totals: Type.Array(MethodTotal),
    users: Type.Array(named),
    concurrentUsers: Type.Integer(),
    concurrentUsersAllowed: Type.Boolean(),
    closingMethod: choice(['automatic', 'manual']),
    currency: Type.String(),
  },
  { title: 'Session' },
)

export function sessionBody(session: ShownSession): Static<typeof SessionBody> {
  const text = (at: Temporal.Instant | null) => at?.toString() ?? null
  return {
    ...session,
    id: String(session.id),
    drawer: namedBody(session.drawer),
    branch: namedBody(session.branch),
    startedAt: session.startedAt.toString(),
    endedAt: text(session.endedAt),
    endedBy: session.endedBy && namedBody(session.endedBy),
    closedAt: text(session.closedAt),
    closedBy: session.closedBy && namedBody(session.closedBy),
    cutOffAt: text(session.cutOffAt),
    openedBy: namedBody(session.openedBy),
    totals: [...session.totals],
    users: session.users.map(namedBody),
    concurrentUsers: session.users.length,
  }
}

/** The answer of a change to a session, read in the unit of work that made it. */
export function answerWithSession(sessionId: number, status: number) {
  return async (work: UnitOfWork) => {
    const session = await shownSession(work, sessionId)
    if (!session) throw new Error(`session ${sessionId} is not there`)
    return { status, text: JSON.stringify(sessionBody(session)) }
  }
}
