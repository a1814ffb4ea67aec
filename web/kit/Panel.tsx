import { useId, type ReactNode } from 'react'
import classes from './Panel.module.css'

type Props = { title: ReactNode; beside?: ReactNode; children: ReactNode }

/** A block of a page: a heading over a thin rule, and what belongs under it. */
export function Panel({ title, beside, children }: Props) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  )
}
