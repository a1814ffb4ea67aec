import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Problem } from '../api/contract.ts'
import { Notice } from '../kit/Notice.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { isSignOnProblem, SignOnProblem } from './SignOnProblem.tsx'

/** Why signing in did not work. Never says whether the e-mail or the password was wrong. */
export function SignInProblem({ problem }: { problem: Problem }) {
  const { t } = useLingui()
  const minutes = Math.max(1, Math.ceil(Number(problem['retryAfter'] ?? 60) / 60))
  switch (problem.code) {
    case 'sign_in_failed':
      return (
        <Notice kind="refused">
          <Trans>This e-mail and password do not belong together. Check both and try again.</Trans>
        </Notice>
      )
    case 'too_many_attempts':
      return (
        <Notice kind="refused">
          <Plural
            value={minutes}
            one="Too many attempts. Try again in # minute."
            other="Too many attempts. Try again in # minutes."
          />
        </Notice>
      )
    case 'code_wrong':
      return (
        <Notice kind="refused">
          <Trans>This code is not right, or was used before. Type the one that is shown now.</Trans>
        </Notice>
      )
    case 'password_sign_in_off':
      return (
        <Notice kind="refused">
          <Trans>
            Your agency signs in with accounts of its own, and not with passwords. Use the button
            below.
          </Trans>
        </Notice>
      )
    case 'no_answer':
      return (
        <Notice kind="refused">
          <Trans>The server did not answer. Check the connection and try again.</Trans>
        </Notice>
      )
    default:
      if (isSignOnProblem(problem.code)) return <SignOnProblem code={problem.code} />
      return <ProblemNotice problem={{ ...problem, title: problem.title || t`Not signed in` }} />
  }
}
