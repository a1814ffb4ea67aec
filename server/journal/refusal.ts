/**
 * A refusal is an expected answer, not an error: a value with a code from a closed list. Each
 * capability documents its own in `refusals.ts`, in order of precedence; the HTTP status of every
 * code comes from those lists and from nowhere else.
 */
export type Refusal = {
  readonly refused: string
  /** What is wrong, why, and what to do now: one or two plain sentences for the person. */
  readonly detail: string
  /** JSON pointer of the field it is about, when it is about one. */
  readonly pointer?: string
  /** Each field, when it is about several. */
  readonly fields?: readonly FieldFault[]
  /** Facts that a screen or an integrator needs: who holds it, which session, how much. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** One field that a refusal is about: where, what is wrong, and that in words. */
export type FieldFault = {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** How one code of the closed list appears over HTTP. */
export type RefusalEntry = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 501
  readonly title: string
}

export type RefusalCatalogue = Readonly<Record<string, RefusalEntry>>

/** `refuse('session_closed', 'S-1042 was closed …', { session: '1042' })` */
export function refuse(
  refused: string,
  detail: string,
  facts?: Readonly<Record<string, unknown>>,
  pointer?: string,
): Refusal {
  return {
    refused,
    detail,
    ...(facts === undefined ? {} : { facts }),
    ...(pointer === undefined ? {} : { pointer }),
  }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
