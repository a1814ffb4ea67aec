import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { DaySummary } from '../api/contract.ts'
import { InCurrency } from '../kit/InCurrency.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { StatusBadge } from '../kit/StatusBadge.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { useTillName } from '../tills/useTillName.ts'
import { KINDS, MOVEMENTS } from '../tills/words.ts'
import classes from './BusinessDay.module.css'

type Line = { kind: string; count: number; amount: number }

/** One till over the day: what it began with, what came and went, what it ended with. */
export function TillSummary({ till }: { till: DaySummary['tills'][number] }) {
  const { t } = useLingui()
  const methodName = useMethodName()
  const name = useTillName()(till)
  return (
    <InCurrency currency={till.currency}>
      <Panel
        title={name}
        beside={
          <span className={classes.label}>
            {till.carriedUncounted ? (
              <StatusBadge tone="refused">
                <Trans>carried over uncounted</Trans>
              </StatusBadge>
            ) : null}{' '}
            {t(KINDS[till.kind])}
            {till.holder ? `, ${till.holder.name}` : ''}
          </span>
        }
      >
        {till.movements === null || till.start === null || till.end === null ? (
          <p className={classes.label}>{t`Your roles do not permit this.`}</p>
        ) : (
          <Moved lines={till.movements} start={till.start} end={till.end} />
        )}
        {till.papers && till.papers.length > 0 ? (
          <ul className={classes.papers}>
            {till.papers.map(({ method, count, amount }) => (
              <li key={method}>
                <span>
                  {methodName(method, method)}:{' '}
                  <Plural value={count} one="# paper" other="# papers" />
                </span>
                <Money amount={amount} />
              </li>
            ))}
          </ul>
        ) : null}
      </Panel>
    </InCurrency>
  )
}

type MovedProps = { lines: readonly Line[]; start?: number; end?: number }

/** Movements by kind; with what there was before and after. */
export function Moved({ lines, start, end }: MovedProps) {
  const { t } = useLingui()
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t`What`}</th>
          <th scope="col">{t`Number`}</th>
          <th scope="col">{t`Amount`}</th>
        </tr>
      </thead>
      <tbody>
        {start === undefined ? null : (
          <tr>
            <th scope="row" colSpan={2}>{t`At the start`}</th>
            <td>
              <Money amount={start} />
            </td>
          </tr>
        )}
        {lines.map(({ kind, count, amount }) => {
          const name = MOVEMENTS[kind]
          return (
            <tr key={kind}>
              <th scope="row">{name ? t(name) : kind}</th>
              <td>{count}</td>
              <td>
                <Money amount={amount} />
              </td>
            </tr>
          )
        })}
      </tbody>
      {end === undefined ? null : (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>{t`At the end`}</th>
            <td>
              <Money amount={end} />
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
