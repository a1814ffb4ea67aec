import { PageSkeleton } from '../kit/PageSkeleton.tsx'

/** Not drawn yet. */
export function AuditPage() {
  return <PageSkeleton />
}
