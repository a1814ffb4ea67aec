import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import {
  byId,
  choice,
  id,
  instant,
  named,
  namedBody,
  nullable,
  text,
  wallTime,
} from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import { createDrawer, editDrawer, setDrawerStatus } from './change.ts'
import { FIXED_FIELDS } from './drawer.ts'
import { type ShownDrawer, shownDrawer, shownDrawers } from './queries.ts'
import { decideDeactivation, decideReactivation, refuseUnknown } from './rules.ts'

const type = choice(['physical', 'virtual'])
const closingMethod = choice(['automatic', 'manual'])
const cutOffStatus = choice(['closed', 'in_review'])
const closingCount = choice(['none', 'declared', 'blind'])
const status = choice(['active', 'deactivated'])
const name = text({ max: 80 })
const description = nullable(text({ max: 500, min: 0, lines: true }))

const Drawer = Type.Object(
  {
    id,
    name: Type.String(),
    description: nullable(Type.String()),
    branchId: id,
    branch: named,
    type,
    openingBalanceRequired: Type.Boolean(),
    concurrentUsers: Type.Boolean(),
    closingMethod,
    cutOffTime: nullable(wallTime),
    cutOffStatus: nullable(cutOffStatus),
    closingCount,
    status,
    createdAt: instant,
    openSession: nullable(Type.Object({ id, users: Type.Array(named) })),
    version: Type.Integer(),
  },
  { title: 'Drawer' },
)

const NewDrawer = Type.Object({
  name,
  description: Type.Optional(description),
  branchId: id,
  type,
  openingBalanceRequired: Type.Boolean(),
  concurrentUsers: Type.Boolean(),
  closingMethod,
  cutOffTime: Type.Optional(nullable(wallTime)),
  cutOffStatus: Type.Optional(nullable(cutOffStatus)),
  closingCount: Type.Optional(closingCount),
})

/** D-4: what cannot be edited is known here, so that the rule can refuse it by name. */
const DrawerEdit = Type.Object({
  name: Type.Optional(name),
  description: Type.Optional(description),
  type: Type.Optional(type),
  ...Object.fromEntries(FIXED_FIELDS.map((field) => [field, Type.Optional(Type.Unknown())])),
})

/** What Drawer Setup and everything that starts sessions call. */
export function operations(services: Services): Operation[] {
  return [
    listDrawers(services),
    readDrawer(services),
    createOne(services),
    editOne(services),
    deactivateOne(services),
    reactivateOne(services),
  ]
}

const tag = 'Drawers'

function listDrawers(services: Services): Operation {
  return operation({
    id: 'listDrawers',
    method: 'GET',
    path: '/drawers',
    summary: 'The drawers of the agency by name, deactivated ones too',
    tag,
    query: Type.Object({
      ...paging('text', 'id'),
      status: Type.Optional(status),
      branchId: Type.Optional(id),
    }),
    answers: { 200: page(Drawer) },
    handler: ({ actor, query: { limit, cursor, status: wanted, branchId } }) =>
      readFor(services, actor, async (work) => {
        const filter = {
          ...(wanted && { status: wanted }),
          ...(branchId !== undefined && { branchId: Number(branchId) }),
        }
        const rows = await shownDrawers(work, filter, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, drawerBody, (row) => [row.key, row.id]) }
      }),
  })
}

function readDrawer(services: Services): Operation {
  return operation({
    id: 'getDrawer',
    method: 'GET',
    path: '/drawers/{id}',
    summary: 'One drawer',
    tag,
    params: byId,
    answers: { 200: Drawer },
    refusals: ['drawer_not_found'],
    versioned: true,
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const drawer = await shownDrawer(work, Number(params.id))
        return drawer ? { status: 200, ...withVersion(drawer) } : refuseUnknown()
      }),
  })
}

function createOne(services: Services): Operation {
  return operation({
    id: 'createDrawer',
    method: 'POST',
    path: '/drawers',
    summary: 'Adds a drawer, Active',
    tag,
    body: NewDrawer,
    answers: { 201: Drawer },
    refusals: [
      'branch_not_found',
      'cut_off_required',
      'cut_off_not_for_manual',
      'cut_off_before_count',
      'drawer_name_taken',
    ],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { branchId, description: about = null, ...rest } = call.body
        const wanted = { ...rest, description: about, branchId: Number(branchId) }
        const drawer = await createDrawer(work, call.actor, wanted)
        return 'refused' in drawer ? drawer : { status: 201, ...withVersion(drawer) }
      }),
  })
}

function editOne(services: Services): Operation {
  return operation({
    id: 'updateDrawer',
    method: 'PATCH',
    path: '/drawers/{id}',
    summary: 'Edits name, description or type of a drawer; nothing else can be edited',
    tag,
    params: byId,
    body: DrawerEdit,
    answers: { 200: Drawer },
    refusals: ['drawer_not_found', 'field_not_editable', 'drawer_name_taken'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const drawer = await editDrawer(work, call, Number(call.params.id), call.body)
        return 'refused' in drawer ? drawer : { status: 200, ...withVersion(drawer) }
      }),
  })
}

function deactivateOne(services: Services): Operation {
  return operation({
    id: 'deactivateDrawer',
    method: 'POST',
    path: '/drawers/{id}/deactivate',
    summary: 'Deactivates a drawer: no session starts in it from now on',
    tag,
    params: byId,
    answers: { 200: Drawer },
    refusals: ['drawer_not_found', 'already_deactivated'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const drawer = await setDrawerStatus(work, call, Number(call.params.id), decideDeactivation)
        return 'refused' in drawer ? drawer : { status: 200, ...withVersion(drawer) }
      }),
  })
}

function reactivateOne(services: Services): Operation {
  return operation({
    id: 'reactivateDrawer',
    method: 'POST',
    path: '/drawers/{id}/reactivate',
    summary: 'Makes a deactivated drawer Active again',
    tag,
    params: byId,
    answers: { 200: Drawer },
    refusals: ['drawer_not_found', 'already_active'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const drawer = await setDrawerStatus(work, call, Number(call.params.id), decideReactivation)
        return 'refused' in drawer ? drawer : { status: 200, ...withVersion(drawer) }
      }),
  })
}

function withVersion(drawer: ShownDrawer) {
  return { body: drawerBody(drawer), headers: etag(drawer.version) }
}

function drawerBody(drawer: ShownDrawer): Static<typeof Drawer> {
  const { openSession, branch } = drawer
  return {
    id: String(drawer.id),
    name: drawer.name,
    description: drawer.description,
    branchId: String(branch.id),
    branch: namedBody(branch),
    type: drawer.type,
    openingBalanceRequired: drawer.openingBalanceRequired,
    concurrentUsers: drawer.concurrentUsers,
    closingMethod: drawer.closingMethod,
    cutOffTime: drawer.cutOffTime,
    cutOffStatus: drawer.cutOffStatus,
    closingCount: drawer.closingCount,
    status: drawer.status,
    createdAt: drawer.createdAt.toString(),
    openSession: openSession && {
      id: String(openSession.id),
      users: openSession.users.map(namedBody),
    },
    version: drawer.version,
  }
}
