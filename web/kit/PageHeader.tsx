import { useLingui } from '@lingui/react/macro'
import { useEffect, type ReactNode } from 'react'
import classes from './PageHeader.module.css'

type Props = {
  /** The page's heading, and its name in the window's title. */
  title: string
  /** What stands beside the title: a status, a date. */
  beside?: ReactNode
  /** Links to the pages above this one, outermost first. */
  above?: readonly ReactNode[]
  actions?: ReactNode
}

/** The top of a page: where it is, what it is, and what can be done with all of it. */
export function PageHeader({ title, beside, above = [], actions }: Props) {
  const { t } = useLingui()
  useEffect(() => {
    document.title = `${title} · Countinghouse`
  }, [title])
  return (
    <header className={classes.header}>
      <div className={classes.where}>
        {above.length > 0 ? (
          <nav aria-label={t`Breadcrumbs`}>
            <ol className={classes.crumbs}>
              {above.map((link, index) => (
                <li key={index}>{link}</li>
              ))}
            </ol>
          </nav>
        ) : null}
        <div className={classes.line}>
          <h1 className={classes.title}>{title}</h1>
          {beside}
        </div>
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </header>
  )
}
