import Type from 'typebox'
import { openOperation, type Operation } from '../../../http/operation.ts'
import { choice, id, named, namedBody } from '../../../http/schema.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { inUnitOfWork, readInAgency } from '../../../postgres/unit-of-work.ts'
import type { LoginServices } from '../logins/api.ts'
import { arrive } from '../logins/arrival.ts'
import { giveUnfinishedCookie, takeUnfinishedCookie } from '../logins/cookie.ts'
import { refuseUnknown, sendToProvider, takeBackFromProvider } from './round.ts'
import { signInName } from './schema.ts'
import { activeProviders, agencyToSignIn, readSignOnSettings } from './store.ts'

const SignOn = Type.Object(
  {
    agency: Type.Object({ name: Type.String() }),
    providers: Type.Array(named),
    passwords: choice(['everyone', 'administrators']),
  },
  { title: 'SignOn', description: 'How people of an agency sign in' },
)

/** A page of this server: it begins with one slash, and nothing in it can lead elsewhere. */
const ownPath = Type.Unsafe<string>({
  type: 'string',
  maxLength: 1000,
  pattern: '^/(?:[!-.0-\\[\\]-~][!-\\[\\]-~]*)?$',
  description: 'a path of this server, such as /sessions',
})

const tag = 'Login'

export function signOnOperations(services: LoginServices): Operation[] {
  return [lookUpSignOn(services), startSignOn(services), finishSignOn(services)]
}

function lookUpSignOn({ database, clock }: LoginServices): Operation {
  return openOperation({
    id: 'lookUpSignOn',
    method: 'GET',
    path: '/auth/single-sign-on',
    summary: 'The providers of an agency, by the name under which it signs in',
    description: 'It says which agencies sign in here under which name, and nothing of anybody.',
    tag,
    query: Type.Object({ agency: signInName }),
    answers: { 200: SignOn },
    refusals: ['sign_on_not_found'],
    handler: async ({ query }) => {
      const agency = await inUnitOfWork(database, { agencyId: 0, clock }, (work) =>
        agencyToSignIn(work, query.agency),
      )
      if (!agency) return refuseUnknown()
      return readInAgency(database, { agencyId: agency.agencyId, clock }, async (work) => {
        const providers = (await activeProviders(work)).map(namedBody)
        const { passwords } = await readSignOnSettings(work)
        return { status: 200, body: { agency: { name: agency.name }, providers, passwords } }
      })
    },
  })
}

function startSignOn(services: LoginServices): Operation {
  return openOperation({
    id: 'startSignOn',
    method: 'POST',
    path: '/auth/single-sign-on/start',
    summary: 'Begins a sign-in with a provider; the browser goes to the address in the answer',
    tag,
    idempotency: 'none',
    body: Type.Object({ agency: signInName, providerId: id, next: Type.Optional(ownPath) }),
    answers: { 200: Type.Object({ url: Type.String() }, { title: 'SignOnStart' }) },
    refusals: [
      'too_many_attempts',
      'sign_on_not_found',
      'secret_key_missing',
      'sign_on_unreachable',
      'sign_on_failed',
    ],
    handler: async ({ body, request, reply }) => {
      const sent = await sendToProvider(services, body, request)
      if (isRefusal(sent)) return sent
      giveUnfinishedCookie(reply, sent.token, services.settings.publicUrl)
      return { status: 200, body: { url: sent.url } }
    },
  })
}

function finishSignOn(services: LoginServices): Operation {
  const { publicUrl } = services.settings
  return openOperation({
    id: 'finishSignOn',
    method: 'GET',
    path: '/auth/single-sign-on/callback',
    summary: 'Where a provider sends the browser back to; leads to the page that was asked for',
    description: 'What went wrong is said at the sign-in page, as `?problem=` and a code.',
    tag,
    // A provider may add what it likes (RFC 6749), and what it adds is for nobody’s eyes.
    query: Type.Object({}, { additionalProperties: true }),
    secretQuery: true,
    answers: {},
    refusals: [
      'sign_in_over',
      'sign_on_cancelled',
      'sign_on_no_email',
      'sign_on_identity_refused',
      'sign_on_email_unverified',
      'sign_on_nobody',
      'sign_on_other_person',
      'sign_on_no_role',
      'last_administrator',
    ],
    handler: async ({ request, reply }) => {
      const cameBackTo = new URL(request.url, publicUrl)
      const {
        outcome,
        returnPath,
        signInName: agency,
      } = await takeBackFromProvider(services, cameBackTo, request)
      if (isRefusal(outcome)) {
        takeUnfinishedCookie(reply, publicUrl)
        const search = new URLSearchParams({ problem: outcome.refused, next: returnPath })
        if (agency !== null) search.set('agency', agency)
        reply.redirect(`/sign-in?${search.toString()}`)
        return undefined
      }
      await arrive(services, request, reply, outcome)
      reply.redirect(returnPath)
      return undefined
    },
  })
}
