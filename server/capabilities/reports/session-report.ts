import type { Clock } from '../../clock/clock.ts'
import { type Document, MOST_ROWS } from '../../documents/document.ts'
import { type Press, refuseLength } from '../../documents/press.ts'
import { Writable } from 'node:stream'
import { isRefusal, type Refusal, refuse } from '../../journal/refusal.ts'
import type { Attachment, Maker, NewMail } from '../../mail/mail.ts'
import { copyOut } from '../../postgres/copy-out.ts'
import type { Database } from '../../postgres/database.ts'
import { readInAgency, streamInAgency, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { readAgency } from '../agencies/public.ts'
import { noSuchSession, shownClosing, shownSession } from '../sessions/public.ts'
import {
  filteredTotal,
  type TransactionFilter,
  transactionsOfSession,
} from '../transactions/public.ts'
import { reportTitle, sessionDocument } from './session-document.ts'
import { WORDS } from './session-words.ts'
import { BYTE_ORDER_MARK } from '../../files/csv.ts'
import { spanOfSession, transactionsCsv } from './transactions-csv.ts'

/** Which report, for whom. */
export type ReportWish = {
  readonly sessionId: number
  readonly filter: TransactionFilter
  readonly language: 'en' | 'es'
  readonly by: string
}

/** A file of more lines is larger than mail servers take: some 15 MB. */
export const MOST_MAILED_LINES = 100_000

export const reportName = (sessionId: number, format: 'pdf' | 'csv') => `S-${sessionId}.${format}`

/** The report as it is now; refused beforehand where it is too long for a PDF (V-5). */
export async function readReport(
  work: UnitOfWork,
  { sessionId, filter, language, by }: ReportWish,
): Promise<Document | Refusal> {
  const session = await shownSession(work, sessionId)
  if (!session) return noSuchSession()
  const filtered = await filteredTotal(work, sessionId, filter)
  const rows = filtered.count + session.totals.length
  if (rows > MOST_ROWS) return refuseLength(rows, `/api/v1/sessions/${sessionId}/report.csv`)
  const newestFirst = await transactionsOfSession(work, sessionId, filter, MOST_ROWS)
  const transactions = newestFirst.toReversed()
  const agency = await readAgency(work)
  const { rows: times } = await work.client.query<{ at: Temporal.Instant }>(
    'select app_now() as at',
  )
  const at = times[0]!.at
  const count = (await shownClosing(work, sessionId))?.counts[0] ?? null
  const report = { agency, session, count, filter, transactions, filtered, by, at }
  return sessionDocument(report, language)
}

/** Why a report cannot be mailed, or null: said to whoever asks, not to whoever waits for it. */
export async function refuseReport(
  work: UnitOfWork,
  { sessionId, filter }: ReportWish,
  format: 'pdf' | 'csv',
): Promise<Refusal | null> {
  const session = await shownSession(work, sessionId)
  if (!session) return noSuchSession()
  const { count } = await filteredTotal(work, sessionId, filter)
  const csv = `/api/v1/sessions/${sessionId}/report.csv`
  if (format === 'pdf') {
    const rows = count + session.totals.length
    return rows > MOST_ROWS ? refuseLength(rows, csv) : null
  }
  if (count <= MOST_MAILED_LINES) return null
  return refuse(
    'report_too_long_to_mail',
    'This file is larger than mail servers take. Narrow it with the filters, or save it at once.',
    { lines: count, most: MOST_MAILED_LINES, csv },
  )
}

type MailWish = ReportWish & { readonly format: 'pdf' | 'csv' }

/** The name under which app.ts knows the maker. */
export const SESSION_REPORT = 'session_report'

export async function reportMail(work: UnitOfWork, to: string, wish: MailWish): Promise<NewMail> {
  const { sessionId, language } = wish
  const agency = await readAgency(work)
  const session = await shownSession(work, sessionId)
  const { mail } = WORDS[language]
  return {
    kind: 'report',
    subject: { type: 'session', id: sessionId },
    to,
    title: mail.title
      .replace('{report}', reportTitle(sessionId, language))
      .replace('{drawer}', session?.drawer.name ?? ''),
    body: mail.body.replace('{agency}', agency.name),
    maker: SESSION_REPORT,
    wish,
  }
}

type Services = { readonly database: Database; readonly clock: Clock; readonly press: Press }

/** Makes the file of a report as it stands when it is made, all of it as it was at one moment. */
export function reportMaker(services: Services): Maker {
  return async (agencyId, wish) => {
    const { format, ...report } = wish as MailWish
    const file =
      format === 'pdf' ? pdfOf(services, agencyId, report) : csvOf(services, agencyId, report)
    const made = await file
    return isRefusal(made) ? made : [made]
  }
}

async function pdfOf(
  { database, clock, press }: Services,
  agencyId: number,
  wish: ReportWish,
): Promise<Attachment | Refusal> {
  const document = await readInAgency(database, { agencyId, clock }, (work) =>
    readReport(work, wish),
  )
  if (isRefusal(document)) return document
  const content = await press.print(document)
  if (isRefusal(content)) return content
  return { name: reportName(wish.sessionId, 'pdf'), type: 'application/pdf', content }
}

async function csvOf(
  { database, clock }: Services,
  agencyId: number,
  { sessionId, filter, language }: ReportWish,
): Promise<Attachment> {
  const chunks: Buffer[] = [Buffer.from(BYTE_ORDER_MARK)]
  const gather = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  await streamInAgency(database, { agencyId, clock }, async (work) => {
    const agency = await readAgency(work)
    const span = await spanOfSession(work, sessionId)
    const rows = transactionsCsv({ agency, sessionId, filter, locale: language, span })
    await copyOut(work.client, rows, gather)
  })
  const content = Buffer.concat(chunks)
  return { name: reportName(sessionId, 'csv'), type: 'text/csv; charset=utf-8', content }
}
