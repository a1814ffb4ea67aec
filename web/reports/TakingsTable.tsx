import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { Division, Takings, TakingsFigures, TakingsGroup } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'
import { ScrollRegion } from '../kit/ScrollRegion.tsx'
import { countOf, type MeasureName, measuresIn } from './measures.ts'
import classes from './TakingsTable.module.css'
import { useDivisionNames, usePartName } from './useDivisionNames.ts'

/** A ledger: each group with its sub-total on its own line, its parts below, the total at the end. */
export function TakingsTable({ takings }: { takings: Takings }) {
  const { t } = useLingui()
  const names = useDivisionNames()
  const { by, groups, total } = takings
  const [first = 'drawer', second] = by
  const measures = measuresIn(total)
  const heads: Record<MeasureName, string> = {
    taken: t`Taken`,
    reversed: t`Reversed`,
    refunded: t`Refunded`,
    transferred: t`Transferred`,
  }
  const [one, two] = [names[first], second ? names[second] : '']
  const caption = second ? t`Takings by ${one}, within that by ${two}` : t`Takings by ${one}`
  return (
    <ScrollRegion label={caption} className={classes.frame}>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{second ? `${one} · ${two}` : one}</th>
            <th scope="col" className={classes.count}>{t`Transactions`}</th>
            {measures.map((name) => (
              <th key={name} scope="col" data-measure={name}>
                {heads[name]}
              </th>
            ))}
            <th scope="col">{t`Net`}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.key} group={group} by={by} measures={measures} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t`Total`}</th>
            <Cells figures={total} measures={measures} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  )
}

type GroupProps = {
  group: TakingsGroup
  by: readonly Division[]
  measures: readonly MeasureName[]
}

function Group({ group, by, measures }: GroupProps) {
  const nameOf = usePartName()
  const [first = 'drawer', second] = by
  return (
    <tbody data-divided={second !== undefined || undefined}>
      <tr className={classes.group}>
        <th scope="row">{nameOf(first, group)}</th>
        <Cells figures={group.figures} measures={measures} />
      </tr>
      {second
        ? group.parts.map((part) => (
            <tr key={part.key} className={classes.part}>
              <th scope="row">{nameOf(second, part)}</th>
              <Cells figures={part.figures} measures={measures} />
            </tr>
          ))
        : null}
    </tbody>
  )
}

type CellsProps = { figures: TakingsFigures; measures: readonly MeasureName[] }

function Cells({ figures, measures }: CellsProps) {
  return (
    <>
      <td className={classes.count}>{countOf(figures)}</td>
      {measures.map((name) => (
        <td key={name} data-measure={name}>
          {figures[name].count === 0 ? '–' : <Money amount={figures[name].amount} />}
        </td>
      ))}
      <td className={classes.net}>
        <Money amount={figures.net} />
      </td>
    </>
  )
}
