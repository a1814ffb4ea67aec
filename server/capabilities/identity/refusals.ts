import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What identity refuses, in order of precedence. */
export const identityRefusals = {
  /** too many attempts with this e-mail address or from this network address. */
  too_many_attempts: { status: 429, title: 'Too many attempts' },
  /** no such person, not this password, or no longer active: nobody is told which. */
  sign_in_failed: { status: 401, title: 'E-mail address or password is not right' },
  /** The id names no person of this agency. */
  user_not_found: { status: 404, title: 'There is no such person' },
  /** The id names no role of this agency. */
  role_not_found: { status: 404, title: 'There is no such role' },
  /** The id names no login of this agency that one may see. */
  login_not_found: { status: 404, title: 'There is no such login' },
  /** The id names no API key of this agency. */
  api_key_not_found: { status: 404, title: 'There is no such API key' },
  /** A password is changed by its owner in a browser, not with an API key. */
  login_required: { status: 403, title: 'This needs a login' },
  /** nobody gives, takes or uses more than they may themselves. */
  beyond_own_permissions: { status: 403, title: 'More than you may yourself' },
  /** a built-in role stays as it is. */
  role_built_in: { status: 409, title: 'The role is built in' },
  /** Somebody must be left who can do everything. */
  last_administrator: { status: 409, title: 'The last administrator' },
  /** The current password that was given is another. */
  password_wrong: { status: 422, title: 'The current password is not right' },
  /** An address belongs to one person, whatever its case. */
  email_taken: { status: 409, title: 'The e-mail address is taken' },
  /** Another role has this name, whatever its case. */
  role_name_taken: { status: 409, title: 'The name is taken' },
} as const satisfies RefusalCatalogue
