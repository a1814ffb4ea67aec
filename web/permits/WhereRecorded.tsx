import { Trans } from '@lingui/react/macro'
import { useMe } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'

/** P-6: the session into which money is given back, said before it is done. */
export function WhereRecorded() {
  const { session } = useMe()
  if (!session) return null
  const current = `${session.drawer.name} ${sessionName(session.id)}`
  return (
    <div>
      <Trans>It is recorded in your current session, {current}.</Trans>
    </div>
  )
}
