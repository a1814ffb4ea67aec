import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import classes from './NavigationLink.module.css'
import type { Entry } from './navigation.ts'
import { WaitingAt } from './WaitingAt.tsx'

/** One page in the left column or in the bar below. */
export function NavigationLink({ entry, onGo }: { entry: Entry; onGo?: () => void }) {
  const { t } = useLingui()
  const Icon = entry.icon
  return (
    <Link
      to={entry.to}
      className={classes.link}
      activeOptions={{ exact: entry.exact ?? false, includeSearch: false }}
      {...(onGo ? { onClick: onGo } : {})}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
      <span>{t(entry.label)}</span>
      <WaitingAt to={entry.to} />
    </Link>
  )
}
