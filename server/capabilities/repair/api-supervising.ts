import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { byId, id } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import { isRefusal } from '../../journal/refusal.ts'
import { ItemBody, itemBody, oneItemBody, SettingsBody } from './answer.ts'
import type { RepairServices } from './api.ts'
import { editSettings } from './configuring.ts'
import { overview, OverviewBody } from './overview.ts'
import { effectOfLockTime, releaseOverdue } from './overdue.ts'
import { lockedItems, type ShownItem } from './queries.ts'
import { noSuchItem } from './rules.ts'
import { repairSettings } from './settings-store.ts'
import { releaseLock, releaseLocksOf } from './working.ts'

const tag = 'Repair'

const lockMinutes = Type.Integer({ minimum: 1, maximum: 10_000 })

/** What a supervisor sees and does, and what the agency has set. */
export function supervisingOperations(services: RepairServices): Operation[] {
  return [
    look(services),
    locks(services),
    release(services),
    releaseAll(services),
    read(services),
    effect(services),
    edit(services),
  ]
}

function look(services: Services): Operation {
  return operation({
    id: 'getRepairOverview',
    method: 'GET',
    path: '/repair/overview',
    summary: 'What is in repair by reason, age and source, who has what, and who did how much',
    tag,
    answers: { 200: OverviewBody },
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => ({ status: 200, body: await overview(work) })),
  })
}

function locks(services: Services): Operation {
  return operation({
    id: 'listRepairLocks',
    method: 'GET',
    path: '/repair/locks',
    summary: 'All locks of everybody, the oldest first',
    tag,
    query: Type.Object({ ...paging('instant', 'id') }),
    answers: { 200: page(ItemBody) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await lockedItems(work, limit + 1, cursor)
        const position = (row: ShownItem) => [row.heldSince ?? row.arrivedAt, row.id] as const
        return { status: 200, body: pageOf(rows, limit, itemBody, position) }
      }),
  })
}

function release(services: RepairServices): Operation {
  return operation({
    id: 'releaseRepairLock',
    method: 'POST',
    path: '/repair/items/{id}/release',
    summary: 'Takes a lock away, whoever has it: the item is new again',
    tag,
    params: byId,
    answers: { 200: ItemBody },
    idempotency: 'required',
    refusals: ['repair_item_not_found', 'repair_not_locked'],
    handler: async (call) => {
      await releaseOverdue(services, call.actor.agencyId)
      return inIdempotentUnitOfWork(services, call, async (work) => {
        const id = Number(call.params.id)
        const refusal = await releaseLock(work, call.actor, id)
        if (refusal) return refusal
        const body = await oneItemBody(work, id)
        return body ? { status: 200 as const, body } : noSuchItem()
      })
    },
  })
}

function releaseAll(services: RepairServices): Operation {
  return operation({
    id: 'releaseRepairLocks',
    method: 'POST',
    path: '/repair/release',
    summary: 'Takes all locks of a person away; what they have pending stays',
    tag,
    body: Type.Object({ userId: id }),
    answers: { 200: Type.Object({ released: Type.Integer() }) },
    idempotency: 'required',
    refusals: ['repair_not_locked'],
    handler: async (call) => {
      await releaseOverdue(services, call.actor.agencyId)
      return inIdempotentUnitOfWork(services, call, async (work) => {
        const released = await releaseLocksOf(work, call.actor, Number(call.body.userId))
        return isRefusal(released) ? released : { status: 200 as const, body: { released } }
      })
    },
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getRepairSettings',
    method: 'GET',
    path: '/repair/settings',
    summary: 'How long a lock holds, how much may be pending, how many are fetched',
    tag,
    answers: { 200: SettingsBody },
    versioned: true,
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => {
        const body = await repairSettings(work)
        return { status: 200, body, headers: etag(body.version) }
      }),
  })
}

function effect(services: Services): Operation {
  return operation({
    id: 'getRepairSettingsEffect',
    method: 'GET',
    path: '/repair/settings/effect',
    summary: 'What another lock time would release and finalise at this moment',
    tag,
    query: Type.Object({ maximumLockMinutes: lockMinutes }),
    answers: { 200: Type.Object({ released: Type.Integer(), finalised: Type.Integer() }) },
    handler: ({ actor, query: { maximumLockMinutes } }) =>
      readFor(services, actor, async (work) => ({
        status: 200,
        body: { ...(await effectOfLockTime(work, maximumLockMinutes)) },
      })),
  })
}

function edit(services: Services): Operation {
  return operation({
    id: 'updateRepairSettings',
    method: 'PATCH',
    path: '/repair/settings',
    summary: 'Changes them; it holds at once, for what is locked too',
    tag,
    body: Type.Object({
      maximumLockMinutes: Type.Optional(lockMinutes),
      pendingLimit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      fetchSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answers: { 200: SettingsBody },
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const given = Object.entries(call.body).filter(([, value]) => value !== undefined)
        const body = await editSettings(work, call, Object.fromEntries(given))
        if (isRefusal(body)) return body
        return { status: 200 as const, body, headers: etag(body.version) }
      }),
  })
}
