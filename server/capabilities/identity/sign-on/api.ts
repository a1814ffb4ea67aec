import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page, pageOf, paging } from '../../../http/paging.ts'
import { byId, choice, nullable } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import { etag } from '../../../http/versions.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import {
  createProvider,
  editProvider,
  editSignOnSettings,
  refuseUnknownProvider,
} from './change.ts'
import { callbackUrl } from './openid.ts'
import type { Provider, SignOnSettings } from './provider.ts'
import { secretOf } from './round.ts'
import { clientSecret, signInName, SignOnProvider, SignOnSettingsBody, WISH } from './schema.ts'
import { providerById, providersByName, readSignOnSettings } from './store.ts'
import { REASONS, RESULTS, STEPS, tryProvider } from './trying.ts'

const tag = 'Single sign-on'

export function signOnAdministration(services: Services): Operation[] {
  return [
    getSignOnSettings(services),
    updateSignOnSettings(services),
    listSignOnProviders(services),
    createSignOnProvider(services),
    getSignOnProvider(services),
    updateSignOnProvider(services),
    trySignOnProvider(services),
  ]
}

function getSignOnSettings(services: Services): Operation {
  return operation({
    id: 'getSignOnSettings',
    method: 'GET',
    path: '/single-sign-on',
    summary: 'How people of the agency find it to sign in, and who may use a password',
    tag,
    answers: { 200: SignOnSettingsBody },
    versioned: true,
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => {
        const settings = await readSignOnSettings(work)
        const body = settingsBody(services, settings)
        return { status: 200, body, headers: etag(settings.version) }
      }),
  })
}

function updateSignOnSettings(services: Services): Operation {
  return operation({
    id: 'updateSignOnSettings',
    method: 'PATCH',
    path: '/single-sign-on',
    summary: 'Changes under which name the agency signs in, and who may use a password',
    tag,
    body: Type.Object({
      signInName: Type.Optional(nullable(signInName)),
      passwords: Type.Optional(choice(['everyone', 'administrators'])),
    }),
    answers: { 200: SignOnSettingsBody },
    refusals: ['beyond_own_permissions', 'sign_in_name_taken'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const settings = await editSignOnSettings(work, call, call.body)
        if (isRefusal(settings)) return settings
        const body = settingsBody(services, settings)
        return { status: 200, body, headers: etag(settings.version) }
      }),
  })
}

function listSignOnProviders(services: Services): Operation {
  return operation({
    id: 'listSignOnProviders',
    method: 'GET',
    path: '/single-sign-on/providers',
    summary: 'The agency’s OpenID providers, by name',
    tag,
    query: Type.Object({ ...paging('text', 'id') }),
    answers: { 200: page(SignOnProvider) },
    handler: ({ actor, query: { limit, cursor } }) =>
      readFor(services, actor, async (work) => {
        const rows = await providersByName(work, limit + 1, cursor)
        return { status: 200, body: pageOf(rows, limit, providerBody, (row) => [row.key, row.id]) }
      }),
  })
}

const REFUSALS = [
  'beyond_own_permissions',
  'issuer_not_https',
  'role_claim_needed',
  'role_not_found',
  'sign_on_name_taken',
  'secret_key_missing',
]

function createSignOnProvider(services: Services): Operation {
  return operation({
    id: 'createSignOnProvider',
    method: 'POST',
    path: '/single-sign-on/providers',
    summary: 'Adds an OpenID provider',
    tag,
    body: Type.Object({ ...WISH, clientSecret: Type.Optional(clientSecret) }),
    answers: { 201: SignOnProvider },
    refusals: REFUSALS,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { clientSecret: secret, roles, ...rest } = call.body
        const wish = { ...rest, roles: mappingOf(roles) }
        const made = await createProvider(work, services.settings, call, wish, secret)
        if (isRefusal(made)) return made
        return { status: 201, body: providerBody(made), headers: etag(made.version) }
      }),
  })
}

function getSignOnProvider(services: Services): Operation {
  return operation({
    id: 'getSignOnProvider',
    method: 'GET',
    path: '/single-sign-on/providers/{id}',
    summary: 'One provider',
    tag,
    params: byId,
    answers: { 200: SignOnProvider },
    refusals: ['sign_on_provider_not_found'],
    versioned: true,
    handler: ({ actor, params }) =>
      readFor(services, actor, async (work) => {
        const provider = await providerById(work, Number(params.id))
        if (!provider) return refuseUnknownProvider()
        return { status: 200, body: providerBody(provider), headers: etag(provider.version) }
      }),
  })
}

function updateSignOnProvider(services: Services): Operation {
  return operation({
    id: 'updateSignOnProvider',
    method: 'PATCH',
    path: '/single-sign-on/providers/{id}',
    summary: 'Changes a provider, or switches it off',
    tag,
    params: byId,
    body: Type.Partial(Type.Object({ ...WISH, clientSecret })),
    answers: { 200: SignOnProvider },
    refusals: ['sign_on_provider_not_found', 'client_secret_needed', ...REFUSALS],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { clientSecret: secret, roles, ...rest } = call.body
        const edit = roles ? { ...rest, roles: mappingOf(roles) } : rest
        const id = Number(call.params.id)
        const edited = await editProvider(work, services.settings, call, id, edit, secret)
        if (isRefusal(edited)) return edited
        return { status: 200, body: providerBody(edited), headers: etag(edited.version) }
      }),
  })
}

const Trial = Type.Object(
  {
    steps: Type.Array(
      Type.Object({
        step: choice(STEPS),
        result: choice(RESULTS),
        reason: nullable(choice(REASONS)),
      }),
    ),
  },
  { title: 'SignOnTrial', description: 'What was looked at; it ends where nothing more can be' },
)

function trySignOnProvider(services: Services): Operation {
  return operation({
    id: 'trySignOnProvider',
    method: 'POST',
    path: '/single-sign-on/providers/{id}/try',
    summary: 'Tries all of a provider that can be tried without signing in there',
    tag,
    params: byId,
    idempotency: 'none',
    answers: { 200: Trial },
    refusals: ['sign_on_provider_not_found', 'issuer_not_https', 'secret_key_missing'],
    handler: async ({ actor, params }) => {
      const provider = await readFor(services, actor, (work) =>
        providerById(work, Number(params.id)),
      )
      if (!provider) return refuseUnknownProvider()
      const secret = secretOf(services.settings, actor.agencyId, provider)
      if (isRefusal(secret)) return secret
      const steps = await tryProvider(provider, secret, services.settings)
      return { status: 200, body: { steps } }
    },
  })
}

function mappingOf(roles: readonly { readonly value: string; readonly roleId: string }[]) {
  return roles.map(({ value, roleId }) => ({ value, roleId: Number(roleId) }))
}

function providerBody(provider: Provider): Static<typeof SignOnProvider> {
  const { id, clientSecret: sealed, roles, name, issuer, clientId, scope, roleClaim } = provider
  const { createsPeople, active, version } = provider
  const shown = { id: String(id), name, issuer, clientId, hasClientSecret: sealed !== null, scope }
  const mapped = roles.map(({ value, roleId }) => ({ value, roleId: String(roleId) }))
  return { ...shown, roleClaim, roles: mapped, createsPeople, active, version }
}

function settingsBody(
  { settings: { publicUrl } }: Services,
  { signInName: name, passwords, version }: SignOnSettings,
): Static<typeof SignOnSettingsBody> {
  return { signInName: name, passwords, callbackUrl: callbackUrl({ publicUrl }), version }
}
