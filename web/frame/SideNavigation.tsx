import { useLingui } from '@lingui/react/macro'
import { useMe } from '../login/me.ts'
import { NavigationLink } from './NavigationLink.tsx'
import { sectionsFor } from './pagesFor.ts'
import classes from './SideNavigation.module.css'

/** The left column: only what this person may use. */
export function SideNavigation() {
  const { t } = useLingui()
  const me = useMe()
  return (
    <nav className={classes.side} aria-label={t`Pages`}>
      {sectionsFor(me).map(({ key, label, entries }) => (
        <div key={key} className={classes.section}>
          <div className={classes.heading} id={`section-${key}`}>
            {t(label)}
          </div>
          <ul aria-labelledby={`section-${key}`}>
            {entries.map((entry) => (
              <li key={entry.to}>
                <NavigationLink entry={entry} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
