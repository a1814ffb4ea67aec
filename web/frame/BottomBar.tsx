import { Trans, useLingui } from '@lingui/react/macro'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useMe } from '../login/me.ts'
import classes from './BottomBar.module.css'
import { firstPage, sectionsFor } from './pagesFor.ts'
import { WaitingAt } from './WaitingAt.tsx'

const AllPages = lazy(() => import('./AllPages.tsx'))

const AT_HAND = 4

/** On a phone: where one starts and the first pages at hand at the bottom, all others behind “More”. */
export function BottomBar() {
  const { t } = useLingui()
  const me = useMe()
  const [opened, setOpened] = useState(false)
  const start = firstPage(me)
  const pages = sectionsFor(me).flatMap(({ entries }) => entries)
  const all = pages.toSorted((a, b) => Number(b.to === start) - Number(a.to === start))
  return (
    <nav className={classes.bar} aria-label={t`Pages, at hand`}>
      {all.slice(0, AT_HAND).map(({ to, label, icon: Icon, exact }) => (
        <Link
          key={to}
          to={to}
          className={classes.item}
          activeOptions={{ exact: exact ?? false, includeSearch: false }}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          <span>{t(label)}</span>
          <div className={classes.waiting}>
            <WaitingAt to={to} />
          </div>
        </Link>
      ))}
      {all.length > AT_HAND ? (
        <button type="button" className={classes.item} onClick={() => setOpened(true)}>
          <IconMenu2 size={20} stroke={1.6} aria-hidden />
          <span>
            <Trans>More</Trans>
          </span>
        </button>
      ) : null}
      {opened ? (
        <Suspense>
          <AllPages onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </nav>
  )
}
