import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What people, roles, methods, the agency and sign-on refuse; fetched with this room, for the first screen's sake. */
addProblemTexts({
  branch_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another branch has this name; case and blanks make no difference. Choose another one.`,
  },
  method_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another payment method has this name. Choose another one.`,
  },
  method_code_taken: { title: msg`The code is taken`, detail: null },
  shortcut_taken: { title: msg`The key is taken`, detail: null },
  time_zone_unknown: {
    title: msg`No such time zone`,
    detail: msg`There is no such time zone. Give an IANA name, such as America/Los_Angeles.`,
  },
  cashiering_needs_another: {
    title: msg`Cashiering needs another bundle`,
    detail: msg`Keep Enforcement or Permits on, or switch Cashiering off as well.`,
  },
  sessions_unclosed: {
    title: msg`Sessions are not closed yet`,
    detail: msg`Close all sessions before you switch Cashiering off.`,
  },
  idle_beyond_absolute: {
    title: msg`The times do not fit`,
    detail: msg`The idle time cannot be longer than the time after which every login ends.`,
  },
  email_taken: {
    title: msg`The address is taken`,
    detail: msg`Somebody signs in with this address already. Use another one.`,
  },
  role_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another role has this name. Choose another one.`,
  },
  role_built_in: {
    title: msg`The role is built in`,
    detail: msg`Built-in roles stay as they are. Add a role of your own instead.`,
  },
  last_administrator: {
    title: msg`The last administrator`,
    detail: msg`This is the last active administrator. Make somebody else one first.`,
  },
  second_factor_own: {
    title: msg`Your own second factor`,
    detail: msg`Your own is turned off in the menu at the top, with a code. If you have none left, another administrator resets it.`,
  },
  secret_key_missing: {
    title: msg`The server’s key is missing`,
    detail: msg`The server has no key to encrypt secrets with, or another one than before. Tell whoever runs it.`,
  },
  sign_on_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another provider has this name. Choose another one.`,
  },
  sign_in_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another agency signs in under this name. Choose another one.`,
  },
  issuer_not_https: {
    title: msg`Not over HTTPS`,
    detail: msg`The address of a provider begins with https://.`,
  },
  role_claim_needed: {
    title: msg`A claim must give roles`,
    detail: msg`Whoever is added at their first sign-in gets roles from a claim. Name it, and what its values give.`,
  },
  client_secret_needed: {
    title: msg`Enter the secret anew`,
    detail: msg`The secret was entered for another address. Enter the one for this address.`,
  },
  beyond_own_permissions: { title: msg`More than you may yourself`, detail: null },
})
