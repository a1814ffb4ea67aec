import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../login/me.ts'
import classes from './BottomBar.module.css'
import { NavigationLink } from './NavigationLink.tsx'
import { sectionsFor } from './navigation.ts'

const AT_HAND = 4

/** On a phone: the first pages at hand at the bottom, all others behind “More”. */
export function BottomBar() {
  const { t } = useLingui()
  const me = useMe()
  const [opened, setOpened] = useState(false)
  const sections = sectionsFor(me)
  const all = sections.flatMap(({ entries }) => entries)
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
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="auto"
        title={t`All pages`}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        {sections.map(({ key, label, entries }) => (
          <section key={key} aria-label={t(label)}>
            <div className={classes.heading}>{t(label)}</div>
            {entries.map((entry) => (
              <NavigationLink key={entry.to} entry={entry} onGo={() => setOpened(false)} />
            ))}
          </section>
        ))}
      </Drawer>
    </nav>
  )
}
