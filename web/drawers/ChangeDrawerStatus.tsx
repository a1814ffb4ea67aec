import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Drawer } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { sessionQuery } from '../sessions/report.ts'
import { NetTotal } from '../sessions/NetTotal.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { DRAWERS_CHANGED } from './queries.ts'

/** Deactivates a drawer or makes it Active again, saying what that means (D-5). */
export function ChangeDrawerStatus({ drawer, onClose }: { drawer: Drawer; onClose: () => void }) {
  const { t } = useLingui()
  const { id, name } = drawer
  const isActive = drawer.status === 'active'
  const what = isActive ? 'deactivate' : 'reactivate'
  const change = useChange(
    (_input: string, key) => api.post<Drawer>(`/drawers/${id}/${what}`, undefined, { key }),
    {
      stale: DRAWERS_CHANGED,
      onSuccess: () => {
        notifications.show({
          message: isActive ? t`${name} is deactivated.` : t`${name} is active.`,
        })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={isActive ? <Trans>Deactivate {name}</Trans> : <Trans>Reactivate {name}</Trans>}
      confirm={isActive ? <Trans>Deactivate</Trans> : <Trans>Reactivate</Trans>}
      onConfirm={() => change.send(what)}
      busy={change.isBusy}
      problem={change.problem}
    >
      {isActive ? (
        <>
          <div>
            <Trans>
              No session starts in it any more. Its sessions and their transactions stay, and it can
              be reactivated.
            </Trans>
          </div>
          <OpenThere drawer={drawer} />
        </>
      ) : (
        <Trans>Sessions can be started in it again, with the settings it was created with.</Trans>
      )}
    </ConfirmAction>
  )
}

function OpenThere({ drawer }: { drawer: Drawer }) {
  const { openSession } = drawer
  const { data } = useQuery({
    ...sessionQuery(openSession?.id ?? ''),
    enabled: openSession !== null,
  })
  if (!openSession) {
    return (
      <div>
        <Trans>No session is open there now.</Trans>
      </div>
    )
  }
  const name = sessionName(openSession.id)
  return (
    <div>
      {data ? (
        <Trans>
          {name} is open there with a net total of <NetTotal session={data} />; it runs on to its
          end.
        </Trans>
      ) : (
        <Trans>{name} is open there; it runs on to its end.</Trans>
      )}
    </div>
  )
}
