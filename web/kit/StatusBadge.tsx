import type { ReactNode } from 'react'
import classes from './StatusBadge.module.css'

export type Tone = 'open' | 'review' | 'closed' | 'refused' | 'over'

/** A state in colour and word. The colour alone never carries the meaning. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <span className={classes.dot} aria-hidden />
      {children}
    </span>
  )
}
