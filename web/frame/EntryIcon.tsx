import { Suspense } from 'react'
import type { PageIcon } from './icons.ts'

/** The icon of a page, or its place until it is there. */
export function EntryIcon({ icon: Icon, size }: { icon: PageIcon; size: number }) {
  return (
    <Suspense fallback={<svg width={size} height={size} aria-hidden />}>
      <Icon size={size} stroke={1.6} aria-hidden />
    </Suspense>
  )
}
