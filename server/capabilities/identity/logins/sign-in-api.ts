import Type from 'typebox'
import { openOperation, type Operation } from '../../../http/operation.ts'
import { instant, secret, text } from '../../../http/schema.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import { readInAgency } from '../../../postgres/unit-of-work.ts'
import { Me, readMe } from '../me.ts'
import { code } from '../second-factor/code-schema.ts'
import type { LoginServices } from './api.ts'
import { arrive } from './arrival.ts'
import { giveUnfinishedCookie } from './cookie.ts'
import { finishSignIn, signIn } from './sign-in.ts'

const CodeAwaited = Type.Object(
  { codeUntil: instant },
  {
    title: 'CodeAwaited',
    description: 'The password is right. Until then this browser may show a code to go on.',
  },
)

const tag = 'Login'

export function signInOperations(services: LoginServices): Operation[] {
  return [signInOperation(services), finishSignInOperation(services)]
}

function signInOperation(services: LoginServices): Operation {
  return openOperation({
    id: 'signIn',
    method: 'POST',
    path: '/auth/sign-in',
    summary: 'Begins a login; the answer sets its cookie',
    description: 'Whoever has a second factor is asked for a code: the answer is 202 then.',
    tag,
    idempotency: 'none',
    body: Type.Object({ email: text({ max: 254 }), password: secret({ min: 1, max: 1000 }) }),
    answers: { 200: Me, 202: CodeAwaited },
    refusals: ['sign_in_failed', 'too_many_attempts', 'password_sign_in_off'],
    handler: async ({ body, request, reply }) => {
      const begun = await signIn(services, body, request)
      if (isRefusal(begun)) return begun
      if ('codeUntil' in begun) {
        giveUnfinishedCookie(reply, begun.token, services.settings.publicUrl)
        return { status: 202, body: { codeUntil: begun.codeUntil.toString() } }
      }
      await arrive(services, request, reply, begun)
      return { status: 200, body: await meOf(services, begun) }
    },
  })
}

function finishSignInOperation(services: LoginServices): Operation {
  return openOperation({
    id: 'finishSignIn',
    method: 'POST',
    path: '/auth/sign-in/code',
    summary: 'The second step of a sign-in: a code of the second factor, or a recovery code',
    tag,
    idempotency: 'none',
    body: Type.Object({ code }),
    answers: { 200: Me },
    refusals: ['too_many_attempts', 'sign_in_over', 'code_wrong', 'secret_key_missing'],
    handler: async ({ body, request, reply }) => {
      const login = await finishSignIn(services, body.code, request)
      if (isRefusal(login)) return login
      await arrive(services, request, reply, login)
      return { status: 200, body: await meOf(services, login) }
    },
  })
}

function meOf(
  { database, clock }: LoginServices,
  login: Parameters<typeof readMe>[1] & { agencyId: number },
) {
  return readInAgency(database, { agencyId: login.agencyId, clock }, (work) => readMe(work, login))
}
