import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Till, TillFigures as Figures } from '../api/contract.ts'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Facts } from '../kit/Facts.tsx'
import { Figure } from '../kit/Figure.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Batch } from './Batch.tsx'
import { LimitBar } from './LimitBar.tsx'
import classes from './Tills.module.css'
import { TOTALS } from './words.ts'

/** What lies in a till: the position large, what it began with, its limits. */
export function TillPosition({ till }: { till: Till }) {
  const { figures } = till
  if (!figures) return <Hidden till={till} />
  const start = figures.trays.reduce((sum, tray) => sum + tray.startPosition, 0)
  return (
    <div className={classes.position}>
      <div className={classes.figures}>
        <Figure label={<Trans>Cash in it now</Trans>} amount={figures.position} />
        <Figure label={<Trans>At the start of the date</Trans>} amount={start} quiet />
        <Figure label={<Trans>Since then</Trans>} amount={figures.position - start} quiet />
      </div>
      <LimitBar till={till} position={figures.position} />
    </div>
  )
}

function Hidden({ till }: { till: Till }) {
  return (
    <EmptyState
      title={
        till.figuresHidden ? (
          <Trans>It is counted blind.</Trans>
        ) : (
          <Trans>What lies in it is not shown to you.</Trans>
        )
      }
    >
      {till.figuresHidden ? (
        <Trans>What should be in the till is shown when the count is handed in.</Trans>
      ) : (
        <Trans>Your roles do not permit seeing the positions of others.</Trans>
      )}
    </EmptyState>
  )
}

/** Trays where there are several, papers, and the named totals of the business date (C-3). */
export function TillContents({ till, aside }: { till: Till; aside?: ReactNode }) {
  if (!till.figures) return <>{aside}</>
  return (
    <div className={classes.blocks}>
      <Totals figures={till.figures} />
      <div>
        {till.figures.trays.length > 1 ? <Trays figures={till.figures} /> : null}
        <Bins till={till} figures={till.figures} />
        {aside}
      </div>
    </div>
  )
}

function Totals({ figures }: { figures: Figures }) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Totals of the date</Trans>}>
      <table className={classes.totals}>
        <thead>
          <tr>
            <th scope="col">{t`What`}</th>
            <th scope="col">{t`Number`}</th>
            <th scope="col">{t`Amount`}</th>
          </tr>
        </thead>
        <tbody>
          {figures.totals.map(({ name, count, amount }) => (
            <tr key={name} data-none={count === 0 || undefined}>
              <th scope="row">{t(TOTALS[name])}</th>
              <td>{count}</td>
              <td>
                <Money amount={amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Trays({ figures }: { figures: Figures }) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Trays</Trans>}>
      <Facts
        facts={figures.trays.map(({ number, position }) => ({
          key: String(number),
          label: t`Tray ${number}`,
          value: <Money amount={position} />,
        }))}
      />
    </Panel>
  )
}

function Bins({ till, figures }: { till: Till; figures: Figures }) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Papers in the bins</Trans>} beside={<Batch till={till} />}>
      <Facts
        facts={figures.bins.map(({ number, count, amount }) => ({
          key: String(number),
          label: count === 0 ? t`Bin ${number}: empty` : t`Bin ${number}: ${count}`,
          value: <Money amount={amount} />,
        }))}
      />
    </Panel>
  )
}
