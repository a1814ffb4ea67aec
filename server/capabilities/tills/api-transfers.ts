import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { amount, byId, choice, id, nullable, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { askingOf } from '../sessions/public.ts'
import {
  PaidBody,
  paidBody,
  paidStatus,
  TransferBody,
  transferBody,
  transferStatus,
} from './answer.ts'
import type { TillServices } from './api.ts'
import { Lines } from './api-counts.ts'
import {
  acceptTransfer,
  decidePaid,
  giveTransfer,
  requestPaid,
  returnTransfer,
} from './commands.ts'
import { shownPaid, shownTransfers } from './queries.ts'
import { seenBy } from './viewing.ts'

const tag = 'Cash transfers'
const reason = text({ max: 300 })
const OF_CASH = ['till_short_of_cash', 'till_over_limit']

/** Cash that goes from one person to another, or in and out of the office (C-12). */
export function transferOperations(services: TillServices): Operation[] {
  return [
    list(services),
    give(services),
    accept(services),
    giveBack(services),
    listPaid(services),
    request(services),
    decide(services, 'approve', 'approved'),
    decide(services, 'decline', 'declined'),
  ]
}

const filter = { branchId: Type.Optional(id), tillId: Type.Optional(id) }

function filterOf(query: { branchId?: string; tillId?: string; status?: string; limit: number }) {
  const { branchId, tillId, status, limit } = query
  return {
    branchId: branchId === undefined ? undefined : Number(branchId),
    tillId: tillId === undefined ? undefined : Number(tillId),
    status,
    limit: limit + 1,
  }
}

function list(services: Services): Operation {
  return operation({
    id: 'listTransfers',
    method: 'GET',
    path: '/till-transfers',
    summary:
      'Transfers of cash, newest first; `status=in_transit` are on their way, `lying=true` bags that are in no deposit yet',
    tag,
    query: Type.Object({
      ...paging('id'),
      ...filter,
      status: Type.Optional(transferStatus),
      lying: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: page(TransferBody) },
    handler: ({ actor, query }) =>
      readFor(services, actor, async (work) => {
        const { limit, cursor, lying } = query
        const rows = await shownTransfers(work, {
          ...filterOf(query),
          lying,
          before: cursor?.[0],
          seenBy: seenBy(actor),
        })
        return { status: 200, body: pageOf(rows, limit, transferBody, (row) => [row.id]) }
      }),
  })
}

function give(services: TillServices): Operation {
  return operation({
    id: 'giveTransfer',
    method: 'POST',
    path: '/till-transfers',
    summary: 'Gives cash out of one’s till, to another till or into a bag (a drop)',
    description: 'It is in transit, in neither till, until somebody else accepts it.',
    tag,
    body: Type.Object(
      {
        from: id,
        to: Type.Optional(nullable(id)),
        bagNumber: Type.Optional(nullable(text({ max: 40 }))),
        amount,
        denominations: Type.Optional(nullable(Lines)),
      },
      { title: 'TransferWish' },
    ),
    answers: { 201: TransferBody },
    idempotency: 'required',
    refusals: [
      'till_not_found',
      'till_not_assigned',
      'till_not_held',
      'till_not_initialised',
      'transfer_to_nothing',
      'bag_number_taken',
      'transfer_not_possible',
      'own_transfer',
      'till_short_of_cash',
      'denomination_unknown',
      'counted_twice',
      'denominations_differ',
    ],
    handler: (call) => {
      const { from, to = null, bagNumber = null, amount: sum, denominations = null } = call.body
      const wish = {
        from: Number(from),
        to: to === null ? null : Number(to),
        bagNumber,
        amount: sum,
        denominations,
      }
      return services.door.submit(giveTransfer(askingOf(call), wish))
    },
  })
}

function accept(services: TillServices): Operation {
  return operation({
    id: 'acceptTransfer',
    method: 'POST',
    path: '/till-transfers/{id}/accept',
    summary: 'Accepts cash that another gave: into one’s till or, of a bag, as the second person',
    tag,
    params: byId,
    answers: { 200: TransferBody },
    idempotency: 'required',
    refusals: [
      'till_transfer_not_found',
      'transfer_not_in_transit',
      'own_transfer',
      'till_not_assigned',
      'till_not_held',
      'till_not_initialised',
      'till_over_limit',
    ],
    handler: (call) => services.door.submit(acceptTransfer(askingOf(call), Number(call.params.id))),
  })
}

function giveBack(services: TillServices): Operation {
  return operation({
    id: 'returnTransfer',
    method: 'POST',
    path: '/till-transfers/{id}/return',
    summary: 'Returns cash that is in transit to where it came from, with a reason',
    description: 'By whoever gave it, or should have accepted it.',
    tag,
    params: byId,
    body: Type.Object({ reason }),
    answers: { 200: TransferBody },
    idempotency: 'required',
    refusals: ['till_transfer_not_found', 'transfer_not_in_transit', 'till_not_held'],
    handler: (call) => {
      const wish = { id: Number(call.params.id), reason: call.body.reason }
      return services.door.submit(returnTransfer(askingOf(call), wish))
    },
  })
}

function listPaid(services: Services): Operation {
  return operation({
    id: 'listPaidInOut',
    method: 'GET',
    path: '/paid-in-out',
    summary: 'What was paid in and out beside payments, newest first',
    tag,
    query: Type.Object({ ...paging('id'), ...filter, status: Type.Optional(paidStatus) }),
    answers: { 200: page(PaidBody) },
    handler: ({ actor, query }) =>
      readFor(services, actor, async (work) => {
        const { limit, cursor } = query
        const rows = await shownPaid(work, {
          ...filterOf(query),
          before: cursor?.[0],
          seenBy: seenBy(actor),
        })
        return { status: 200, body: pageOf(rows, limit, paidBody, (row) => [row.id]) }
      }),
  })
}

function request(services: TillServices): Operation {
  return operation({
    id: 'requestPaidInOut',
    method: 'POST',
    path: '/paid-in-out',
    summary: 'Asks that cash from outside comes into one’s till, or goes out of it',
    description:
      'Nothing moves before somebody else approves it. `float` is what a till or a vault starts with, as the bank or the treasury hands it out or takes it back.',
    tag,
    body: Type.Object(
      {
        tillId: id,
        direction: choice(['in', 'out']),
        kind: Type.Optional(choice(['paid', 'float'])),
        amount,
        reason,
      },
      { title: 'PaidInOutWish' },
    ),
    answers: { 201: PaidBody },
    idempotency: 'required',
    refusals: [
      'till_not_found',
      'till_not_assigned',
      'till_not_held',
      'till_not_initialised',
      'till_short_of_cash',
    ],
    handler: (call) => {
      const { tillId, kind = 'paid', ...wish } = call.body
      return services.door.submit(
        requestPaid(askingOf(call), { ...wish, kind, tillId: Number(tillId) }),
      )
    },
  })
}

function decide(
  services: TillServices,
  action: 'approve' | 'decline',
  status: 'approved' | 'declined',
): Operation {
  const isApproval = status === 'approved'
  return operation({
    id: `${action}PaidInOut`,
    method: 'POST',
    path: `/paid-in-out/{id}/${action}`,
    summary: isApproval
      ? 'Approves that cash is paid in or out, which moves it'
      : 'Declines that cash is paid in or out',
    tag,
    params: byId,
    body: Type.Object({ note: Type.Optional(nullable(text({ max: 300, min: 0 }))) }),
    answers: { 200: PaidBody },
    idempotency: 'required',
    refusals: [
      'paid_in_out_not_found',
      'paid_in_out_decided',
      ...(isApproval ? ['own_request', 'till_not_assigned', ...OF_CASH] : []),
    ],
    handler: (call) => {
      const wish = { id: Number(call.params.id), status, note: call.body.note || null }
      return services.door.submit(decidePaid(askingOf(call), wish))
    },
  })
}
