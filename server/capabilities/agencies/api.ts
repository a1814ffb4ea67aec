import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { amountOrZero, byId, id, nullable, sum, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import { minorDigits } from '../../money/money.ts'
import type { Agency, Branch } from './agency.ts'
import { createBranch, editAgency, editBranch } from './change.ts'
import { branchesByName, readAgency } from './store.ts'

/** The agency as everybody who is signed in to it sees it; sign-in shows it too. */
export const AgencyBody = Type.Object(
  {
    id,
    name: Type.String(),
    timeZone: Type.String(),
    currency: Type.String(),
    minorDigits: Type.Integer(),
    bundles: Type.Object({
      enforcement: Type.Boolean(),
      permits: Type.Boolean(),
      cashiering: Type.Boolean(),
    }),
    idleMinutes: Type.Integer(),
    absoluteMinutes: Type.Integer(),
    countTolerance: sum,
    tillRequired: Type.Boolean({ description: 'no cash is taken without a till that is ready' }),
    accentColor: nullable(Type.String()),
    version: Type.Integer(),
  },
  { title: 'Agency' },
)

const BranchBody = Type.Object(
  { id, name: Type.String(), address: Type.String(), version: Type.Integer() },
  { title: 'Branch' },
)

const accentColor = Type.Unsafe<string>({ type: 'string', pattern: '^#[0-9a-f]{6}$' })
const branchName = text({ max: 80 })
const address = text({ max: 300, min: 0, lines: true })

const tag = 'Agency'

export function operations(services: Services): Operation[] {
  return [
    getAgency(services),
    updateAgency(services),
    listBranches(services),
    addBranch(services),
    updateBranch(services),
  ]
}

function getAgency(services: Services): Operation {
  return operation({
    id: 'getAgency',
    method: 'GET',
    path: '/agency',
    summary: 'The agency of whoever asks',
    tag,
    answers: { 200: AgencyBody },
    versioned: true,
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => {
        const agency = await readAgency(work)
        return { status: 200, body: agencyBody(agency), headers: etag(agency.version) }
      }),
  })
}

function updateAgency(services: Services): Operation {
  return operation({
    id: 'updateAgency',
    method: 'PATCH',
    path: '/agency',
    summary:
      'Edits name, time zone, bundles, login times, tolerance of counts, whether cash needs a till, or accent colour',
    tag,
    body: Type.Object({
      name: Type.Optional(text({ max: 120 })),
      timeZone: Type.Optional(text({ max: 60 })),
      idleMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
      absoluteMinutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 10_080 })),
      countTolerance: Type.Optional(amountOrZero),
      tillRequired: Type.Optional(Type.Boolean()),
      accentColor: Type.Optional(nullable(accentColor)),
      bundles: Type.Optional(
        Type.Object({
          enforcement: Type.Optional(Type.Boolean()),
          permits: Type.Optional(Type.Boolean()),
          cashiering: Type.Optional(Type.Boolean()),
        }),
      ),
    }),
    answers: { 200: AgencyBody },
    refusals: [
      'time_zone_unknown',
      'idle_beyond_absolute',
      'cashiering_needs_another',
      'sessions_unclosed',
    ],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const agency = await editAgency(work, call, call.body)
        if ('refused' in agency) return agency
        return { status: 200, body: agencyBody(agency), headers: etag(agency.version) }
      }),
  })
}

function listBranches(services: Services): Operation {
  return operation({
    id: 'listBranches',
    method: 'GET',
    path: '/branches',
    summary: 'The branches of the agency, by name',
    tag,
    query: Type.Object({ ...paging('text', 'id') }),
    answers: { 200: page(BranchBody) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await branchesByName(work, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, branchBody, (row) => [row.key, row.id]) }
      }),
  })
}

function addBranch(services: Services): Operation {
  return operation({
    id: 'createBranch',
    method: 'POST',
    path: '/branches',
    summary: 'Adds a branch',
    tag,
    body: Type.Object({ name: branchName, address: Type.Optional(address) }),
    answers: { 201: BranchBody },
    refusals: ['branch_name_taken'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { name, address: where = '' } = call.body
        const branch = await createBranch(work, call, { name, address: where })
        if ('refused' in branch) return branch
        return { status: 201, body: branchBody(branch), headers: etag(branch.version) }
      }),
  })
}

function updateBranch(services: Services): Operation {
  return operation({
    id: 'updateBranch',
    method: 'PATCH',
    path: '/branches/{id}',
    summary: 'Edits name or address of a branch',
    tag,
    params: byId,
    body: Type.Object({ name: Type.Optional(branchName), address: Type.Optional(address) }),
    answers: { 200: BranchBody },
    refusals: ['branch_not_found', 'branch_name_taken'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const branch = await editBranch(work, call, Number(call.params.id), call.body)
        if ('refused' in branch) return branch
        return { status: 200, body: branchBody(branch), headers: etag(branch.version) }
      }),
  })
}

/** An agency as the API shows it; `minorDigits` spares clients a table of currencies. */
export function agencyBody(agency: Agency): Static<typeof AgencyBody> {
  return { ...agency, id: String(agency.id), minorDigits: minorDigits(agency.currency) }
}

function branchBody({ id: number, name, address: where, version }: Branch) {
  return { id: String(number), name, address: where, version }
}
