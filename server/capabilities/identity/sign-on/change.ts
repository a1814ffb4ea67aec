import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import { refuseStale } from '../../../http/versions.ts'
import type { Call } from '../../../http/operation.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Settings } from '../../../settings/settings.ts'
import { differences, recordAudit } from '../../audit/public.ts'
import { rolesById } from '../people/queries.ts'
import { refuseBeyond } from '../people/rules.ts'
import { PERMISSIONS } from '../permission.ts'
import { seal } from '../secrets.ts'
import { refuseHttp } from './openid.ts'
import type { Provider, ProviderWish, SignOnSettings } from './provider.ts'
import {
  forgetIdentities,
  insertProvider,
  lockProvider,
  lockSignOnSettings,
  providerById,
  updateClientSecret,
  updateProvider,
  updateSignOnSettings,
} from './store.ts'

type Asking = Pick<Call, 'actor' | 'request'>

/** The new secret; null: there is none; undefined: as it was. */
export type NewSecret = string | null | undefined

/** Where a provider's secret belongs: the place for which it is sealed. */
export function placeOf({ agencyId }: Pick<UnitOfWork, 'agencyId'>, providerId: number): string {
  return `client secret of ${agencyId}/${providerId}`
}

/**
 * Adds a provider. Whoever sets one up decides who is taken for whom, so it takes all permissions
 * that there are.
 */
export async function createProvider(
  work: UnitOfWork,
  settings: Settings,
  { actor }: Asking,
  wish: ProviderWish,
  secret: NewSecret,
): Promise<Provider | Refusal> {
  const refusal = refuseLess(actor.permissions) ?? (await refuseWish(work, settings, wish))
  if (refusal) return refusal
  const id = await insertProvider(work, wish)
  if (id === 'taken') return refuseName(wish.name)
  const kept = await keepSecret(work, settings, id, secret)
  if (isRefusal(kept)) return kept
  const subject = { type: 'sign_on_provider', id }
  await recordAudit(work, actor, { action: 'sign_on_provider.created', subject, after: wish })
  return known(work, id)
}

/** Changes one. A secret goes to nobody but the provider that it was entered for. */
export async function editProvider(
  work: UnitOfWork,
  settings: Settings,
  { actor, request }: Asking,
  id: number,
  edit: Partial<ProviderWish>,
  secret: NewSecret,
): Promise<Provider | Refusal> {
  const provider = await lockProvider(work, id)
  if (!provider) return refuseUnknownProvider()
  const { id: _id, clientSecret, version, ...before } = provider
  const after = { ...before, ...edit }
  const moves = after.issuer !== provider.issuer
  const refusal =
    refuseStale(request, version) ??
    refuseLess(actor.permissions) ??
    (await refuseWish(work, settings, after)) ??
    (moves && clientSecret !== null && secret === undefined ? refuseOldSecret() : null)
  if (refusal) return refusal
  if ((await updateProvider(work, id, after)) === 'taken') return refuseName(after.name)
  if (moves) await forgetIdentities(work, id)
  const kept = await keepSecret(work, settings, id, secret)
  if (isRefusal(kept)) return kept
  const changed = differences(before, after)
  const subject = { type: 'sign_on_provider', id }
  // That the secret is another one is told; which one is not.
  const newSecret = secret === undefined ? {} : { clientSecret: 'changed' }
  await recordAudit(work, actor, {
    action: 'sign_on_provider.edited',
    subject,
    before: changed.before,
    after: { ...changed.after, ...newSecret },
  })
  return known(work, id)
}

/** Changes how the agency's people come in. */
export async function editSignOnSettings(
  work: UnitOfWork,
  { actor, request }: Asking,
  edit: Partial<Omit<SignOnSettings, 'version'>>,
): Promise<SignOnSettings | Refusal> {
  const { version, ...before } = await lockSignOnSettings(work)
  const refusal = refuseStale(request, version) ?? refuseLess(actor.permissions)
  if (refusal) return refusal
  const after = { ...before, ...edit }
  if ((await updateSignOnSettings(work, after)) === 'taken')
    return refuse(
      'sign_in_name_taken',
      'Another agency signs in under this name. Choose another one.',
      undefined,
      '/signInName',
    )
  const changed = differences(before, after)
  if (Object.keys(changed.after).length > 0)
    await recordAudit(work, actor, {
      action: 'sign_on.edited',
      subject: { type: 'agency', id: work.agencyId },
      ...changed,
    })
  return { ...after, version: version + 1 }
}

async function refuseWish(
  work: UnitOfWork,
  settings: Settings,
  { issuer, roles, roleClaim, createsPeople }: ProviderWish,
): Promise<Refusal | null> {
  const http = refuseHttp(issuer, settings)
  if (http) return http
  if (createsPeople && (roleClaim === null || roles.length === 0))
    return refuse(
      'role_claim_needed',
      'Whoever is added at their first sign-in gets their roles from a claim: name it, and what each value gives.',
      undefined,
      '/roleClaim',
    )
  const ids = [...new Set(roles.map(({ roleId }) => roleId))]
  const found = await rolesById(work, ids)
  if (found.length === ids.length) return null
  return refuse('role_not_found', 'The agency has no such role.', undefined, '/roles')
}

async function keepSecret(
  work: UnitOfWork,
  settings: Settings,
  id: number,
  secret: NewSecret,
): Promise<Refusal | null> {
  if (secret === undefined) return null
  const sealed = secret === null ? null : seal(settings, placeOf(work, id), secret)
  if (isRefusal(sealed)) return sealed
  await updateClientSecret(work, id, sealed)
  return null
}

function refuseLess(own: ReadonlySet<string>): Refusal | null {
  return refuseBeyond(own, Object.keys(PERMISSIONS))
}

export function refuseUnknownProvider(): Refusal {
  return refuse('sign_on_provider_not_found', 'The agency has no such provider.')
}

function refuseName(name: string): Refusal {
  return refuse('sign_on_name_taken', `There is a provider named ${name}.`, undefined, '/name')
}

function refuseOldSecret(): Refusal {
  return refuse(
    'client_secret_needed',
    'The secret was entered for the provider at the address of before. Enter the one for this address.',
    undefined,
    '/clientSecret',
  )
}

async function known(work: UnitOfWork, id: number): Promise<Provider> {
  const provider = await providerById(work, id)
  if (!provider) throw new Error(`provider ${id} is gone, though none is ever deleted`)
  return provider
}
