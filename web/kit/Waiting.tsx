import { Plural } from '@lingui/react/macro'
import { Count } from './Count.tsx'
import classes from './Waiting.module.css'

/** How much waits for the person, beside the name of the page where they find it; nothing for none. */
export function Waiting({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className={classes.waiting}>
      <span className={classes.figure} aria-hidden>
        <Count value={count} />
      </span>
      <span className={classes.words}>
        <Plural value={count} one="# waits for you" other="# wait for you" />
      </span>
    </span>
  )
}
