import { Trans } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import classes from './SessionDialogs.module.css'
import { OpenSessions } from './OpenSessions.tsx'
import { StartSession } from './StartSession.tsx'

type Dialog = 'start' | 'join'
type Open = (dialog: Dialog) => void

const DialogContext = createContext<Open>(() => undefined)

/** Opens *Start a session* or *Manage open sessions* over whatever page is shown. */
export const useSessionDialog = (): Open => use(DialogContext)

/** Keeps the two session panels at hand on every page (S-8). */
export function SessionDialogs({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Dialog | null>(null)
  const open = useMemo<Open>(() => setShown, [])
  const close = (): void => setShown(null)
  return (
    <DialogContext value={open}>
      {children}
      <Modal
        opened={shown === 'start'}
        onClose={close}
        size="lg"
        title={<Trans>Start a session</Trans>}
        classNames={{ title: classes.title }}
      >
        <StartSession onDone={close} onJoinInstead={() => setShown('join')} />
      </Modal>
      <Modal
        opened={shown === 'join'}
        onClose={close}
        size="xl"
        title={<Trans>Open sessions</Trans>}
        classNames={{ title: classes.title }}
      >
        <OpenSessions onDone={close} onStartInstead={() => setShown('start')} />
      </Modal>
    </DialogContext>
  )
}
