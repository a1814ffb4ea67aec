import type { RefusalCatalogue } from '../journal/refusal.ts'

/** What any operation may answer before it is looked at more closely, in order of precedence. */
export const httpRefusals = {
  /** No operation has this method and path. */
  not_found: { status: 404, title: 'There is nothing here' },
  /** The browser says that another site made it send this. */
  cross_site_request: { status: 403, title: 'Sent by another site' },
  /** There is no login, or its cookie or key is unknown. */
  not_signed_in: { status: 401, title: 'Not signed in' },
  /** nothing was done for as long as the agency allows. */
  login_idle: { status: 401, title: 'Signed out after a time of rest' },
  /** the longest time of one login is over. */
  login_expired: { status: 401, title: 'The login is over' },
  /** an administrator, or a new password, ended it. */
  login_revoked: { status: 401, title: 'The login was ended' },
  /** a role of this person requires a second factor, and they have not set one up. */
  second_factor_required: { status: 403, title: 'A second factor is required' },
  /** the permission that the operation needs is missing; `permission` says which. */
  not_permitted: { status: 403, title: 'Not permitted' },
  /** The body is larger than the operation takes. */
  too_large: { status: 413, title: 'Too large' },
  /** The body is not of the type that the operation takes. */
  wrong_content_type: { status: 415, title: 'Not the type of content expected' },
  /** The request itself cannot be read: broken JSON, a broken address. */
  not_understood: { status: 400, title: 'Not understood' },
  /** T-14: this change is only taken with an `Idempotency-Key`. */
  idempotency_key_required: { status: 400, title: 'An Idempotency-Key is needed' },
  /** T-14: the key is too short, too long, or holds what a header may not. */
  idempotency_key_invalid: { status: 400, title: 'The Idempotency-Key is not valid' },
  /** a field holds a card number. */
  card_number_refused: { status: 422, title: 'Card numbers are not taken' },
  /** a field holds characters that nobody sees. */
  text_refused: { status: 422, title: 'A text cannot be taken' },
  /** some fields are wrong; `errors` names each. */
  invalid: { status: 422, title: 'Some of it is not valid' },
  /** T-14: the key was used before, for something else. */
  idempotency_key_reused: { status: 422, title: 'The Idempotency-Key was used before' },
  /** Somebody changed it since: `If-Match` names a version that is no longer the newest. */
  changed_meanwhile: { status: 412, title: 'Changed meanwhile' },
} as const satisfies RefusalCatalogue
