import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { byId, id, nullable, text } from '../../http/schema.ts'
import { readFor } from '../../http/services.ts'
import { refuseStale } from '../../http/versions.ts'
import { refuse } from '../../journal/refusal.ts'
import { askingOf } from '../sessions/public.ts'
import { TransactionBody } from './answer.ts'
import type { MoneyServices } from './api.ts'
import { editTransaction, moveTransaction, reversePayment, reverseTransaction } from './commands.ts'
import { postedWith } from './queries.ts'
import { receivableNumber } from './transaction.ts'

const tag = 'Transactions'

export function changeOperations(services: MoneyServices): Operation[] {
  return [
    edit(services),
    reverse(services),
    move(services),
    reverseOnCitation(services),
    reverseAll(services),
  ]
}

const Reversed = Type.Object(
  {
    transaction: TransactionBody,
    original: TransactionBody,
    /** T-8: of a balance transfer, the reversal of its other half. */
    counterpart: nullable(TransactionBody),
  },
  { title: 'Reversed' },
)
const reason = Type.Optional(nullable(text({ max: 200, min: 0 })))

function edit(services: MoneyServices): Operation {
  return operation({
    id: 'editTransaction',
    method: 'PATCH',
    path: '/transactions/{id}',
    summary: 'Edits the payment method and the reference, and nothing else',
    tag,
    params: byId,
    body: Type.Object({
      method: Type.Optional(text({ max: 40 })),
      reference: Type.Optional(nullable(text({ max: 60, min: 0 }))),
    }),
    answers: { 200: TransactionBody },
    idempotency: 'required',
    versioned: true,
    refusals: [
      'transaction_not_found',
      'changed_meanwhile',
      'balance_transfer_not_editable',
      'session_closed',
      'method_unknown',
      'method_not_offered',
      'reference_required',
      'till_short_of_cash',
      'till_required',
      'till_over_limit',
    ],
    handler: (call) => {
      const { method, reference } = call.body
      const wish = {
        id: Number(call.params.id),
        method,
        reference: reference === undefined ? undefined : reference || null,
      }
      const refusesVersion = (version: number) => refuseStale(call.request, version)
      return services.door.submit(editTransaction(askingOf(call), wish, refusesVersion))
    },
  })
}

function reverse(services: MoneyServices): Operation {
  return operation({
    id: 'reverseTransaction',
    method: 'POST',
    path: '/transactions/{id}/reverse',
    summary: 'Reverses a transaction into the session in which it stands',
    tag,
    params: byId,
    body: Type.Object({ reason }),
    answers: { 201: Reversed },
    idempotency: 'required',
    refusals: [
      'transaction_not_found',
      'permit_reversal_elsewhere',
      'not_reversible',
      'already_reversed',
      'session_closed',
      'surplus_transferred',
      'refunded_already',
      'till_short_of_cash',
    ],
    handler: (call) => {
      const wish = { id: Number(call.params.id), reason: call.body.reason || null }
      const command = reverseTransaction(askingOf(call), { ...wish, from: 'session' })
      return services.door.submit(command)
    },
  })
}

function move(services: MoneyServices): Operation {
  return operation({
    id: 'moveTransaction',
    method: 'POST',
    path: '/transactions/{id}/move',
    summary: 'Moves a transaction to another session',
    tag,
    params: byId,
    body: Type.Object({ sessionId: id }),
    answers: { 200: TransactionBody },
    idempotency: 'required',
    refusals: [
      'transaction_not_found',
      'session_not_found',
      'session_closed',
      'same_session',
      'move_not_allowed',
      'till_short_of_cash',
      'till_required',
      'till_over_limit',
    ],
    handler: (call) => {
      const wish = { id: Number(call.params.id), to: Number(call.body.sessionId) }
      return services.door.submit(moveTransaction(askingOf(call), wish))
    },
  })
}

function reverseOnCitation(services: MoneyServices): Operation {
  return operation({
    id: 'reverseFromCitation',
    method: 'POST',
    path: '/citations/{number}/reversals',
    summary: 'Reverses a transaction of a citation into the current session of whoever asks',
    tag,
    params: Type.Object({ number: text({ max: 40 }) }),
    body: Type.Object({ transactionId: id, reason }),
    answers: { 201: Reversed },
    idempotency: 'required',
    refusals: [
      'citation_not_found',
      'transaction_not_found',
      'session_required',
      'not_reversible',
      'already_reversed',
      'surplus_transferred',
      'refunded_already',
      'till_short_of_cash',
    ],
    handler: (call) => {
      const { transactionId, reason: why } = call.body
      const wish = { id: Number(transactionId), reason: why || null, from: 'citation' as const }
      const onTarget = receivableNumber(call.params.number)
      return services.door.submit(reverseTransaction(askingOf(call), { ...wish, onTarget }))
    },
  })
}

function reverseAll(services: MoneyServices): Operation {
  return operation({
    id: 'reversePayment',
    method: 'POST',
    path: '/payments/{id}/reverse',
    summary: 'Reverses all that stands of a payment, or nothing, into the current session',
    tag: 'Payments',
    params: byId,
    body: Type.Object({ reason }),
    answers: {
      201: Type.Object({ id, transactions: Type.Array(TransactionBody) }, { title: 'AllReversed' }),
    },
    idempotency: 'required',
    refusals: [
      'payment_not_found',
      'session_required',
      'permit_reversal_elsewhere',
      'already_reversed',
      'surplus_transferred',
      'refunded_already',
      'till_short_of_cash',
    ],
    handler: async (call) => {
      const paymentId = Number(call.params.id)
      const ids = await readFor(services, call.actor, (work) => postedWith(work, paymentId))
      if (ids.length === 0) return refuse('payment_not_found', 'There is no such payment.')
      const wish = { paymentId, ids, reason: call.body.reason || null }
      return services.door.submit(reversePayment(askingOf(call), wish))
    },
  })
}
