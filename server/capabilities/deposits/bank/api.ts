import Type from 'typebox'
import { fingerprintOf, inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { type Call, operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId, id, nullable, text } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { currencyOf } from '../answer.ts'
import { LineBody, lineBody, lineState, StatementBody, statementBody } from './answer.ts'
import { type LineOf, matchLine, reopenLine, setAside, takeStatement } from './change.ts'
import { shownLine, shownLines, shownStatement, shownStatements } from './queries.ts'
import { candidates } from './store.ts'
import { readStatementForm } from './upload.ts'

const tag = 'Bank'

/** What the bank says, and what of it is a deposit (B-2). */
export function bankOperations(services: Services): Operation[] {
  return [
    list(services),
    take(services),
    read(services),
    lines(services),
    match(services),
    aside(services),
    reopen(services),
  ]
}

function list(services: Services): Operation {
  return operation({
    id: 'listBankStatements',
    method: 'GET',
    path: '/bank-statements',
    summary: 'Bank statements that were taken in, newest first',
    tag,
    query: Type.Object(paging('id')),
    answers: { 200: page(StatementBody) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await shownStatements(work, limit + 1, cursor)
        const currency = await currencyOf(work)
        const body = pageOf(
          rows,
          limit,
          (row) => statementBody(row, currency),
          (row) => [row.id],
        )
        return { status: 200, body }
      }),
  })
}

const EXPLANATION =
  'A form with the parts `file`, `accountId` and, where it has to be said, `format` (bai2 or csv) and `mapping`: JSON that names the columns of a CSV file, `date`, `amount` or `credit` and `debit`, `reference`, `description`, and `dateOrder` (mdy or dmy). It is taken in whole or not at all: `errors` names each line that cannot be read and each control count or total that does not agree. The same file is recognised.'

function take(services: Services): Operation {
  return operation({
    id: 'takeBankStatement',
    method: 'POST',
    path: '/bank-statements',
    summary: 'Takes a bank statement in: BAI2 or CSV (B-2)',
    description: EXPLANATION,
    tag,
    consumes: 'multipart/form-data',
    answers: { 201: StatementBody },
    refusals: [
      'file_missing',
      'too_large',
      'mapping_invalid',
      'file_empty',
      'file_not_text',
      'deposit_account_not_found',
      'bank_statement_known',
      'bank_statement_refused',
    ],
    handler: async (call) => {
      const wish = await readStatementForm(call.request)
      if (isRefusal(wish)) return wish
      const { hash, accountId, format, mapping } = wish
      const asked = { file: hash.toString('hex'), accountId, format, mapping }
      const fingerprint = await fingerprintOf({
        operationId: 'takeBankStatement',
        path: call.request.url,
        body: asked,
        key: call.key ?? '',
        secret: false,
      })
      return inIdempotentUnitOfWork(services, { ...call, fingerprint }, async (work) => {
        const taken = await takeStatement(work, call.actor, wish)
        return isRefusal(taken) ? taken : shown(work, taken, 201)
      })
    },
  })
}

async function shown<const S extends 200 | 201>(work: UnitOfWork, statementId: number, status: S) {
  const statement = await shownStatement(work, statementId)
  if (!statement) return refuse('bank_statement_not_found', 'There is no such bank statement.')
  return { status, body: statementBody(statement, await currencyOf(work)) }
}

function read(services: Services): Operation {
  return operation({
    id: 'getBankStatement',
    method: 'GET',
    path: '/bank-statements/{id}',
    summary: 'One bank statement; its lines are under /bank-lines',
    tag,
    params: byId,
    answers: { 200: StatementBody },
    refusals: ['bank_statement_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, (work) => shown(work, Number(params.id), 200)),
  })
}

function lines(services: Services): Operation {
  return operation({
    id: 'listBankLines',
    method: 'GET',
    path: '/bank-lines',
    summary: 'Lines of bank statements, newest first, open ones with the deposits that they may be',
    tag,
    query: Type.Object({
      ...paging('day', 'id', 'integer'),
      state: Type.Optional(lineState),
      statementId: Type.Optional(id),
      accountId: Type.Optional(id),
    }),
    answers: { 200: page(LineBody) },
    handler: ({ actor, query: { limit, cursor, state, statementId, accountId } }) =>
      readFor(services, actor, async (work) => {
        const filter = { state, statementId: numberOf(statementId), accountId: numberOf(accountId) }
        const rows = await shownLines(work, filter, limit + 1, cursor)
        const known = await candidates(work)
        const currency = await currencyOf(work)
        const body = pageOf(
          rows,
          limit,
          (row) => lineBody(row, known, currency),
          (row) => [row.day.toString(), row.statementId, row.line],
        )
        return { status: 200, body }
      }),
  })
}

function numberOf(text_: string | undefined): number | undefined {
  return text_ === undefined ? undefined : Number(text_)
}

const byLine = Type.Object({
  id,
  line: Type.Unsafe<string>({ type: 'string', pattern: '^[1-9][0-9]{0,8}$' }),
})
type ByLine = { readonly id: string; readonly line: string }

function match(services: Services): Operation {
  return operation({
    id: 'matchBankLine',
    method: 'POST',
    path: '/bank-statements/{id}/lines/{line}/match',
    summary: 'Says which deposit a line is; a sealed one is banked by that (B-2)',
    tag,
    params: byLine,
    body: Type.Object({ depositId: id, note: Type.Optional(nullable(text({ max: 300 }))) }),
    answers: { 200: LineBody },
    refusals: [
      'bank_line_not_found',
      'bank_line_decided',
      'bank_line_goes_out',
      'deposit_not_found',
      'deposit_not_matchable',
      'bank_difference_unexplained',
      'banked_day_wrong',
    ],
    handler: (call) =>
      changed(services, call, (work, of) => {
        const { depositId, note = null } = call.body
        return matchLine(work, call.actor, of, { depositId: Number(depositId), note })
      }),
  })
}

function aside(services: Services): Operation {
  return operation({
    id: 'setBankLineAside',
    method: 'POST',
    path: '/bank-statements/{id}/lines/{line}/set-aside',
    summary: 'Says that a line is no deposit, and why',
    tag,
    params: byLine,
    body: Type.Object({ note: text({ max: 300 }) }),
    answers: { 200: LineBody },
    refusals: ['bank_line_not_found', 'bank_line_decided'],
    handler: (call) =>
      changed(services, call, (work, of) => setAside(work, call.actor, of, call.body.note)),
  })
}

function reopen(services: Services): Operation {
  return operation({
    id: 'reopenBankLine',
    method: 'POST',
    path: '/bank-statements/{id}/lines/{line}/reopen',
    summary: 'Takes back what was said of a line; a deposit that it banked is sealed again',
    tag,
    params: byLine,
    answers: { 200: LineBody },
    refusals: ['bank_line_not_found', 'bank_line_open'],
    handler: (call) => changed(services, call, (work, of) => reopenLine(work, call.actor, of)),
  })
}

/** Runs what is said of a line, and answers with the line as it is then. */
function changed(
  services: Services,
  call: Call<ByLine>,
  run: (work: UnitOfWork, of: LineOf) => Promise<Refusal | null>,
) {
  const of = { statementId: Number(call.params.id), line: Number(call.params.line) }
  return inIdempotentUnitOfWork(services, call, async (work) => {
    const refusal = await run(work, of)
    if (refusal) return refusal
    const line = await shownLine(work, of.statementId, of.line)
    if (!line) throw new Error('a line is gone, though lines are never deleted')
    const body = lineBody(line, await candidates(work), await currencyOf(work))
    return { status: 200 as const, body }
  })
}
