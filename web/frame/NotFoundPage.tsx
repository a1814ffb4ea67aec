import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../kit/EmptyState.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import classes from './NotFoundPage.module.css'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <main className={classes.page}>
      <PageHeader title={t`Nothing here`} />
      <EmptyState
        title={<Trans>There is no page at this address.</Trans>}
        action={
          <Link to="/">
            <Trans>Go to your first page</Trans>
          </Link>
        }
      >
        <Trans>The address may be mistyped, or the page may have moved.</Trans>
      </EmptyState>
    </main>
  )
}
