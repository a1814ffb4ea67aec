import { PageSkeleton } from '../kit/PageSkeleton.tsx'

/** Not drawn yet. */
export function ReceiptPage() {
  return <PageSkeleton />
}
