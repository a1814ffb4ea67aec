import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Till } from '../api/contract.ts'
import { Notice } from '../kit/Notice.tsx'
import { NewestCount } from './NewestCount.tsx'
import classes from './Tills.module.css'

type Props = { till: Till; isMine: boolean; onAgain: () => void }

/** What the count that was handed in a moment ago came to, and where the next key goes. */
export function GivenCount({ till, isMine, onAgain }: Props) {
  const next = useRef<HTMLAnchorElement>(null)
  const isSettled = till.settlement === 'settled'
  useEffect(() => {
    if (document.activeElement === document.body) next.current?.focus()
  }, [])
  const on = isMine ? (
    <Link ref={next} to="/my-till" search={{}}>
      <Trans>To my till</Trans>
    </Link>
  ) : (
    <Link ref={next} to="/tills/$tillId" params={{ tillId: till.id }}>
      <Trans>To the till</Trans>
    </Link>
  )
  return (
    <>
      <div className={classes.notices}>
        <Notice kind={isSettled ? 'done' : 'warning'} actions={on}>
          {isSettled ? (
            <Trans>The till is settled.</Trans>
          ) : (
            <Trans>The count is handed in. It differs, so the till is not settled yet.</Trans>
          )}
        </Notice>
      </div>
      <NewestCount till={till} />
      {isSettled ? null : (
        <div className={classes.again}>
          <Button variant="default" onClick={onAgain}>
            <Trans>Count again</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
