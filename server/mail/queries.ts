import { sql } from 'kysely'
import type { UnitOfWork } from '../postgres/unit-of-work.ts'
import type { MailState, Trouble } from './mail.ts'

/** A mail as the outbox shows it. */
export type ShownMail = {
  readonly id: number
  readonly kind: 'receipt' | 'report'
  readonly subject: { readonly type: 'payment' | 'session'; readonly id: string }
  readonly to: string
  readonly title: string
  readonly body: string
  readonly user: { readonly id: number; readonly name: string }
  readonly createdAt: Temporal.Instant
  readonly state: MailState
  readonly attempts: number
  readonly nextAt: Temporal.Instant
  readonly doubtful: boolean
  readonly trouble: Trouble | null
  readonly said: string | null
  readonly sentAt: Temporal.Instant | null
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
}

function mails(work: UnitOfWork) {
  return work.db
    .selectFrom('mails as m')
    .innerJoin('users as u', (join) =>
      join.onRef('u.agency_id', '=', 'm.agency_id').onRef('u.id', '=', 'm.user_id'),
    )
    .where('m.agency_id', '=', work.agencyId)
    .select([
      'm.id',
      'm.kind',
      'm.subject_type',
      'm.subject_id',
      'm.recipient',
      'm.title',
      'm.body',
    ])
    .select(['m.created_at', 'm.state', 'm.attempts', 'm.next_at', 'm.doubtful', 'm.trouble'])
    .select(['m.trouble_detail', 'm.sent_at', 'u.id as user_id', 'u.name as user_name'])
    .select(
      sql<ShownMail['files']>`(
        select coalesce(json_agg(json_build_object('name', f.name, 'bytes', octet_length(f.content))
                                 order by f.line), '[]')
          from mail_files f where f.agency_id = m.agency_id and f.mail_id = m.id)`.as('files'),
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof mails>['executeTakeFirstOrThrow']>>

function shown(row: Row): ShownMail {
  return {
    id: row.id,
    kind: row.kind as ShownMail['kind'],
    subject: { type: row.subject_type as ShownMail['subject']['type'], id: row.subject_id },
    to: row.recipient,
    title: row.title,
    body: row.body,
    user: { id: row.user_id, name: row.user_name },
    createdAt: row.created_at,
    state: row.state as MailState,
    attempts: row.attempts,
    nextAt: row.next_at,
    doubtful: row.doubtful,
    trouble: row.trouble as Trouble | null,
    said: row.trouble_detail,
    sentAt: row.sent_at,
    files: row.files,
  }
}

/** The next `limit` mails, newest first. */
export async function shownMails(
  work: UnitOfWork,
  state: MailState | undefined,
  limit: number,
  before?: number,
): Promise<ShownMail[]> {
  let query = mails(work)
  if (state !== undefined) query = query.where('m.state', '=', state)
  if (before !== undefined) query = query.where('m.id', '<', before)
  const rows = await query
    .orderBy('m.agency_id', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(shown)
}

/** One mail; undefined if the agency has none of this id. */
export async function shownMail(work: UnitOfWork, id: number): Promise<ShownMail | undefined> {
  const row = await mails(work).where('m.id', '=', id).executeTakeFirst()
  return row && shown(row)
}

export function mailFile(work: UnitOfWork, mailId: number, line: number) {
  return work.db
    .selectFrom('mail_files')
    .select(['name', 'type', 'content'])
    .where('agency_id', '=', work.agencyId)
    .where('mail_id', '=', mailId)
    .where('line', '=', line)
    .executeTakeFirst()
}
