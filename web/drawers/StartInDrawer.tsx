import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Drawer, Session } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { useMe, useSetMe } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { ClosingText } from './ClosingText.tsx'
import { DRAWERS_CHANGED } from './queries.ts'

/** Starts a session in this very drawer (S-1, S-4), leaving the one before (S-9). */
export function StartInDrawer({ drawer, onClose }: { drawer: Drawer; onClose: () => void }) {
  const { t } = useLingui()
  const { session } = useMe()
  const setMe = useSetMe()
  const { minorDigits } = useFormats()
  const [typed, setTyped] = useState('')
  const balance = readMoney(typed, minorDigits)
  const isUnreadable = typed.trim() !== '' && balance === null
  const start = useChange(
    (openingBalance: number | null, key) => {
      const body = { drawerId: drawer.id, ...(openingBalance === null ? {} : { openingBalance }) }
      return api.post<Session>('/sessions', body, { key })
    },
    {
      stale: DRAWERS_CHANGED,
      onSuccess: (started) => {
        setMe((me) => ({ ...me, session: started, sessionEnded: null }))
        const name = sessionName(started.id)
        notifications.show({ message: t`${name} is open in ${drawer.name}, and you are in it.` })
        onClose()
      },
    },
  )
  const leaving = session ? `${session.drawer.name} ${sessionName(session.id)}` : null
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Start a session in {drawer.name}</Trans>}
      confirm={<Trans>Start</Trans>}
      onConfirm={() => start.send(balance)}
      busy={start.isBusy}
      disabled={isUnreadable || (drawer.openingBalanceRequired && balance === null)}
      problem={start.problem}
    >
      <MoneyInput
        data-autofocus
        label={
          drawer.openingBalanceRequired ? t`Opening balance` : t`Opening balance, if there is one`
        }
        description={t`Cash in the drawer at the start. It is no part of the net total.`}
        value={typed}
        onChange={setTyped}
        error={isUnreadable ? t`Type an amount such as 150.00` : undefined}
      />
      <div>
        <Trans>
          Closing: <ClosingText drawer={drawer} />
        </Trans>
      </div>
      {leaving ? (
        <div>
          <Trans>You leave {leaving}, which stays open.</Trans>
        </div>
      ) : null}
    </ConfirmAction>
  )
}
