import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { type Call, operation, type Operation } from '../../http/operation.ts'
import { page, pageOf, paging } from '../../http/paging.ts'
import { byId } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import { inUnitOfWork, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { active, ensureConfiguration } from './activation.ts'
import type { RepairServices } from './api.ts'
import {
  ConfigurationBody,
  configurationBody,
  ConfigurationWish,
  wantedOf,
} from './configuration-schema.ts'
import { configurationsByName, roleNames, shownConfiguration } from './configuration-store.ts'
import { queuesOf } from './configuration.ts'
import {
  activate,
  createConfiguration,
  deactivate,
  editConfiguration,
  noSuchConfiguration,
} from './configuring.ts'
import { EffectBody, effectOf } from './overview.ts'
import { releaseOverdue } from './overdue.ts'

const tag = 'Repair'

/** Priority control configurations. */
export function configurationOperations(services: RepairServices): Operation[] {
  return [
    list(services),
    create(services),
    read(services),
    edit(services),
    effect(services),
    switchOn(services),
    switchOff(services),
  ]
}

function list(services: RepairServices): Operation {
  return operation({
    id: 'listRepairConfigurations',
    method: 'GET',
    path: '/repair/configurations',
    summary: 'Priority control configurations, by name',
    description: 'An agency that has none gets one, active: oldest first, everybody.',
    tag,
    query: Type.Object({ ...paging('text', 'id') }),
    answers: { 200: page(ConfigurationBody) },
    handler: async ({ actor, query: { limit, cursor } }) => {
      const scope = { agencyId: actor.agencyId, clock: services.clock }
      await inUnitOfWork(services.database, scope, ensureConfiguration)
      return readFor(services, actor, async (work) => {
        const rows = await configurationsByName(work, limit + 1, cursor)
        return {
          status: 200,
          body: pageOf(rows, limit, configurationBody, (row) => [row.name, row.id]),
        }
      })
    },
  })
}

function create(services: Services): Operation {
  return operation({
    id: 'createRepairConfiguration',
    method: 'POST',
    path: '/repair/configurations',
    summary: 'Adds a configuration, which is not active',
    tag,
    body: ConfigurationWish,
    answers: { 201: ConfigurationBody },
    refusals: ['repair_configuration_name_taken', 'repair_configuration_unknown'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const id = await createConfiguration(work, call.actor, wantedOf(call.body))
        if (isRefusal(id)) return id
        return { status: 201 as const, ...(await shown(work, id)) }
      }),
  })
}

function read(services: Services): Operation {
  return operation({
    id: 'getRepairConfiguration',
    method: 'GET',
    path: '/repair/configurations/{id}',
    summary: 'One configuration',
    tag,
    params: byId,
    answers: { 200: ConfigurationBody },
    refusals: ['repair_configuration_not_found'],
    versioned: true,
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const configuration = await shownConfiguration(work, Number(params.id))
        if (!configuration) return noSuchConfiguration()
        const body = configurationBody(configuration)
        return { status: 200, body, headers: etag(body.version) }
      }),
  })
}

const { name, criteria, last } = ConfigurationWish.properties

function edit(services: RepairServices): Operation {
  return operation({
    id: 'updateRepairConfiguration',
    method: 'PATCH',
    path: '/repair/configurations/{id}',
    summary: 'Changes a configuration',
    description:
      'To change the criteria of the active one counts as a deactivation and an activation: all locks are released and pending items are new again.',
    tag,
    params: byId,
    body: Type.Object({
      name: Type.Optional(name),
      criteria: Type.Optional(criteria),
      last: Type.Optional(last),
    }),
    answers: { 200: ConfigurationBody },
    refusals: [
      'repair_configuration_not_found',
      'repair_configuration_name_taken',
      'repair_configuration_unknown',
    ],
    versioned: true,
    handler: (call) =>
      changed(services, call, (work, id) => {
        const given = Object.entries(call.body).filter(([, value]) => value !== undefined)
        const whole = { name: '', criteria: [], last: { ordering: 'oldest' as const } }
        const wanted = wantedOf({ ...whole, ...Object.fromEntries(given) })
        const fields = given.map(([field]) => field as keyof typeof wanted)
        const part = Object.fromEntries(fields.map((field) => [field, wanted[field]]))
        return editConfiguration(work, call, id, part)
      }),
  })
}

function effect(services: Services): Operation {
  return operation({
    id: 'getRepairConfigurationEffect',
    method: 'GET',
    path: '/repair/configurations/{id}/effect',
    summary: 'What each criterion would take, and what switching would release now',
    tag,
    params: byId,
    answers: { 200: EffectBody },
    refusals: ['repair_configuration_not_found'],
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const configuration = await shownConfiguration(work, Number(params.id))
        if (!configuration) return noSuchConfiguration()
        const figures = await effectOf(work, configuration)
        const queues = queuesOf(configuration)
        const roles = await roleNames(
          work,
          queues.flatMap(({ groups }) => groups),
        )
        const now = await active(work)
        const body: Static<typeof EffectBody> = {
          ...figures,
          criteria: figures.criteria.map((each, at) => ({
            ...each,
            groups: roles
              .filter((role) => queues[at]?.groups.includes(role.id))
              .map((role) => ({ id: String(role.id), name: role.name })),
          })),
          active: now ? String(now.configuration.id) : null,
        }
        return { status: 200, body }
      }),
  })
}

function switchOn(services: RepairServices): Operation {
  return operation({
    id: 'activateRepairConfiguration',
    method: 'POST',
    path: '/repair/configurations/{id}/activate',
    summary: 'Makes a configuration the active one',
    description:
      'The one that was active is deactivated with all its consequences. What is still pending is new again.',
    tag,
    params: byId,
    answers: { 200: ConfigurationBody },
    idempotency: 'required',
    refusals: ['repair_configuration_not_found', 'repair_configuration_active'],
    handler: (call) => changed(services, call, (work, id) => activate(work, call.actor, id)),
  })
}

function switchOff(services: RepairServices): Operation {
  return operation({
    id: 'deactivateRepairConfiguration',
    method: 'POST',
    path: '/repair/configurations/{id}/deactivate',
    summary: 'Stops everything: all locks are released, all pending items are new again',
    tag,
    params: byId,
    answers: { 200: ConfigurationBody },
    idempotency: 'required',
    refusals: ['repair_configuration_not_found', 'repair_configuration_inactive'],
    handler: (call) => changed(services, call, (work, id) => deactivate(work, call.actor, id)),
  })
}

/** Locks whose time is over are released first: they were lost to their time, and not to this. */
async function changed(
  services: RepairServices,
  call: Call<{ id: string }> & { readonly actor: Actor },
  run: (work: UnitOfWork, id: number) => Promise<Refusal | null>,
) {
  const id = Number(call.params.id)
  await releaseOverdue(services, call.actor.agencyId)
  return inIdempotentUnitOfWork(services, call, async (work) => {
    const refusal = await run(work, id)
    if (refusal) return refusal
    return { status: 200 as const, ...(await shown(work, id)) }
  })
}

async function shown(work: UnitOfWork, id: number) {
  const configuration = await shownConfiguration(work, id)
  if (!configuration) throw new Error(`configuration ${id} is gone`)
  const body = configurationBody(configuration)
  return { body, headers: etag(body.version) }
}
