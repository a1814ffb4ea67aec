import { Trans } from '@lingui/react/macro'
import { Notice } from '../kit/Notice.tsx'

/** Says why somebody stands at the sign-in page again, and that their work is kept. */
export function WhyHere({ reason }: { reason: string | undefined }) {
  if (reason === undefined) return null
  if (reason === 'signed_out') {
    return (
      <Notice kind="done">
        <Trans>You are signed out.</Trans>
      </Notice>
    )
  }
  if (reason === 'signed_out_here') {
    return (
      <Notice kind="done">
        <Trans>You are signed out here. At the provider you may still be signed in.</Trans>
      </Notice>
    )
  }
  return (
    <Notice kind="warning">
      <EndOfLogin reason={reason} /> <Trans>Sign in to go on; what you had typed is kept.</Trans>
    </Notice>
  )
}

function EndOfLogin({ reason }: { reason: string }) {
  switch (reason) {
    case 'login_idle':
      return <Trans>You were signed out because nothing was done for a while.</Trans>
    case 'login_expired':
      return <Trans>You were signed out because the longest time for one sign-in was over.</Trans>
    case 'login_revoked':
      return <Trans>An administrator signed you out.</Trans>
    default:
      return <Trans>You are not signed in.</Trans>
  }
}
