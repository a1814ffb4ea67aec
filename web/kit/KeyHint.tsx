import classes from './KeyHint.module.css'

/** The key that does what stands beside it. For the eye: the control names it in aria-keyshortcuts. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className={classes.key} aria-hidden>
      {keys}
    </kbd>
  )
}
