import { randomUUID } from 'node:crypto'
import { notify } from '../live/notify.ts'
import type { Clock } from '../clock/clock.ts'
import type { Actor } from '../journal/actor.ts'
import type { Database } from '../postgres/database.ts'
import { inUnitOfWork, type UnitOfWork } from '../postgres/unit-of-work.ts'
import type { Attachment, NewMail, TakenMail, Trouble } from './mail.ts'
import { isGivenUp, LEASE_SECONDS, pauseAfter } from './schedule.ts'

/**
 * Puts a mail into the outbox, in the unit of work of whatever wants it sent: it is there when that
 * commits, and never if it does not. Answers with its id.
 */
export async function enqueueMail(work: UnitOfWork, actor: Actor, mail: NewMail): Promise<number> {
  const { id } = await work.db
    .insertInto('mails')
    .values({
      agency_id: work.agencyId,
      kind: mail.kind,
      subject_type: mail.subject.type,
      subject_id: String(mail.subject.id),
      recipient: mail.to,
      title: mail.title,
      body: mail.body,
      message_id: `<${randomUUID()}@countinghouse>`,
      maker: mail.maker,
      wish: JSON.stringify(mail.wish),
      user_id: actor.userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await notify(work, { m: [id] })
  return id
}

/** Which mails nobody is at, and that are due; without a mail server those without attachments. */
export async function dueMails(database: Database, clock: Clock, maySend: boolean) {
  // The function crosses agencies by itself, so this unit of work belongs to none.
  return inUnitOfWork(database, { agencyId: 0, clock }, async ({ client }) => {
    const { rows } = await client.query<{ agencyId: number; id: number }>(
      'select agency_id as "agencyId", mail_id as id from mails_due($1)',
      [maySend],
    )
    return rows
  })
}

const TAKE = `
  with taken as (
    update mails set claim = claim + 1, next_at = app_now() + $3 * interval '1 second',
           state = case when $4 then 'sending' else 'queued' end,
           -- whoever had it died after handing it over
           doubtful = doubtful or handed_at is not null, handed_at = null
     where agency_id = $1 and id = $2 and state in ('queued', 'sending') and next_at <= app_now()
    returning *)
  select t.agency_id as "agencyId", t.id, t.claim, t.attempts, t.tried_from as "triedFrom",
         t.made_at is not null as "isMade", t.recipient as to, t.title, t.body,
         t.message_id as "messageId", a.name as "agencyName", t.created_at as "createdAt",
         t.maker, t.wish
    from taken t join agencies a on a.agency_id = t.agency_id`

/** Takes a mail up, unless somebody is at it. */
export async function takeUp(work: UnitOfWork, id: number, maySend: boolean) {
  const { rows } = await work.client.query<TakenMail>(TAKE, [
    work.agencyId,
    id,
    LEASE_SECONDS,
    maySend,
  ])
  if (rows[0]) await notify(work, { m: [id] })
  return rows[0]
}

/** All that follows holds only for who took it up last. Answers whether that is so. */
async function change(work: UnitOfWork, { id, claim }: TakenMail, set: string, values: unknown[]) {
  const { rowCount } = await work.client.query(
    `update mails set ${set} where agency_id = $1 and id = $2 and claim = $3
        and state in ('queued', 'sending')`,
    [work.agencyId, id, claim, ...values],
  )
  return rowCount === 1
}

const LEASE = `next_at = app_now() + ${LEASE_SECONDS} * interval '1 second'`

/** Says that somebody is still at it. */
export function keep(work: UnitOfWork, mail: TakenMail): Promise<boolean> {
  return change(work, mail, LEASE, [])
}

/** Keeps the attachments, which are the same at each attempt; without a mail server it rests then. */
export async function keepFiles(
  work: UnitOfWork,
  mail: TakenMail,
  files: readonly Attachment[],
): Promise<boolean> {
  if (!(await change(work, mail, `made_at = app_now(), ${LEASE}`, []))) return false
  for (const [line, { name, type, content }] of files.entries())
    await work.client.query('insert into mail_files values ($1, $2, $3, $4, $5, $6)', [
      work.agencyId,
      mail.id,
      line,
      name,
      type,
      content,
    ])
  await notify(work, { m: [mail.id] })
  return true
}

export async function filesOf(work: UnitOfWork, mailId: number): Promise<Attachment[]> {
  return work.db
    .selectFrom('mail_files')
    .select(['name', 'type', 'content'])
    .where('agency_id', '=', work.agencyId)
    .where('mail_id', '=', mailId)
    .orderBy('line')
    .execute()
}

/** An attempt begins. */
export function beginAttempt(work: UnitOfWork, mail: TakenMail): Promise<boolean> {
  return change(work, mail, `attempts = attempts + 1, ${LEASE}`, [])
}

/** From now on the mail server may have it. False: somebody else has taken the mail up. */
export function handOver(work: UnitOfWork, mail: TakenMail): Promise<boolean> {
  return change(work, mail, `handed_at = app_now(), ${LEASE}`, [])
}

/** The mail server has it: this holds whoever took the mail up meanwhile. */
export async function recordSent(work: UnitOfWork, mail: TakenMail, said: string): Promise<void> {
  await work.client.query(
    `update mails set state = 'sent', sent_at = app_now(), handed_at = null, trouble = null,
            trouble_detail = $3
      where agency_id = $1 and id = $2 and state <> 'sent'`,
    [work.agencyId, mail.id, said],
  )
  await notify(work, { m: [mail.id] })
}

export type Failure = { readonly trouble: Trouble; readonly said: string }

/** It goes later; or never, when it is final or has been tried for three days. */
export async function recordFailure(
  work: UnitOfWork,
  mail: TakenMail,
  { trouble, said }: Failure,
  isFinal: boolean,
): Promise<void> {
  const { rows } = await work.client.query<{ now: Temporal.Instant }>('select app_now() as now')
  const gaveUp = isFinal || isGivenUp(mail.triedFrom, rows[0]!.now)
  await change(
    work,
    mail,
    `state = $4, trouble = $5, trouble_detail = $6, doubtful = doubtful or $7, handed_at = null,
     next_at = app_now() + $8 * interval '1 second'`,
    [
      gaveUp ? 'failed' : 'queued',
      trouble,
      said.slice(0, 500),
      trouble === 'answer_lost',
      pauseAfter(mail.attempts + 1),
    ],
  )
  await notify(work, { m: [mail.id] })
}

/** Is tried again from now on, by somebody's wish. False: it has not failed. */
export async function requeue(work: UnitOfWork, id: number): Promise<boolean> {
  const { rowCount } = await work.client.query(
    `update mails set state = 'queued', tried_from = app_now(), next_at = app_now(), attempts = 0,
            trouble = null, trouble_detail = null
      where agency_id = $1 and id = $2 and state = 'failed'`,
    [work.agencyId, id],
  )
  if (rowCount === 1) await notify(work, { m: [id] })
  return rowCount === 1
}
