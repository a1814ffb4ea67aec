import classes from './KeyHint.module.css'

type Props = {
  keys: string
  /** Within a sentence, which says nothing without it: heard, and shown where there is little room. */
  spoken?: boolean
}

/** The key that does what stands beside it. For the eye: the control names it in aria-keyshortcuts. */
export function KeyHint({ keys, spoken = false }: Props) {
  return (
    <kbd
      className={classes.key}
      aria-hidden={!spoken || undefined}
      data-spoken={spoken || undefined}
    >
      {keys}
    </kbd>
  )
}
