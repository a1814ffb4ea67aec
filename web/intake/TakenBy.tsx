import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** I-1: which import took an item that is known. */
export function TakenBy({ id }: { id: string }) {
  return (
    <Trans>
      Known: taken by{' '}
      <Link to="/intake/$importId" params={{ importId: id }} search={{}}>
        import {id}
      </Link>
    </Trans>
  )
}
