import { createContext, lazy, Suspense, use, useState, type ReactNode } from 'react'

export type SessionDialog = 'start' | 'join'
type Open = (dialog: SessionDialog) => void

const Panels = lazy(() => import('./SessionPanels.tsx'))

const DialogContext = createContext<Open>(() => undefined)

/** Opens *Start a session* or *Manage open sessions* over whatever page is shown. */
export const useSessionDialog = (): Open => use(DialogContext)

/** Keeps the two session panels at hand on every page (S-8). */
export function SessionDialogs({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<SessionDialog | null>(null)
  const [wasOpened, setWasOpened] = useState(false)
  const [open] = useState<Open>(() => (dialog: SessionDialog) => {
    setWasOpened(true)
    setShown(dialog)
  })
  return (
    <DialogContext value={open}>
      {children}
      {wasOpened ? (
        <Suspense>
          <Panels shown={shown} onShow={setShown} />
        </Suspense>
      ) : null}
    </DialogContext>
  )
}
