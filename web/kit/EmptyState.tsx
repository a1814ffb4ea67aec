import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode }

/** What would be here, and how it gets here. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {children ? <div className={classes.text}>{children}</div> : null}
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  )
}
