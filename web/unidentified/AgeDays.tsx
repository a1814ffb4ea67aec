import { Plural } from '@lingui/react/macro'
import classes from './Unidentified.module.css'

/** From here on it stands out: nobody looked for its owner for a month. */
const OLD_DAYS = 30

/** How long money has been waiting for its owner. */
export function AgeDays({ days, isOpen }: { days: number; isOpen: boolean }) {
  return (
    <span className={isOpen && days >= OLD_DAYS ? classes.old : undefined}>
      <Plural value={days} _0="today" one="# day" other="# days" />
    </span>
  )
}
