import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Drawer } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { DrawerChoice } from './DrawerChoice.tsx'
import { activeDrawersQuery, useStartSession } from './queries.ts'
import classes from './StartSession.module.css'

type Props = { onDone?: () => void; onJoinInstead: () => void }

/**
 * Choosing an active drawer, its opening balance, and Start (S-1, S-4). None is chosen beforehand: a
 * session that was started by mistake cannot be taken back.
 */
export function StartSession({ onDone, onJoinInstead }: Props) {
  const describe = useProblemText()
  const drawers = useQuery(activeDrawersQuery)
  if (drawers.isError) {
    return (
      <ProblemNotice
        problem={describe(problemOf(drawers.error))}
        onRetry={() => void drawers.refetch()}
      />
    )
  }
  if (!drawers.data) return <PageSkeleton />
  if (drawers.data.length === 0) {
    return (
      <EmptyState title={<Trans>There is no active drawer.</Trans>}>
        <Trans>A session is opened in a drawer. A supervisor can create one in Drawer setup.</Trans>
      </EmptyState>
    )
  }
  return (
    <StartForm
      drawers={drawers.data}
      onJoinInstead={onJoinInstead}
      {...(onDone ? { onDone } : {})}
    />
  )
}

function StartForm({ drawers, onDone, onJoinInstead }: Props & { drawers: Drawer[] }) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const describe = useProblemText()
  const free = drawers.filter(({ openSession }) => openSession === null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const start = useStartSession()
  const drawer = free.find(({ id }) => id === chosen)
  const balance = readMoney(typed, minorDigits)
  const isUnreadable = typed.trim() !== '' && balance === null
  const isMissing = (drawer?.openingBalanceRequired ?? false) && typed.trim() === ''
  const [asked, setAsked] = useState(false)
  const submit = (): void => {
    if (!drawer || isUnreadable || start.isPending) return
    setAsked(isMissing)
    if (isMissing) return
    const input = { drawerId: drawer.id, ...(balance === null ? {} : { openingBalance: balance }) }
    start.mutate(input, { onSuccess: () => onDone?.() })
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <DrawerChoice drawers={drawers} chosen={chosen} onChoose={setChosen} />
      {drawer ? (
        <MoneyInput
          className={classes.balance}
          label={
            drawer.openingBalanceRequired ? t`Opening balance` : t`Opening balance, if there is one`
          }
          description={t`Cash in the drawer at the start. It is no part of the net total.`}
          value={typed}
          onChange={setTyped}
          error={
            isUnreadable
              ? t`Type an amount such as 150.00`
              : asked && isMissing
                ? t`This drawer asks for an opening balance. Type what is in it, or 0.`
                : undefined
          }
        />
      ) : null}
      {start.error ? (
        <ProblemNotice
          problem={describe(problemOf(start.error))}
          actions={
            problemOf(start.error).code === 'drawer_has_open_session' ? (
              <Button size="xs" variant="default" onClick={onJoinInstead}>
                <Trans>See open sessions</Trans>
              </Button>
            ) : undefined
          }
        />
      ) : null}
      <div>
        <Button type="submit" loading={start.isPending} disabled={!drawer || isUnreadable}>
          {drawer ? <Trans>Start in {drawer.name}</Trans> : <Trans>Start</Trans>}
        </Button>
      </div>
    </form>
  )
}
