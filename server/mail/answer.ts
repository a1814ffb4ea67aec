import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable } from '../http/schema.ts'
import type { MailState, Trouble } from './mail.ts'
import type { ShownMail } from './queries.ts'

export const STATES = ['queued', 'sending', 'sent', 'failed'] as const satisfies MailState[]

/** Each trouble in plain words; what the mail server said stands beside it. */
const WORDS: Readonly<Record<Trouble, string>> = {
  unreachable: 'The mail server does not answer.',
  slow: 'The mail server took too long to answer.',
  broken_off: 'The connection to the mail server broke. The mail had not been handed over.',
  answer_lost: 'The connection broke just after the mail was handed over: it may have arrived.',
  sign_in_refused: 'The mail server does not take the name and password in SMTP_URL.',
  later: 'The mail server asked to come again later.',
  refused: 'The mail server refused the mail for good. Check the address.',
  not_made: 'The attachment could not be made.',
}
const TROUBLES = Object.keys(WORDS) as Trouble[]

export const MailBody = Type.Object(
  {
    id,
    kind: choice(['receipt', 'report']),
    subject: Type.Object({ type: choice(['payment', 'session']), id: Type.String() }),
    to: Type.String(),
    title: Type.String(),
    body: Type.String(),
    user: named,
    createdAt: instant,
    state: choice(STATES),
    attempts: Type.Integer(),
    /** When it is tried again; null when it is not, or at once. */
    nextAt: nullable(instant),
    /** It may have arrived twice: an answer of the mail server was lost. */
    doubtful: Type.Boolean(),
    trouble: Type.Unsafe<{ code: Trouble; detail: string; said: string } | null>({
      type: ['object', 'null'],
      properties: {
        code: choice(TROUBLES),
        detail: { type: 'string' },
        said: { type: 'string' },
      },
      required: ['code', 'detail', 'said'],
    }),
    sentAt: nullable(instant),
    files: Type.Array(
      Type.Object({ line: Type.Integer(), name: Type.String(), bytes: Type.Integer() }),
    ),
    /** Without a mail server mail stays here, where it can be read. */
    hasServer: Type.Boolean(),
  },
  { title: 'Mail' },
)

export function mailBody(mail: ShownMail, hasServer: boolean): Static<typeof MailBody> {
  const { trouble, said, nextAt } = mail
  const waits = hasServer && mail.state === 'queued' && mail.attempts > 0
  return {
    id: String(mail.id),
    kind: mail.kind,
    subject: mail.subject,
    to: mail.to,
    title: mail.title,
    body: mail.body,
    user: namedBody(mail.user),
    createdAt: mail.createdAt.toString(),
    state: mail.state,
    attempts: mail.attempts,
    nextAt: waits ? nextAt.toString() : null,
    doubtful: mail.doubtful,
    trouble: trouble && { code: trouble, detail: WORDS[trouble], said: said ?? '' },
    sentAt: mail.sentAt?.toString() ?? null,
    files: mail.files.map((file, line) => ({ ...file, line })),
    hasServer,
  }
}
