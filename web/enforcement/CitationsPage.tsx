import { PageSkeleton } from '../kit/PageSkeleton.tsx'

/** Not drawn yet. */
export function CitationsPage() {
  return <PageSkeleton />
}
