import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { TakingsFigures as Figures } from '../api/contract.ts'
import { Figure } from '../kit/Figure.tsx'
import { countOf } from './measures.ts'
import classes from './Reports.module.css'

/** The figures of the whole, large: what is left, and what it is made of. */
export function TakingsFigures({ figures }: { figures: Figures }) {
  const { taken, reversed, refunded, transferred, net } = figures
  const count = countOf(figures)
  return (
    <div className={classes.figures}>
      <Figure
        label={<Trans>Net</Trans>}
        amount={net}
        note={<Plural value={count} one="# transaction" other="# transactions" />}
      />
      <Part label={<Trans>Taken</Trans>} part={taken} />
      <Part label={<Trans>Reversed</Trans>} part={reversed} />
      {refunded.count > 0 ? <Part label={<Trans>Refunded</Trans>} part={refunded} /> : null}
      {transferred.count > 0 ? (
        <Part label={<Trans>Transferred</Trans>} part={transferred} />
      ) : null}
    </div>
  )
}

function Part({ label, part }: { label: ReactNode; part: Figures['taken'] }) {
  return (
    <Figure
      quiet
      label={label}
      amount={part.amount}
      note={<Plural value={part.count} one="# transaction" other="# transactions" />}
    />
  )
}
