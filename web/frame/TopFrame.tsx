import { Link } from '@tanstack/react-router'
import { useMe } from '../login/me.ts'
import { HeldTill } from './HeldTill.tsx'
import { CurrentSession } from '../sessions/CurrentSession.tsx'
import classes from './TopFrame.module.css'
import { UserMenu } from './UserMenu.tsx'

/** The top of every page: the agency, the current session with its figures, the person. */
export function TopFrame() {
  const { agency } = useMe()
  return (
    <header className={classes.top}>
      <Link to="/" className={classes.agency}>
        {agency.name}
      </Link>
      <div className={classes.session}>{agency.bundles.cashiering ? <CurrentSession /> : null}</div>
      {agency.bundles.cashiering ? <HeldTill /> : null}
      <UserMenu />
    </header>
  )
}
