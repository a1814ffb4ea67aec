import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What identity refuses, in order of precedence. */
export const identityRefusals = {
  /** too many attempts with this e-mail address or from this network address. */
  too_many_attempts: { status: 429, title: 'Too many attempts' },
  /** no such person, not this password, or no longer active: nobody is told which. */
  sign_in_failed: { status: 401, title: 'E-mail address or password is not right' },
  /** the agency wants single sign-on from this person; `signInName` leads there. */
  password_sign_in_off: { status: 403, title: 'Passwords are not used here' },
  /** what was begun to sign in is over, was finished, or belongs to another browser. */
  sign_in_over: { status: 401, title: 'Begin again' },
  /** not the code of now, or one that was used. */
  code_wrong: { status: 422, title: 'The code is not right' },
  /** The person has no second factor that could be asked for, confirmed or taken away. */
  second_factor_off: { status: 409, title: 'There is no second factor' },
  /** The person has a second factor already. */
  second_factor_on: { status: 409, title: 'There is a second factor already' },
  /** One's own second factor is turned off with a code, and not reset. */
  second_factor_own: { status: 409, title: 'Your own second factor' },
  /** The server has no key to encrypt secrets with, or another one than before. */
  secret_key_missing: { status: 409, title: 'The key for secrets is missing' },
  /** No agency with a provider signs in under this name, or not with this provider. */
  sign_on_not_found: { status: 404, title: 'Nobody signs in there' },
  /** The id names no provider of this agency. */
  sign_on_provider_not_found: { status: 404, title: 'There is no such provider' },
  /** The provider does not answer. */
  sign_on_unreachable: { status: 409, title: 'The provider does not answer' },
  /** What the provider answered proves nothing; `trouble` says why. */
  sign_on_failed: { status: 409, title: 'The provider did not vouch' },
  /** Whoever was to sign in at the provider did not want to. */
  sign_on_cancelled: { status: 409, title: 'Cancelled' },
  /** The provider says no e-mail address. */
  sign_on_no_email: { status: 403, title: 'Without an e-mail address' },
  /** an address that is none, or what nobody may enter here either; nothing is kept. */
  sign_on_identity_refused: { status: 403, title: 'Not an identity that can be kept' },
  /** The provider has not verified the address: it could be anybody's. */
  sign_on_email_unverified: { status: 403, title: 'The e-mail address is not verified' },
  /** Nobody active of this agency has the address, and nobody is added. */
  sign_on_nobody: { status: 403, title: 'Nobody here has this address' },
  /** The person with the address is another account at the provider. */
  sign_on_other_person: { status: 403, title: 'Another account' },
  /** Nothing that the provider says gives a role here. */
  sign_on_no_role: { status: 403, title: 'No role' },
  /** A provider is spoken to over HTTPS. */
  issuer_not_https: { status: 422, title: 'The address must begin with https://' },
  /** Whoever is added at their first sign-in gets roles from a claim. */
  role_claim_needed: { status: 422, title: 'A claim must give roles' },
  /** A secret goes to the provider that it was entered for, and to no other. */
  client_secret_needed: { status: 422, title: 'The secret must be entered anew' },
  /** Another provider of the agency has this name, whatever its case. */
  sign_on_name_taken: { status: 409, title: 'The name is taken' },
  /** Another agency signs in under this name. */
  sign_in_name_taken: { status: 409, title: 'The sign-in name is taken' },
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
