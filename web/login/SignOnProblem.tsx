import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Notice } from '../kit/Notice.tsx'

/** Why somebody came back from a provider without a login, by the code in the address. */
const TEXTS: Record<string, MessageDescriptor> = {
  sign_in_over: msg`This sign-in is over: it took too long, was finished already, or was begun in another window. Begin again.`,
  sign_on_cancelled: msg`The sign-in was cancelled. Nothing happened.`,
  sign_on_unreachable: msg`The provider does not answer. Try again in a while, or sign in with your password.`,
  sign_on_failed: msg`The provider did not vouch for you. Try again; if it stays, tell your administrator.`,
  sign_on_not_found: msg`This way to sign in is not offered any more. Use another one.`,
  sign_on_no_email: msg`The provider did not say your e-mail address. Your administrator must allow it there.`,
  sign_on_identity_refused: msg`What the provider says is your e-mail address, or its own name for you, is none that can be kept here. Your administrator must correct it there.`,
  sign_on_email_unverified: msg`Your e-mail address is not verified at the provider. Verify it there first.`,
  sign_on_nobody: msg`The provider knows you, but nobody here has your address. Ask your administrator to add you.`,
  sign_on_other_person: msg`Somebody with your address has signed in before with another account. Ask your administrator.`,
  sign_on_no_role: msg`The provider knows you, but nothing that it says of you gives a role here. Ask your administrator.`,
  last_administrator: msg`The provider would take the last administrator’s role away. Sign in with your password, and make somebody else one first.`,
  secret_key_missing: msg`The server cannot read its secrets. Tell whoever runs it.`,
}

const OTHER = msg`The sign-in did not work. Try again.`

export function SignOnProblem({ code }: { code: string }) {
  const { t } = useLingui()
  return <Notice kind="refused">{t(TEXTS[code] ?? OTHER)}</Notice>
}

/** Whether there are words for it here. */
export const isSignOnProblem = (code: string): boolean => Object.hasOwn(TEXTS, code)
