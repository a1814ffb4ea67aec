import { useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { useMe } from '../login/me.ts'
import classes from './AllPages.module.css'
import { NavigationLink } from './NavigationLink.tsx'
import { sectionsFor } from './pagesFor.ts'

/** All pages of this person, over the page, on a phone. */
export default function AllPages({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const me = useMe()
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t`All pages`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {sectionsFor(me).map(({ key, label, entries }) => (
        <section key={key} aria-label={t(label)}>
          <div className={classes.heading}>{t(label)}</div>
          {entries.map((entry) => (
            <NavigationLink key={entry.to} entry={entry} onGo={onClose} />
          ))}
        </section>
      ))}
    </Drawer>
  )
}
