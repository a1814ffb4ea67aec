import { type ComponentType, lazy, Suspense } from 'react'
import type { Entry } from './navigation.ts'

/** Each is loaded with the first link to its page, which only people have who may use it. */
const WAITING: Partial<Record<Entry['to'], ComponentType>> = {
  '/repair': lazy(() => import('../repair/WaitingItems.tsx')),
}

/** What waits for whoever is signed in, counted beside the name of the page where they find it. */
export function WaitingAt({ to }: Pick<Entry, 'to'>) {
  const Waiting = WAITING[to]
  return Waiting ? (
    <Suspense>
      <Waiting />
    </Suspense>
  ) : null
}
