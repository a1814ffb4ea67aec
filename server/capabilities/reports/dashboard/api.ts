import Type, { type Static } from 'typebox'
import { type Call, operation, type Operation } from '../../../http/operation.ts'
import { choice, day, instant, nullable, sum } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { SessionBody, sessionBody } from '../../sessions/public.ts'
import { askedOf, rangeBody, spanFields } from '../range.ts'
import { FiguresBody } from '../takings/api.ts'
import { type Dashboard, dashboardOf } from './queries.ts'

export function dashboardOperations(services: Services): Operation[] {
  return [read(services)]
}

const Part = Type.Object({
  key: Type.String(),
  name: nullable(Type.String()),
  figures: FiguresBody,
})

const { from: _from, to: _to, ...spanOfDay } = spanFields

const DashboardBody = Type.Object(
  {
    day,
    ...spanOfDay,
    currency: Type.String(),
    total: FiguresBody,
    hours: Type.Array(Type.Object({ startsAt: instant, figures: FiguresBody })),
    drawers: Type.Array(Part),
    methods: Type.Array(Part),
    unclosed: Type.Array(
      Type.Object({
        status: choice(['open', 'in_review']),
        count: Type.Integer(),
        netTotal: sum,
        sessions: Type.Array(SessionBody),
      }),
    ),
    differing: Type.Object({ count: Type.Integer(), sessions: Type.Array(SessionBody) }),
  },
  { title: 'Dashboard' },
)

function read(services: Services): Operation {
  return operation({
    id: 'getDashboard',
    method: 'GET',
    path: '/dashboard',
    summary: 'A day at a glance: takings by hour, drawer and method, and unclosed sessions (V-7)',
    description:
      'The day is the agency’s, today unless another is named. `hours` has every hour that its clocks show that day: 24, or 23 or 25 when they are changed. `unclosed` is as of now, whatever the day: sessions that are Open and that are In Review, of each how many, and the newest twenty. `differing` are those of them whose count waits for a reason or for the approval of another person.',
    tag: 'Reports',
    query: Type.Object({ day: Type.Optional(day) }),
    answers: { 200: DashboardBody },
    handler: ({ actor, query }) =>
      readFor(services, actor, async (work) => {
        const one = query.day === undefined ? {} : { from: query.day, to: query.day }
        const asked = await askedOf(work, actor, one)
        if (isRefusal(asked)) return asked
        const { from, to: _to, ...span } = rangeBody(asked.days)
        const { currency } = asked.agency
        const dashboard = await dashboardOf(work, asked.days)
        return { status: 200, body: { day: from, ...span, currency, ...bodyOf(dashboard, actor) } }
      }),
  })
}

type Body = Omit<Static<typeof DashboardBody>, 'day' | 'currency' | keyof typeof spanOfDay>

function bodyOf(
  { total, hours, drawers, methods, unclosed, differing }: Dashboard,
  viewer: Call['actor'],
): Body {
  const shown = (sessions: Dashboard['differing']['sessions']) =>
    sessions.map((session) => sessionBody(session, viewer))
  const part = ({ key, name, figures }: Dashboard['drawers'][number]) => ({ key, name, figures })
  return {
    total,
    hours: hours.map(({ startsAt, figures }) => ({ startsAt: startsAt.toString(), figures })),
    drawers: drawers.map(part),
    methods: methods.map(part),
    unclosed: unclosed.map((one) => ({
      ...one,
      sessions: shown(one.sessions),
    })),
    differing: { ...differing, sessions: shown(differing.sessions) },
  }
}
