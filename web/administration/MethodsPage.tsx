import { PageSkeleton } from '../kit/PageSkeleton.tsx'

/** Not drawn yet. */
export function MethodsPage() {
  return <PageSkeleton />
}
