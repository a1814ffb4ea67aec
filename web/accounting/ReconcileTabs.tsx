import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import classes from './Accounting.module.css'

/** The two ways to look at it: by session, and by when money is really there. */
export function ReconcileTabs({ here }: { here: 'sessions' | 'realisation' }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Views`} className={classes.tabs}>
      <Link
        to="/reconcile"
        search={{}}
        activeOptions={{ exact: true }}
        aria-current={here === 'sessions' ? 'page' : undefined}
      >
        <Trans>By session</Trans>
      </Link>
      <Link
        to="/reconcile/realisation"
        search={{}}
        activeOptions={{ exact: true }}
        aria-current={here === 'realisation' ? 'page' : undefined}
      >
        <Trans>Realised and not</Trans>
      </Link>
    </nav>
  )
}
