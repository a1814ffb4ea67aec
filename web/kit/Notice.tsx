import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Notice.module.css'

type Kind = 'note' | 'done' | 'warning' | 'refused'

type Props = { kind?: Kind; title?: ReactNode; children?: ReactNode; actions?: ReactNode }

const ICONS = {
  note: IconInfoCircle,
  done: IconCircleCheck,
  warning: IconAlertTriangle,
  refused: IconAlertTriangle,
}

/** A sentence that matters now. Refusals and warnings are read out at once, others when it suits. */
export function Notice({ kind = 'note', title, children, actions }: Props) {
  const Icon = ICONS[kind]
  const urgent = kind === 'refused' || kind === 'warning'
  return (
    <div className={classes.notice} data-kind={kind} role={urgent ? 'alert' : 'status'}>
      <Icon className={classes.icon} size={18} aria-hidden />
      <div className={classes.body}>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  )
}
