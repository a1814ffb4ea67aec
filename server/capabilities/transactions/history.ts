import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable } from '../../http/schema.ts'
import type { HistoryRow, ShownTransaction } from './queries.ts'

const Paid = Type.Unsafe<{ method: string; reference: string | null } | null>({
  type: ['object', 'null'],
  properties: { method: { type: 'string' }, reference: { type: ['string', 'null'] } },
})

/** One thing that happened to a transaction; what does not belong to its kind is null. */
export const HistoryBody = Type.Object(
  {
    kind: choice(['posted', 'edited', 'moved', 'reversed']),
    at: instant,
    user: nullable(named),
    before: Paid,
    after: Paid,
    fromSessionId: nullable(id),
    toSessionId: nullable(id),
    reversalId: nullable(id),
  },
  { title: 'TransactionHappening' },
)

type Happening = Static<typeof HistoryBody>

const NOTHING = {
  before: null,
  after: null,
  fromSessionId: null,
  toSessionId: null,
  reversalId: null,
} as const

/** T-5, T-10: its posting, and what the chains of its sessions hold of it since. */
export function historyBody(posted: ShownTransaction, rows: readonly HistoryRow[]): Happening[] {
  const first = {
    ...NOTHING,
    kind: 'posted' as const,
    at: posted.createdAt.toString(),
    user: namedBody(posted.user),
  }
  return [first, ...rows.map(happening)]
}

type Body = {
  readonly before?: Happening['before']
  readonly after?: Happening['after']
  readonly from?: number
  readonly to?: number
  readonly reversalId?: number
}

function happening(row: HistoryRow): Happening {
  const body = JSON.parse(row.body) as Body
  const text = (number: number | undefined) => (number === undefined ? null : String(number))
  return {
    kind: row.kind === 'moved_in' ? 'moved' : row.kind,
    at: row.at.toString(),
    user: row.user && namedBody(row.user),
    before: body.before ?? null,
    after: body.after ?? null,
    fromSessionId: text(body.from),
    toSessionId: text(body.to),
    reversalId: text(body.reversalId),
  }
}
