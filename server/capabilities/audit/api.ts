import Type, { type Static } from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { id, instant, named, namedBody, nullable } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { type AuditFilter, type AuditLine, auditLines } from './queries.ts'

const AuditLineBody = Type.Object(
  {
    id,
    at: instant,
    user: nullable(named),
    action: Type.String(),
    subject: Type.Object({ type: Type.String(), id: Type.String(), label: Type.String() }),
    before: Type.Unknown(),
    after: Type.Unknown(),
    address: nullable(Type.String()),
    requestId: nullable(Type.String()),
  },
  { title: 'AuditLine' },
)

const filters = Type.Object({
  ...paging('instant', 'id'),
  userId: Type.Optional(id),
  /** Such as `drawer.deactivated`. */
  action: Type.Optional(
    Type.Unsafe<string>({ type: 'string', pattern: '^[a-z_]{1,40}\\.[a-z_]{1,40}$' }),
  ),
  /** `type:id`, such as `drawer:7`. */
  subject: Type.Optional(
    Type.Unsafe<string>({ type: 'string', pattern: '^[a-z_]{1,40}:[!-~]{1,80}$' }),
  ),
  from: Type.Optional(instant),
  to: Type.Optional(instant),
})

export function operations(services: Services): Operation[] {
  return [listAudit(services)]
}

function listAudit(services: Services): Operation {
  return operation({
    id: 'listAudit',
    method: 'GET',
    path: '/audit',
    summary: 'The audit log, newest first: who did what, when, from where, before and after',
    tag: 'Audit',
    query: filters,
    answers: { 200: page(AuditLineBody) },
    handler: ({ actor, query }) =>
      readFor(services, actor, async (work) => {
        const { limit, cursor } = query
        const lines = await auditLines(work, filterOf(query), limit + 1, cursor)
        return { status: 200, body: pageOf(lines, limit, lineBody, (line) => [line.at, line.id]) }
      }),
  })
}

function filterOf({ userId, action, subject, from, to }: Static<typeof filters>): AuditFilter {
  return {
    ...(userId !== undefined && { userId: Number(userId) }),
    ...(action !== undefined && { action }),
    ...(subject !== undefined && { subject: subjectOf(subject) }),
    ...(from !== undefined && { from: Temporal.Instant.from(from) }),
    ...(to !== undefined && { to: Temporal.Instant.from(to) }),
  }
}

function subjectOf(text: string): { type: string; id: string } {
  const colon = text.indexOf(':')
  return { type: text.slice(0, colon), id: text.slice(colon + 1) }
}

function lineBody(line: AuditLine): Static<typeof AuditLineBody> {
  const { id: number, at, user } = line
  return {
    ...line,
    id: String(number),
    at: at.toString(),
    user: user && namedBody(user),
  }
}
