import { Plural } from '@lingui/react/macro'
import classes from './Unidentified.module.css'

/** From here on it stands out: nobody looked for its owner for a month. */
const OLD_DAYS = 30

type Props = {
  days: number
  isOpen: boolean
  /** Where no head says of what these days are. */
  alone?: boolean
}

/** How long money has been waiting for its owner. */
export function AgeDays({ days, isOpen, alone = false }: Props) {
  return (
    <span className={isOpen && days >= OLD_DAYS ? classes.old : undefined}>
      {alone ? (
        <Plural
          value={days}
          _0="arrived today"
          one="arrived # day ago"
          other="arrived # days ago"
        />
      ) : (
        <Plural value={days} _0="today" one="# day" other="# days" />
      )}
    </span>
  )
}
