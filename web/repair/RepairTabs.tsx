import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePermission } from '../login/me.ts'
import classes from './RepairTabs.module.css'

/** The lists of repair: mine, deferred, waiting for a session, final. */
export function RepairTabs() {
  const { t } = useLingui()
  const mayWork = usePermission('repair.work')
  const exact = { activeOptions: { exact: true } }
  return (
    <nav aria-label={t`Lists of repair`} className={classes.tabs}>
      {mayWork ? (
        <Link to="/repair" {...exact}>
          <Trans>My items</Trans>
        </Link>
      ) : null}
      <Link to="/repair/deferred" {...exact}>
        <Trans context="list">Deferred</Trans>
      </Link>
      <Link to="/repair/waiting" {...exact}>
        <Trans>Waiting for a session</Trans>
      </Link>
      <Link to="/repair/final" {...exact}>
        <Trans context="list">Final</Trans>
      </Link>
    </nav>
  )
}
