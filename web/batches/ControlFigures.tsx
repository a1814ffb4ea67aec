import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Batch } from '../api/contract.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import classes from './Entry.module.css'
import type { Figures } from './keying.ts'

type Props = { batch: Pick<Batch, 'controlCount' | 'controlTotal'>; figures: Figures }

/** What is keyed beside what the slip says, and the difference in words. */
export function ControlFigures({ batch, figures }: Props) {
  const { controlCount, controlTotal } = batch
  const { count, total } = figures
  return (
    <dl className={classes.figures}>
      <Pair
        label={<Trans context="control figure">Count</Trans>}
        keyed={<span className="tabular">{count}</span>}
        control={<span className="tabular">{controlCount}</span>}
        difference={count - controlCount}
        word={<CountWord difference={count - controlCount} />}
      />
      <Pair
        label={<Trans>Total</Trans>}
        keyed={<Money amount={total} size="big" />}
        control={<Money amount={controlTotal} />}
        difference={total - controlTotal}
        word={<TotalWord difference={total - controlTotal} />}
      />
    </dl>
  )
}

type PairProps = {
  label: ReactNode
  keyed: ReactNode
  control: ReactNode
  difference: number
  word: ReactNode
}

function Pair({ label, keyed, control, difference, word }: PairProps) {
  const sign = Math.sign(difference)
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={classes.keyed}>{keyed}</span>{' '}
        <span className={classes.control}>
          <Trans>of {control}</Trans>
        </span>
        <span className={classes.difference} data-sign={sign}>
          {word}
        </span>
      </dd>
    </div>
  )
}

function CountWord({ difference }: { difference: number }) {
  if (difference === 0) return <Trans>agrees</Trans>
  const lines = Math.abs(difference)
  return difference < 0 ? (
    <Plural value={lines} one="# line to key" other="# lines to key" />
  ) : (
    <Plural value={lines} one="# line too many" other="# lines too many" />
  )
}

function TotalWord({ difference }: { difference: number }) {
  const amount = moneyText(Math.abs(difference), useFormats())
  if (difference === 0) return <Trans>agrees</Trans>
  return difference < 0 ? <Trans>short {amount}</Trans> : <Trans>over {amount}</Trans>
}
