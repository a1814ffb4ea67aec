import { lazy, Suspense, useState } from 'react'
import { UserButton } from './UserButton.tsx'

const Opened = lazy(() => import('./OpenedUserMenu.tsx'))

/** The person, how they like to see things, and the way out. Fetched when it is first opened. */
export function UserMenu() {
  const [wasOpened, setWasOpened] = useState(false)
  const button = (
    <UserButton aria-haspopup="menu" aria-expanded={false} onClick={() => setWasOpened(true)} />
  )
  if (!wasOpened) return button
  return (
    <Suspense fallback={button}>
      <Opened />
    </Suspense>
  )
}
