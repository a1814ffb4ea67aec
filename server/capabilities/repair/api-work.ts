import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { amount, byId, choice, text } from '../../http/schema.ts'
import { isRefusal, refuse, type Refusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { receivableNumber } from '../transactions/public.ts'
import { FetchedBody, ItemBody, MineBody, mineBody, oneItemBody } from './answer.ts'
import type { RepairServices } from './api.ts'
import { createFetching } from './fetching.ts'
import type { Finalised } from './holding.ts'
import type { Disposition } from './item.ts'
import { releaseOverdue } from './overdue.ts'
import { noSuchItem } from './rules.ts'
import { settleNow } from './settling.ts'
import { dispose, finaliseAll, keepTyped, redo, take } from './working.ts'

const tag = 'Repair'

/** What an operator does. */
export function workOperations(services: RepairServices): Operation[] {
  return [
    fetch(services),
    takeOne(services),
    giveDisposition(services),
    takeBack(services),
    finalise(services),
  ]
}

function fetch(services: RepairServices): Operation {
  const fetching = createFetching(services)
  return operation({
    id: 'fetchRepairItems',
    method: 'POST',
    path: '/repair/fetch',
    summary: 'Get more items: locks new ones for whoever asks',
    description:
      'So many, or as many as the agency has set, in the order of the active configuration. No item is ever in two lists. Fewer, or none, when no more are there. The answer says which they are; `GET /repair/mine` shows them.',
    tag,
    body: Type.Object({ count: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
    answers: { 200: FetchedBody },
    idempotency: 'required',
    refusals: ['repair_not_active'],
    handler: ({ actor, body, key, fingerprint }) =>
      fetching.fetch({ actor, count: body.count ?? null, key, fingerprint }),
  })
}

function takeOne(services: RepairServices): Operation {
  return operation({
    id: 'takeRepairItem',
    method: 'POST',
    path: '/repair/items/{id}/take',
    summary: 'Takes one item of the deferred list',
    tag,
    params: byId,
    answers: { 200: ItemBody },
    idempotency: 'required',
    refusals: ['repair_item_not_found', 'repair_not_active', 'repair_not_takeable'],
    handler: async (call) => {
      await releaseOverdue(services, call.actor.agencyId)
      return inIdempotentUnitOfWork(services, call, async (work) => {
        const id = Number(call.params.id)
        return (await take(work, call.actor, id)) ?? shown(work, id)
      })
    },
  })
}

/** One schema for all three, so that each field that is wrong is named; which belong to which, below. */
const DispositionWish = Type.Object(
  {
    type: choice(['repair', 'reject', 'defer']),
    items: Type.Optional(
      Type.Array(Type.Object({ citation: text({ max: 40 }), amount }), {
        minItems: 1,
        maxItems: 50,
      }),
    ),
    method: Type.Optional(text({ max: 40 })),
    reference: Type.Optional(text({ max: 60, min: 0 })),
    payer: Type.Optional(text({ max: 120, min: 0 })),
    confirmOverpayment: Type.Optional(Type.Boolean()),
    reason: Type.Optional(text({ max: 300 })),
    amount: Type.Optional(amount),
    note: Type.Optional(text({ max: 300 })),
  },
  { title: 'RepairDispositionWish' },
)
type Wish = Static<typeof DispositionWish>

/** what is said, or which field is missing for that. */
function dispositionOf(wish: Wish): Disposition | Refusal {
  const { type, items, method, reference, payer, confirmOverpayment = false, reason, note } = wish
  if (type === 'defer') return note === undefined ? refuseMissing('note') : { type, note }
  if (type === 'reject')
    return reason === undefined
      ? refuseMissing('reason')
      : { type, reason, amount: wish.amount ?? null }
  if (items === undefined) return refuseMissing('items')
  if (method === undefined) return refuseMissing('method')
  return {
    type,
    items: items.map((item) => ({ ...item, citation: receivableNumber(item.citation) })),
    method,
    reference: reference || null,
    payer: payer || null,
    confirmOverpayment,
  }
}

const MISSING = {
  items: 'Say what it is for: one citation or several, with the amount for each.',
  method: 'Say by which payment method it came.',
  reason: 'Say why it is rejected.',
  note: 'Say what has to be found out before it can be repaired.',
} as const

function refuseMissing(field: keyof typeof MISSING): Refusal {
  return refuse('repair_disposition_incomplete', MISSING[field], undefined, `/${field}`)
}

const EXPLANATION =
  'The item is then pending, on top of your list: nothing is posted. A repair has items, method and reference, and is refused if it could not be posted now; all that arrived has to go somewhere. A rejection has a reason, and the money goes to the unidentified money; where the amount could not be read, `amount` says what arrived, and without it no money did. To defer needs a note. When the list overflows its oldest is finalised. Whoever does not hold the item any more is told why; what was sent is kept, and offered as `draft` if they get it again.'

function giveDisposition(services: RepairServices): Operation {
  return operation({
    id: 'disposeRepairItem',
    method: 'POST',
    path: '/repair/items/{id}/disposition',
    summary: 'Repairs, rejects or defers an item',
    description: EXPLANATION,
    tag,
    params: byId,
    body: DispositionWish,
    answers: { 200: ItemBody },
    idempotency: 'required',
    refusals: [
      'repair_disposition_incomplete',
      'repair_item_not_found',
      'repair_item_pending',
      'repair_deactivated',
      'repair_lock_expired',
      'repair_lock_released',
      'repair_lock_left',
      'repair_item_final',
      'repair_not_held',
      'repair_amount_differs',
      'repair_amount_known',
      'repair_cash_refused',
      'citation_not_found',
      'citation_not_payable',
      'method_unknown',
      'method_not_offered',
      'reference_required',
      'overpayment_unconfirmed',
    ],
    handler: async (call) => {
      const disposition = dispositionOf(call.body)
      if (isRefusal(disposition)) return disposition
      return submit(services, call, disposition)
    },
  })
}

/**
 * The locks whose time is over are released first, in a unit of work that stays when this is refused
 * . What was typed for an item that is lost is kept with the refusal: it is told once, and
 * whoever asks again under the same key would not have it kept a second time.
 */
async function submit(
  services: RepairServices,
  call: Call<{ id: string }>,
  disposition: Disposition,
) {
  const { actor } = call
  const id = Number(call.params.id)
  await releaseOverdue(services, actor.agencyId)
  let finalised: readonly Finalised[] = []
  const outcome = await inIdempotentUnitOfWork(
    services,
    call,
    async (work) => {
      const disposed = await dispose(work, actor, id, disposition)
      if (isRefusal(disposed)) return disposed
      finalised = disposed
      return shown(work, id)
    },
    (work, { refused }) => keepTyped(work, id, actor.userId, disposition, refused),
  )
  await settleAfter(services, call, finalised)
  return outcome
}

/** it is finalised whatever becomes of this; a job posts what this could not. */
async function settleAfter(
  services: RepairServices,
  { actor, request }: Pick<Call, 'actor' | 'request'>,
  finalised: readonly Finalised[],
): Promise<void> {
  await settleNow(services, actor.agencyId, finalised).catch((err: unknown) =>
    request.log.warn({ err }, 'what was finalised is left to the job'),
  )
}

function takeBack(services: RepairServices): Operation {
  return operation({
    id: 'redoRepair',
    method: 'POST',
    path: '/repair/redo',
    summary: 'Redo: takes the newest pending item back to be changed',
    description: 'Its disposition is the `draft` of the answer. The lock time begins anew.',
    tag,
    answers: { 200: ItemBody },
    idempotency: 'required',
    refusals: ['repair_nothing_pending'],
    handler: async (call) => {
      await releaseOverdue(services, call.actor.agencyId)
      return inIdempotentUnitOfWork(services, call, async (work) => {
        const id = await redo(work, call.actor)
        return isRefusal(id) ? id : shown(work, id)
      })
    },
  })
}

function finalise(services: RepairServices): Operation {
  return operation({
    id: 'finaliseRepairs',
    method: 'POST',
    path: '/repair/finalise',
    summary: 'Finalise all: makes every pending item of whoever asks final',
    description:
      'This cannot be undone. Money is posted into the open session of the item’s drawer, or waits until there is one. The answer is the list as it is then.',
    tag,
    answers: { 200: MineBody },
    idempotency: 'required',
    refusals: ['repair_nothing_pending'],
    handler: async (call) => {
      await releaseOverdue(services, call.actor.agencyId)
      let finalised: readonly Finalised[] = []
      const outcome = await inIdempotentUnitOfWork(services, call, async (work) => {
        const done = await finaliseAll(work, call.actor)
        if (isRefusal(done)) return done
        finalised = done
        return { status: 200 as const, body: await mineBody(work, call.actor.userId) }
      })
      await settleAfter(services, call, finalised)
      return outcome
    },
  })
}

async function shown(work: UnitOfWork, id: number) {
  const body = await oneItemBody(work, id)
  return body ? { status: 200 as const, body } : noSuchItem()
}
