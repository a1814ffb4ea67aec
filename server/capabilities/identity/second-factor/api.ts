import Type from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { byId, nothing, secret } from '../../../http/schema.ts'
import { scopeOf } from '../../../http/services.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { inUnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { LoginServices } from '../logins/api.ts'
import { code } from './code-schema.ts'
import { confirm, offer, renewRecoveryCodes, reset, turnOff } from './change.ts'

const SecondFactorOffer = Type.Object(
  {
    secret: Type.String({ description: 'In base 32, for whoever cannot scan' }),
    uri: Type.String({ description: 'What the square says: otpauth://…' }),
  },
  { title: 'SecondFactorOffer' },
)

const RecoveryCodes = Type.Object(
  { recoveryCodes: Type.Array(Type.String()) },
  { title: 'RecoveryCodes', description: 'Shown only now; each is good for once' },
)

const proof = Type.Object({ password: secret({ min: 1, max: 1000 }), code })

const tag = 'Login'
const PROOF_REFUSALS = [
  'login_required',
  'password_wrong',
  'code_wrong',
  'second_factor_off',
  'secret_key_missing',
  'too_many_attempts',
]

export function secondFactorOperations(services: LoginServices): Operation[] {
  return [
    beginSecondFactor(services),
    confirmSecondFactor(services),
    renewRecoveryCodesOperation(services),
    turnOffSecondFactor(services),
    resetSecondFactor(services),
  ]
}

function beginSecondFactor(services: LoginServices): Operation {
  return operation({
    id: 'beginSecondFactor',
    method: 'POST',
    path: '/auth/second-factor',
    summary: 'Offers a secret for an authenticator app; it counts once it is confirmed',
    tag,
    // The answer holds the secret, so it is not kept to be given again.
    idempotency: 'none',
    answers: { 201: SecondFactorOffer },
    refusals: ['login_required', 'second_factor_on', 'secret_key_missing'],
    handler: async ({ actor }) => {
      const { database, settings } = services
      const made = await inUnitOfWork(database, scopeOf(services, actor), (work) =>
        offer(work, settings, actor),
      )
      return isRefusal(made) ? made : { status: 201, body: made }
    },
  })
}

function confirmSecondFactor(services: LoginServices): Operation {
  return operation({
    id: 'confirmSecondFactor',
    method: 'POST',
    path: '/auth/second-factor/confirm',
    summary: 'Turns one’s second factor on with a first code; shows the recovery codes, this once',
    tag,
    idempotency: 'none',
    body: Type.Object({ code }),
    answers: { 200: RecoveryCodes },
    refusals: ['login_required', 'second_factor_off', 'second_factor_on', 'code_wrong'],
    handler: async ({ actor, body }) => {
      const { database, settings } = services
      const codes = await inUnitOfWork(database, scopeOf(services, actor), (work) =>
        confirm(work, settings, actor, body.code),
      )
      return isRefusal(codes) ? codes : { status: 200, body: { recoveryCodes: codes } }
    },
  })
}

function renewRecoveryCodesOperation(services: LoginServices): Operation {
  return operation({
    id: 'renewRecoveryCodes',
    method: 'POST',
    path: '/auth/second-factor/recovery-codes',
    summary: 'Gives new recovery codes; the old ones are worth nothing from then on',
    tag,
    idempotency: 'none',
    body: proof,
    answers: { 200: RecoveryCodes },
    refusals: PROOF_REFUSALS,
    handler: async ({ actor, body }) => {
      const codes = await renewRecoveryCodes(services, actor, body)
      return isRefusal(codes) ? codes : { status: 200, body: { recoveryCodes: codes } }
    },
  })
}

function turnOffSecondFactor(services: LoginServices): Operation {
  return operation({
    id: 'turnOffSecondFactor',
    method: 'POST',
    path: '/auth/second-factor/turn-off',
    summary: 'Turns one’s second factor off',
    tag,
    idempotency: 'none',
    body: proof,
    answers: { 204: nothing },
    refusals: PROOF_REFUSALS,
    handler: async ({ actor, body }) =>
      (await turnOff(services, actor, body)) ?? { status: 204, body: null },
  })
}

function resetSecondFactor(services: LoginServices): Operation {
  return operation({
    id: 'resetSecondFactor',
    method: 'POST',
    path: '/users/{id}/second-factor/reset',
    summary: 'Takes somebody’s second factor away and ends all of their logins',
    tag: 'People',
    params: byId,
    answers: { 204: nothing },
    refusals: [
      'user_not_found',
      'second_factor_own',
      'beyond_own_permissions',
      'second_factor_off',
    ],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const { actor, params } = call
        const refusal = await reset(work, services.departures, actor, Number(params.id))
        return refusal ?? { status: 204, body: null }
      }),
  })
}
