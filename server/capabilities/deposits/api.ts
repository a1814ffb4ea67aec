import Type from 'typebox'
import { answerPdf, type PressServices } from '../../documents/answer.ts'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { byId, day, id, nullable, text } from '../../http/schema.ts'
import { readFor, scopeOf, type Services } from '../../http/services.ts'
import type { Door } from '../../journal/door.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { inUnitOfWork, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { readAgency } from '../agencies/public.ts'
import { localeOf } from '../identity/public.ts'
import { askingOf } from '../sessions/public.ts'
import { accountOperations } from './accounts/api.ts'
import {
  currencyOf,
  DepositBody,
  depositBody,
  depositStatus,
  DepositSummary,
  summaryBody,
  wholeDeposit,
} from './answer.ts'
import { bankOperations } from './bank/api.ts'
import { bankDeposit, cancelDeposit, prepareDeposit } from './change.ts'
import { sealDeposit } from './commands.ts'
import { depositName } from './deposit.ts'
import { shownDeposits } from './queries.ts'
import { type DepositsState, noSuchDeposit } from './rules.ts'
import { slipOf } from './slip.ts'
import { sumUp } from './sums.ts'
import { undepositedBody, UndepositedBody } from './undeposited.ts'

export type DepositServices = Services & PressServices & { readonly door: Door<DepositsState> }

const tag = 'Deposits'

/** From closed sessions to the bank (B-1, B-2). */
export function operations(services: DepositServices): Operation[] {
  return [
    ...accountOperations(services),
    lying(services),
    list(services),
    prepare(services),
    read(services),
    cancel(services),
    seal(services),
    banked(services),
    slip(services),
    ...bankOperations(services),
  ]
}

function lying(services: Services): Operation {
  return operation({
    id: 'getUndeposited',
    method: 'GET',
    path: '/deposits/undeposited',
    summary: 'Money of closed sessions that is in no deposit, by account (B-2)',
    description:
      'Whole sessions by method and kind, oldest first; `overdue` has been lying for more than 24 hours since its session closed. What comes to less than nothing carries until there is more.',
    tag,
    answers: { 200: UndepositedBody },
    handler: async ({ actor }) => {
      await inUnitOfWork(services.database, scopeOf(services, actor), sumUp)
      return readFor(services, actor, async (work) => ({
        status: 200,
        body: await undepositedBody(work),
      }))
    },
  })
}

function list(services: Services): Operation {
  return operation({
    id: 'listDeposits',
    method: 'GET',
    path: '/deposits',
    summary: 'Deposits, newest first',
    tag,
    query: Type.Object({
      ...paging('id'),
      status: Type.Optional(depositStatus),
      accountId: Type.Optional(id),
    }),
    answers: { 200: page(DepositSummary) },
    handler: ({ actor, query: { limit, cursor, status, accountId } }) =>
      readFor(services, actor, async (work) => {
        const account = accountId === undefined ? undefined : Number(accountId)
        const rows = await shownDeposits(work, { status, accountId: account }, limit + 1, cursor)
        const currency = await currencyOf(work)
        const body = pageOf(
          rows,
          limit,
          (row) => summaryBody(row, currency),
          (row) => [row.id],
        )
        return { status: 200, body }
      }),
  })
}

const EXPLANATION =
  'All that is undeposited for the account, or of the sessions that are named, each whole. The cash is counted into the bag by denomination and must be what the sessions brought in. Forms and methods that come to less than nothing carry to a later deposit.'

function prepare(services: Services): Operation {
  return operation({
    id: 'prepareDeposit',
    method: 'POST',
    path: '/deposits',
    summary: 'Prepares a deposit of the undeposited money of an account (B-2)',
    description: EXPLANATION,
    tag,
    body: Type.Object(
      {
        accountId: id,
        sessionIds: Type.Optional(Type.Array(id, { minItems: 1, maxItems: 1_000 })),
        bagNumber: Type.Optional(nullable(text({ max: 40 }))),
        lines: Type.Optional(
          Type.Array(
            Type.Object({
              denomination: Type.Unsafe<string>({
                type: 'string',
                pattern: '^(note|coin|roll)-[1-9][0-9]{0,9}$',
              }),
              pieces: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
            }),
            { maxItems: 60 },
          ),
        ),
      },
      { title: 'DepositWish' },
    ),
    answers: { 201: DepositBody },
    idempotency: 'required',
    refusals: [
      'deposit_account_not_found',
      'deposit_account_inactive',
      'session_not_depositable',
      'nothing_to_deposit',
      'denomination_unknown',
      'counted_twice',
      'deposit_cash_differs',
      'bag_number_required',
      'bag_number_taken',
    ],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { accountId, sessionIds, bagNumber = null, lines = [] } = call.body
        const prepared = await prepareDeposit(work, call.actor, {
          accountId: Number(accountId),
          sessionIds: sessionIds ? [...new Set(sessionIds.map(Number))] : null,
          bagNumber,
          lines,
        })
        if (isRefusal(prepared)) return prepared
        return { status: 201, body: await shown(work, prepared) }
      }),
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getDeposit',
    method: 'GET',
    path: '/deposits/{id}',
    summary: 'One deposit with its cash, its checks and its sessions',
    tag,
    params: byId,
    answers: { 200: DepositBody },
    refusals: ['deposit_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const whole = await wholeDeposit(work, Number(params.id))
        return whole ? { status: 200, body: depositBody(whole) } : noSuchDeposit()
      }),
  })
}

function cancel(services: Services): Operation {
  return operation({
    id: 'cancelDeposit',
    method: 'POST',
    path: '/deposits/{id}/cancel',
    summary: 'Gives a prepared deposit up; its money can go into another one',
    tag,
    params: byId,
    body: Type.Object({ reason: text({ max: 300 }) }),
    answers: { 200: DepositBody },
    idempotency: 'required',
    refusals: ['deposit_not_found', 'deposit_not_prepared'],
    handler: (call) =>
      changed(services, call, (work) =>
        cancelDeposit(work, call.actor, Number(call.params.id), call.body.reason),
      ),
  })
}

function seal(services: DepositServices): Operation {
  return operation({
    id: 'sealDeposit',
    method: 'POST',
    path: '/deposits/{id}/seal',
    summary: 'Seals a deposit that somebody else prepared (B-2)',
    description:
      'Where tills are kept it says where the cash lay: in bags that were accepted (`transferIds`), and in a till of one’s own for the rest.',
    tag,
    params: byId,
    body: Type.Object(
      {
        transferIds: Type.Optional(Type.Array(id, { maxItems: 100 })),
        tillId: Type.Optional(nullable(id)),
      },
      { title: 'Sealing' },
    ),
    answers: { 200: DepositBody },
    idempotency: 'required',
    refusals: [
      'deposit_not_found',
      'deposit_not_prepared',
      'deposit_second_person',
      'deposit_source_missing',
      'transfer_not_possible',
      'bag_not_lying',
      'deposit_source_differs',
      'till_not_found',
      'till_not_assigned',
      'till_not_held',
      'till_not_initialised',
      'till_short_of_cash',
    ],
    handler: (call) => {
      const { transferIds = [], tillId = null } = call.body
      const source = {
        transferIds: transferIds.map(Number),
        tillId: tillId === null ? null : Number(tillId),
      }
      return services.door.submit(
        sealDeposit(askingOf(call), { id: Number(call.params.id), source }),
      )
    },
  })
}

function banked(services: Services): Operation {
  return operation({
    id: 'bankDeposit',
    method: 'POST',
    path: '/deposits/{id}/bank',
    summary: 'Notes that the bank has a sealed deposit, and its reference',
    tag,
    params: byId,
    body: Type.Object({
      day: Type.Optional(nullable(day)),
      reference: Type.Optional(nullable(text({ max: 60 }))),
    }),
    answers: { 200: DepositBody },
    idempotency: 'required',
    refusals: ['deposit_not_found', 'deposit_not_sealed', 'banked_day_wrong'],
    handler: (call) =>
      changed(services, call, (work) => {
        const { day: on, reference = null } = call.body
        const wish = { day: on ? Temporal.PlainDate.from(on) : null, reference }
        return bankDeposit(work, call.actor, Number(call.params.id), wish)
      }),
  })
}

function slip(services: DepositServices): Operation {
  return operation({
    id: 'downloadDepositSlip',
    method: 'GET',
    path: '/deposits/{id}/slip.pdf',
    summary: 'The deposit slip: cash by denomination, each check, the total; an accessible PDF',
    tag,
    params: byId,
    answers: {},
    produces: 'application/pdf',
    refusals: ['deposit_not_found', 'document_too_long', 'pdf_unavailable'],
    handler: async ({ actor, params, reply }) => {
      const document = await readFor(services, actor, async (work) => {
        const whole = await wholeDeposit(work, Number(params.id))
        if (!whole) return noSuchDeposit()
        return slipOf(whole, await readAgency(work), await localeOf(work, actor.userId))
      })
      if (isRefusal(document)) return document
      return answerPdf(services, reply, document, `${depositName(Number(params.id))}.pdf`)
    },
  })
}

/** Runs a change that moves no cash, and answers with the deposit as it is then. */
function changed(
  services: Services,
  call: Call<{ id: string }>,
  run: (work: UnitOfWork) => Promise<Refusal | null>,
) {
  return inIdempotentUnitOfWork(services, call, async (work) => {
    const refusal = await run(work)
    return refusal ?? { status: 200 as const, body: await shown(work, Number(call.params.id)) }
  })
}

async function shown(work: UnitOfWork, depositId: number) {
  const whole = await wholeDeposit(work, depositId)
  if (!whole) throw new Error(`deposit ${depositId} is gone, though deposits are never deleted`)
  return depositBody(whole)
}
