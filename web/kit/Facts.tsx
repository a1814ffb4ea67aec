import type { ReactNode } from 'react'
import classes from './Facts.module.css'

export type Fact = { label: ReactNode; value: ReactNode; key: string }

/** Labels and values, one line each. A value of null is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
