import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable, sum } from '../../../http/schema.ts'
import type { Actor } from '../../../journal/actor.ts'
import { denominationsOf } from '../../../money/denominations.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { closingCount, sessionStatus } from '../session-schema.ts'
import { type Closings, expectedCash, expectedOf, otherMethods } from './count.ts'
import { type Obstacle, obstaclesOf, type Remedy } from './obstacles.ts'
import type { OverOrShort } from './over-and-short.ts'
import { type ShownClosing, shownClosing, type ShownCount } from './queries.ts'
import { whyOwn } from './rules.ts'

export const countState = choice(['agreed', 'unexplained', 'waiting', 'approved', 'sent_back'])

const CountBody = Type.Object(
  {
    number: Type.Integer(),
    mode: choice(['declared', 'blind']),
    couldSee: Type.Boolean({
      description: 'whether whoever counted could have looked the expected figures up',
    }),
    lines: Type.Array(
      Type.Object({ denomination: Type.String(), value: sum, pieces: Type.Integer() }),
    ),
    counted: sum,
    expected: sum,
    difference: sum,
    others: Type.Array(
      Type.Object({
        method: Type.String(),
        name: Type.String(),
        items: nullable(Type.Integer()),
        counted: sum,
        expected: sum,
        difference: sum,
      }),
    ),
    tolerance: sum,
    state: countState,
    countedBy: named,
    countedAt: instant,
    reason: nullable(Type.String()),
    explainedBy: nullable(named),
    explainedAt: nullable(instant),
    decidedBy: nullable(named),
    decidedAt: nullable(instant),
    note: nullable(Type.String()),
  },
  { title: 'SessionCount' },
)

const ObstacleBody = Type.Object({
  code: choice([
    'people_in_session',
    'count_missing',
    'count_sent_back',
    'count_outdated',
    'reason_missing',
    'approval_missing',
  ]),
  blocks: Type.Boolean({
    description: 'false: worth knowing, and closing is allowed all the same',
  }),
  detail: Type.String(),
  /** The operation that resolves it. */
  action: Type.Object({
    operation: choice(['changeSessionStatus', 'giveCount', 'explainCount', 'approveCount']),
    path: Type.String(),
    permission: Type.String(),
  }),
})

/** S-16: the preflight, and all that counting needs. */
export const ClosingBody = Type.Object(
  {
    sessionId: id,
    drawer: named,
    status: sessionStatus,
    closingCount,
    currency: Type.String(),
    openingBalance: nullable(sum),
    tolerance: sum,
    expected: Type.Unsafe<null | { cash: number; others: { method: string; net: number }[] }>({
      type: ['object', 'null'],
      description: 'null as long as it is hidden (a blind count that was not given yet)',
      required: ['cash', 'others'],
      additionalProperties: false,
      properties: {
        cash: { type: 'integer' },
        others: {
          type: 'array',
          items: {
            type: 'object',
            required: ['method', 'net'],
            additionalProperties: false,
            properties: { method: { type: 'string' }, net: { type: 'integer' } },
          },
        },
      },
    }),
    denominations: Type.Array(
      Type.Object({
        code: Type.String(),
        kind: choice(['note', 'coin', 'roll']),
        value: sum,
        roll: Type.Unsafe<null | { coin: number; coins: number }>({
          type: ['object', 'null'],
          required: ['coin', 'coins'],
          additionalProperties: false,
          properties: { coin: { type: 'integer' }, coins: { type: 'integer' } },
        }),
      }),
    ),
    methods: Type.Array(
      Type.Object({ code: Type.String(), name: Type.String(), needsReference: Type.Boolean() }),
      { description: 'what can be counted besides cash' },
    ),
    obstacles: Type.Array(ObstacleBody),
    counts: Type.Array(CountBody, { description: 'newest first' }),
    own: nullable(choice(['counted_it', 'opened_it', 'took_in_it'])),
  },
  { title: 'Closing' },
)

/** A count of the *over and short* report. */
export const OverOrShortBody = Type.Object(
  {
    sessionId: id,
    drawer: named,
    branch: named,
    status: sessionStatus,
    number: Type.Integer(),
    standing: Type.Boolean({ description: 'false: another count has taken its place' }),
    mode: choice(['declared', 'blind']),
    couldSee: Type.Boolean(),
    countedBy: named,
    countedAt: instant,
    expected: sum,
    counted: sum,
    difference: sum,
    otherDifference: sum,
    state: countState,
    reason: nullable(Type.String()),
    approvedBy: nullable(named),
    approvedAt: nullable(instant),
  },
  { title: 'OverOrShort' },
)

export function overOrShortBody(row: OverOrShort): Static<typeof OverOrShortBody> {
  return {
    ...row,
    sessionId: String(row.sessionId),
    drawer: namedBody(row.drawer),
    branch: namedBody(row.branch),
    countedBy: namedBody(row.countedBy),
    countedAt: row.countedAt.toString(),
    approvedBy: row.approvedBy && namedBody(row.approvedBy),
    approvedAt: row.approvedAt?.toString() ?? null,
  }
}

/** A closing as this person may see it. */
export function closingBody(shown: ShownClosing, actor: Actor): Static<typeof ClosingBody> {
  const { session, closings, closing, counts } = shown
  const { id: sessionId, drawer, status, closingCount: asked, currency, openingBalance } = session
  const others = session.users.filter(({ id: userId }) => userId !== actor.userId)
  const subject = { id: sessionId, drawerName: drawer.name, closingCount: asked }
  const obstacles = obstaclesOf({ session: subject, status, others, closings, closing })
  return {
    sessionId: String(sessionId),
    drawer: namedBody(drawer),
    status,
    closingCount: asked,
    currency,
    openingBalance,
    tolerance: closings.tolerance,
    expected: expectedBody(shown),
    denominations: [...denominationsOf(currency)],
    methods: otherMethods(closings).map(({ code, name, needsReference }) => ({
      code,
      name,
      needsReference,
    })),
    obstacles: obstacles.map((each) => obstacleBody(each, sessionId, closing.count?.number)),
    counts: counts.map(countBody),
    own: closing.count && whyOwn(closing.count, closing, actor.userId),
  }
}

/** S-15: hidden from everybody here until a blind count is given. */
function expectedBody({ session, closings, closing }: ShownClosing) {
  const { closingCount: asked } = session
  if (asked === 'none' || (asked === 'blind' && closing.count === null)) return null
  return { cash: expectedCash(closings, closing), others: netsOf(closings, closing) }
}

function netsOf(closings: Closings, closing: ShownClosing['closing']) {
  return otherMethods(closings)
    .filter(({ code }) => closing.nets.has(code))
    .map(({ code }) => ({ method: code, net: expectedOf(code, closing) }))
}

const ACTIONS = {
  put_into_review: ['changeSessionStatus', 'sessions.status', () => 'status'],
  give_count: ['giveCount', 'counts.give', () => 'counts'],
  explain_count: ['explainCount', 'counts.give', (number) => `counts/${number}/reason`],
  approve_count: ['approveCount', 'counts.approve', (number) => `counts/${number}/approve`],
} as const satisfies Record<Remedy, readonly [string, string, (number: number) => string]>

function obstacleBody({ code, blocks, detail, remedy }: Obstacle, sessionId: number, number = 0) {
  const [operation, permission, path] = ACTIONS[remedy]
  const action = { operation, path: `/sessions/${sessionId}/${path(number)}`, permission }
  return { code, blocks, detail, action }
}

function countBody(count: ShownCount): Static<typeof CountBody> {
  const text = (at: Temporal.Instant | null) => at?.toString() ?? null
  return {
    ...count,
    lines: [...count.lines],
    difference: count.counted - count.expected,
    others: count.others.map((each) => ({ ...each, difference: each.counted - each.expected })),
    countedBy: namedBody(count.countedBy),
    countedAt: count.countedAt.toString(),
    explainedBy: count.explainedBy && namedBody(count.explainedBy),
    explainedAt: text(count.explainedAt),
    decidedBy: count.decidedBy && namedBody(count.decidedBy),
    decidedAt: text(count.decidedAt),
  }
}

/** The answer of a change, read in the unit of work that made it. */
export function answerWithClosing(actor: Actor, sessionId: number, status: number) {
  return async (work: UnitOfWork) => {
    const closing = await shownClosing(work, sessionId)
    if (!closing) throw new Error(`session ${sessionId} is not there`)
    return { status, text: JSON.stringify(closingBody(closing, actor)) }
  }
}
