import type { Refusal } from '../journal/refusal.ts'

/** What becomes of a mail: see README.md. */
export type MailState = 'queued' | 'sending' | 'sent' | 'failed'

/** Why a mail has not gone yet, or never will; the words are in answer.ts. */
export type Trouble =
  /** The mail server does not answer, or there is none at that address. */
  | 'unreachable'
  /** It answered too slowly. */
  | 'slow'
  /** The connection broke before the mail was handed over. */
  | 'broken_off'
  /** It broke after that: it may have arrived. */
  | 'answer_lost'
  /** It does not take our name and password. */
  | 'sign_in_refused'
  /** It said: not now. */
  | 'later'
  /** It said: never; or the address is none that any would take. */
  | 'refused'
  /** The attachments could not be made. */
  | 'not_made'

export type Attachment = {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

/** A mail as whoever wants it sent describes it. */
export type NewMail = {
  readonly kind: 'receipt' | 'report'
  readonly subject: { readonly type: 'payment' | 'session'; readonly id: number }
  readonly to: string
  readonly title: string
  readonly body: string
  /** Who makes the attachments, and of what: the wish is kept as JSON. */
  readonly maker: string
  readonly wish: object
}

/**
 * Makes the attachments of a mail, once, before it is first sent. A capability has one for each kind
 * of file that it mails; app.ts puts them together. A refusal is final; what it throws is a fault,
 * and final too, until somebody sends the mail again.
 */
export type Maker = (agencyId: number, wish: unknown) => Promise<readonly Attachment[] | Refusal>

/** A mail as it is taken up for sending. */
export type TakenMail = {
  readonly agencyId: number
  readonly id: number
  readonly claim: number
  readonly attempts: number
  readonly triedFrom: Temporal.Instant
  readonly isMade: boolean
  readonly to: string
  readonly title: string
  readonly body: string
  readonly messageId: string
  readonly agencyName: string
  readonly createdAt: Temporal.Instant
  readonly maker: string
  readonly wish: unknown
}
