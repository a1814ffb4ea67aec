import { Trans } from '@lingui/react/macro'
import { useEffect, useState, type ReactNode } from 'react'
import { useMe } from '../login/me.ts'
import classes from './PrintedHead.module.css'
import { Time } from './Time.tsx'

/** What a printed page says over its title: whose it is, what, and when it was printed. */
export function PrintedHead({ children }: { children: ReactNode }) {
  const { agency } = useMe()
  const [at, setAt] = useState(() => new Date().toISOString())
  useEffect(() => {
    const now = (): void => setAt(new Date().toISOString())
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  }, [])
  return (
    <div className={classes.head}>
      <b>{agency.name}</b>
      <span>{children}</span>
      <span>
        <Trans>
          Printed <Time at={at} />
        </Trans>
      </span>
    </div>
  )
}
