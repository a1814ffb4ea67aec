import { PageSkeleton } from '../kit/PageSkeleton.tsx'

/** Not drawn yet. */
export function DrawersPage() {
  return <PageSkeleton />
}
