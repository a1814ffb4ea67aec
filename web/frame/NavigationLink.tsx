import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { EntryIcon } from './EntryIcon.tsx'
import classes from './NavigationLink.module.css'
import type { Entry } from './navigation.ts'

/** One page in the left column or in the bar below. */
export function NavigationLink({ entry, onGo }: { entry: Entry; onGo?: () => void }) {
  const { t } = useLingui()
  return (
    <Link
      to={entry.to}
      className={classes.link}
      activeOptions={{ exact: entry.exact ?? false, includeSearch: false }}
      {...(onGo ? { onClick: onGo } : {})}
    >
      <EntryIcon icon={entry.icon} size={18} />
      <span>{t(entry.label)}</span>
    </Link>
  )
}
