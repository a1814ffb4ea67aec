import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable, sum } from '../../http/schema.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type ShownSession, shownSession } from './queries.ts'
import { sessionName } from './session.ts'
import { closingCount, sessionStatus } from './session-schema.ts'

export const MethodTotal = Type.Object({
  method: Type.String(),
  name: Type.String(),
  count: Type.Integer(),
  net: sum,
})

/** S-15: the newest count: what cash differs by, and what became of it. */
const CountMark = Type.Object({
  number: Type.Integer(),
  difference: sum,
  state: choice(['agreed', 'unexplained', 'waiting', 'approved', 'sent_back']),
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
    netTotal: nullable({ ...sum, description: 'null while figuresHidden' }),
    totals: Type.Array(MethodTotal, { description: 'none while figuresHidden' }),
    figuresHidden: Type.Boolean({
      description: 'it is counted blind, and whoever asks may not see sums before the count',
    }),
    users: Type.Array(named),
    concurrentUsers: Type.Integer(),
    concurrentUsersAllowed: Type.Boolean(),
    closingMethod: choice(['automatic', 'manual']),
    closingCount,
    count: Type.Unsafe<Static<typeof CountMark> | null>({ ...CountMark, type: ['object', 'null'] }),
    currency: Type.String(),
  },
  { title: 'Session' },
)

/** Whoever looks, as far as it matters what they may see. */
export type Viewer = { readonly permissions: ReadonlySet<string> }

/**
 * S-15: whether sums of a session are kept from this person until its blind count is given. Single
 * transactions are not: whoever took them has seen them.
 */
export function isHidden(
  { closingCount: asked, count }: Pick<ShownSession, 'closingCount' | 'count'>,
  { permissions }: Viewer,
): boolean {
  return asked === 'blind' && count === null && !permissions.has('expected.read')
}

/** What would tell the sum all the same, such as a file of all transactions, is not given out. */
export function refuseHidden(session: ShownSession, viewer: Viewer): Refusal | null {
  if (!isHidden(session, viewer)) return null
  return refuse(
    'figures_hidden',
    `${sessionName(session.id)} is counted blind: its sums are shown when the count is given.`,
    { session: { id: String(session.id) } },
  )
}

export function sessionBody(session: ShownSession, viewer: Viewer): Static<typeof SessionBody> {
  const figuresHidden = isHidden(session, viewer)
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
    netTotal: figuresHidden ? null : session.netTotal,
    totals: figuresHidden ? [] : [...session.totals],
    figuresHidden,
    users: session.users.map(namedBody),
    concurrentUsers: session.users.length,
  }
}

/** The answer of a change to a session, read in the unit of work that made it. */
export function answerWithSession(viewer: Viewer, sessionId: number, status: number) {
  return async (work: UnitOfWork) => {
    const session = await shownSession(work, sessionId)
    if (!session) throw new Error(`session ${sessionId} is not there`)
    return { status, text: JSON.stringify(sessionBody(session, viewer)) }
  }
}
