import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { byId, day, id, instant, named, nullable, sum } from '../../http/schema.ts'
import { readFor, scopeOf, type Services } from '../../http/services.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { inUnitOfWork, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { answerWithCsv } from '../../files/answer.ts'
import { readAgency } from '../agencies/public.ts'
import { sumUp } from '../deposits/public.ts'
import { localeOf } from '../identity/public.ts'
import { exportedLines, exportJournal, noSuchExport, pending, type Pending } from './exports.ts'
import { type ShownExport, shownExport, shownExports } from './exports-queries.ts'
import { journalRows } from './journal-csv.ts'
import { exportName, POSTED } from './ledger.ts'
import { byAccount, totalsOf, unmappedOf } from './rules.ts'

const tag = 'Accounting'

/** B-4: the journal of closed sessions, for the general ledger. */
export function exportOperations(services: Services): Operation[] {
  return [preview(services), list(services), create(services), read(services), download(services)]
}

const AccountTotals = Type.Array(
  Type.Object({
    code: nullable(Type.String({ description: 'null: suspense' })),
    name: nullable(Type.String()),
    debit: sum,
    credit: sum,
  }),
)

const PreviewBody = Type.Object(
  {
    sessionCount: Type.Integer(),
    firstDay: nullable(day),
    lastDay: nullable(day),
    debit: sum,
    credit: sum,
    currency: Type.String(),
    accounts: AccountTotals,
    unmapped: Type.Array(
      Type.Object({
        account: Type.Unsafe<(typeof POSTED)[number]>({ type: 'string', enum: [...POSTED] }),
        detail: Type.String(),
        debit: sum,
        credit: sum,
      }),
      { description: 'what no account is mapped to; it is exported to suspense' },
    ),
    more: Type.Boolean({ description: 'one export does not hold all; another one follows' }),
  },
  { title: 'JournalPreview' },
)

function preview(services: Services): Operation {
  return operation({
    id: 'previewJournalExport',
    method: 'GET',
    path: '/journal-exports/next',
    summary: 'What the next journal export would hold, by account (B-4)',
    tag,
    query: Type.Object({ through: Type.Optional(day) }),
    answers: { 200: PreviewBody },
    handler: async ({ actor, query: { through } }) => {
      await inUnitOfWork(services.database, scopeOf(services, actor), sumUp)
      return readFor(services, actor, async (work) => {
        const { currency } = await readAgency(work)
        return { status: 200, body: previewBody(await pending(work, dayOf(through)), currency) }
      })
    },
  })
}

function dayOf(text: string | null | undefined): Temporal.PlainDate | null {
  return text ? Temporal.PlainDate.from(text) : null
}

function previewBody(found: Pending, currency: string): Static<typeof PreviewBody> {
  return {
    sessionCount: found.sessionIds.length,
    firstDay: found.firstDay?.toString() ?? null,
    lastDay: found.lastDay?.toString() ?? null,
    ...totalsOf(found.lines),
    currency,
    accounts: byAccount(found.lines),
    unmapped: unmappedOf(found.lines),
    more: found.more,
  }
}

const facts = {
  id,
  number: Type.String(),
  firstDay: day,
  lastDay: day,
  sessionCount: Type.Integer(),
  lineCount: Type.Integer(),
  debit: sum,
  credit: sum,
  suspenseCount: Type.Integer(),
  currency: Type.String(),
  madeBy: named,
  madeAt: instant,
}
const ExportSummary = Type.Object(facts, { title: 'JournalExportSummary' })
const ExportBody = Type.Object({ ...facts, accounts: AccountTotals }, { title: 'JournalExport' })

function summaryBody(shown: ShownExport, currency: string): Static<typeof ExportSummary> {
  const { number, madeBy, ...same } = shown
  return {
    ...same,
    id: String(number),
    number: exportName(number),
    firstDay: shown.firstDay.toString(),
    lastDay: shown.lastDay.toString(),
    currency,
    madeBy: { id: String(madeBy.id), name: madeBy.name },
    madeAt: shown.madeAt.toString(),
  }
}

function list(services: Services): Operation {
  return operation({
    id: 'listJournalExports',
    method: 'GET',
    path: '/journal-exports',
    summary: 'Journal exports, newest first',
    tag,
    query: Type.Object(paging('id')),
    answers: { 200: page(ExportSummary) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownExports(work, limit + 1, cursor)
        const { currency } = await readAgency(work)
        const body = pageOf(
          rows,
          limit,
          (row) => summaryBody(row, currency),
          (row) => [row.number],
        )
        return { status: 200, body }
      }),
  })
}

function create(services: Services): Operation {
  return operation({
    id: 'createJournalExport',
    method: 'POST',
    path: '/journal-exports',
    summary: 'Exports closed sessions as balanced journal lines, each once, with a number (B-4)',
    description:
      'All that ended until `through` and is not exported, 2,000 at most. Numbers have no gaps. What is mapped to nothing stands in suspense.',
    tag,
    body: Type.Object({ through: Type.Optional(nullable(day)) }),
    answers: { 201: ExportBody },
    idempotency: 'required',
    refusals: ['nothing_to_export'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const number = await exportJournal(work, call.actor, dayOf(call.body.through))
        if (typeof number !== 'number') return number
        const body = await exportBody(work, number)
        if (isRefusal(body)) throw new Error(`export ${number} is gone`)
        return { status: 201, body }
      }),
  })
}

async function exportBody(work: UnitOfWork, number: number) {
  const shown = await shownExport(work, number)
  if (!shown) return noSuchExport()
  const { currency } = await readAgency(work)
  const accounts = byAccount(await exportedLines(work, number))
  return { ...summaryBody(shown, currency), accounts }
}

function read(services: Services): Operation {
  return operation({
    id: 'getJournalExport',
    method: 'GET',
    path: '/journal-exports/{id}',
    summary: 'One journal export with its totals by account',
    tag,
    params: byId,
    answers: { 200: ExportBody },
    refusals: ['journal_export_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const body = await exportBody(work, Number(params.id))
        return isRefusal(body) ? body : { status: 200, body }
      }),
  })
}

function download(services: Services): Operation {
  return operation({
    id: 'downloadJournalExport',
    method: 'GET',
    path: '/journal-exports/{id}/lines.csv',
    summary: 'The journal lines of an export as CSV',
    description:
      'As they were exported, whatever is mapped since. A cell that a spreadsheet would run as a formula begins with an apostrophe.',
    tag,
    params: byId,
    answers: {},
    produces: 'text/csv',
    refusals: ['journal_export_not_found'],
    handler: async ({ actor, params, reply }) => {
      const number = Number(params.id)
      const found = await readFor(services, actor, async (work) => {
        if (!(await shownExport(work, number))) return noSuchExport()
        const { currency } = await readAgency(work)
        const locale = await localeOf(work, actor.userId)
        return journalRows(number, await exportedLines(work, number), currency, locale)
      })
      if (isRefusal(found)) return found
      answerWithCsv(reply, found, `${exportName(number)}.csv`)
      return undefined
    },
  })
}
