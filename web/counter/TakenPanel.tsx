import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Payment } from '../api/contract.ts'
import { TargetLink } from '../enforcement/TargetLink.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import { usePermission } from '../login/me.ts'
import { paymentQuery } from '../receipts/queries.ts'
import { Given } from '../receipts/Given.tsx'
import { type Giving, useGiving } from '../receipts/useGiving.ts'
import { offeredMethodsQuery } from './queries.ts'
import classes from './TakenPanel.module.css'
import { useTakenKeys } from './useTakenKeys.ts'
import { useMethodName } from '../kit/useMethodName.ts'

export type Taken = { payment: Payment; change: number }

type Props = {
  taken: Taken
  onNext: () => void
  /** A key that begins the next number, typed or scanned without waiting. */
  onTypeAhead: (text: string) => void
}

/** After taking: the receipt number, the change in large figures, print, e-mail, next. */
export function TakenPanel({ taken, onNext, onTypeAhead }: Props) {
  const { t } = useLingui()
  const { payment, change } = taken
  const mayRead = usePermission('payments.read')
  const detail = useQuery({ ...paymentQuery(payment.id), enabled: mayRead })
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const giving = useGiving(payment.id)
  const mayGive = usePermission('receipts.give') && mayRead
  useTakenKeys(onTypeAhead, mayGive && detail.data ? giving : null)
  const methods = useQuery(offeredMethodsQuery).data
  const inWords = useMethodName()
  const nameOf = (code: string): string =>
    inWords(code, methods?.find((method) => method.code === code)?.name ?? code)
  const targets = [...new Map(payment.transactions.map(({ target }) => [target.number, target]))]
  const [first] = targets
  return (
    <section className={classes.taken} aria-label={t`Payment taken`}>
      <output className={classes.receipt}>
        <div className={classes.done}>
          <Trans>Taken</Trans>
        </div>
        <Figures amount={payment.amount} change={change} />
        <div>
          <Trans>
            Receipt <b className="tabular">{payment.receiptNumber}</b>
          </Trans>{' '}
          · {first ? <TargetLink target={first[1]} /> : null}
          {targets.length > 1 ? (
            <>
              {' '}
              <Plural value={targets.length - 1} one="and # more" other="and # more" />
            </>
          ) : null}
        </div>
        <ul className={classes.lines}>
          {payment.transactions.map((line) => (
            <li key={line.id}>
              <span className="tabular">#{line.id}</span>
              <span>{nameOf(line.method)}</span>
              <Money amount={line.amount} />
            </li>
          ))}
        </ul>
      </output>
      <div className={classes.keys}>
        <Button ref={next} size="md" onClick={onNext} rightSection={<KeyHint keys="Enter" />}>
          <Trans>Next</Trans>
        </Button>
        <GiveKeys giving={giving} disabled={!mayGive || !detail.data} />
        {mayRead ? (
          <Link to="/receipts/$paymentId" params={{ paymentId: payment.id }}>
            <Trans>Open the receipt</Trans>
          </Link>
        ) : null}
      </div>
      <div className={classes.given}>
        <Given giving={giving} payment={payment} detail={detail.data} change={change} />
      </div>
    </section>
  )
}

/** The receipt, on paper or by mail. */
export function GiveKeys({ giving, disabled }: { giving: Giving; disabled: boolean }) {
  return (
    <>
      <Button
        size="md"
        variant="default"
        disabled={disabled}
        loading={giving.isCounting}
        onClick={giving.print}
        aria-keyshortcuts="P"
        rightSection={<KeyHint keys="P" />}
      >
        <Trans>Print</Trans>
      </Button>
      <Button
        size="md"
        variant="default"
        disabled={disabled}
        onClick={giving.mail}
        aria-keyshortcuts="E"
        rightSection={<KeyHint keys="E" />}
      >
        <Trans>E-mail</Trans>
      </Button>
    </>
  )
}

export function Figures({ amount, change }: { amount: number; change: number }) {
  return (
    <div className={classes.figures}>
      <div>
        <div className={classes.label}>
          <Trans>Amount</Trans>
        </div>
        <Money amount={amount} size="big" />
      </div>
      <div className={classes.change} data-any={change > 0 || undefined}>
        <div className={classes.label}>
          <Trans>Change</Trans>
        </div>
        <Money amount={change} size="big" />
      </div>
    </div>
  )
}
