import type { ReactNode } from 'react'
import classes from './Figure.module.css'
import { Money } from './Money.tsx'

type Props = { label: ReactNode; amount: number; note?: ReactNode; quiet?: boolean }

/** A figure that is decided on: large, with its name above it. */
export function Figure({ label, amount, note, quiet = false }: Props) {
  return (
    <div className={classes.figure}>
      <div className={classes.label}>{label}</div>
      <Money amount={amount} size={quiet ? 'title' : 'big'} />
      {note ? <div className={classes.note}>{note}</div> : null}
    </div>
  )
}
