import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { Count } from '../kit/Count.tsx'
import type { IntakeImport } from '../api/contract.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import classes from './Intake.module.css'
import { StandingRows } from './Standing.tsx'
import { OUTCOMES } from './words.ts'

export type Figures = IntakeImport['posted']
const KINDS = ['posted', 'repair', 'known'] as const

/** What became of the file as a sum: posted, in repair and known are what was read (I-1). */
export function ImportFigures({ one }: { one: IntakeImport }) {
  const { t } = useLingui()
  const { items, controlCount, controlTotal, dryRun } = one
  const together: Figures = {
    count: one.itemsRead,
    total: one.posted.total + one.repair.total + one.known.total,
  }
  return (
    <table className={classes.ledger}>
      <caption>
        <VisuallyHidden>
          <Trans>Figures</Trans>
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <td>{null}</td>
          <th scope="col" data-figure>
            <Trans>Items</Trans>
          </th>
          <th scope="col" data-figure>
            <Trans>Amount</Trans>
          </th>
          <td>{null}</td>
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <Fragment key={kind}>
            <Row label={t(OUTCOMES[kind][dryRun ? 1 : 0])} figures={one[kind]} />
            {kind === 'posted' && one.surplus.count > 0 ? (
              <Row label={<Trans>of it more than is due</Trans>} figures={one.surplus} isControl />
            ) : null}
            {kind === 'repair' && one.standing && one.repair.count > 0 ? (
              <StandingRows standing={one.standing} />
            ) : null}
          </Fragment>
        ))}
      </tbody>
      <tbody>
        <tr data-total>
          <th scope="row">
            <Trans>Together</Trans>
          </th>
          <td data-figure>
            <Count value={together.count} />
          </td>
          <td data-figure>
            <Money amount={together.total} />
          </td>
          <td>{null}</td>
        </tr>
        {items ? (
          <Row
            label={<Trans>The file</Trans>}
            figures={items}
            word={<Agreement of={together} control={items} one={one} />}
            isControl
          />
        ) : null}
        {one.unread && !one.standing ? <Unread count={one.unread} /> : null}
        {controlCount !== null || controlTotal !== null ? (
          <ControlRow count={controlCount} total={controlTotal} items={items} />
        ) : null}
      </tbody>
    </table>
  )
}

type RowProps = { label: ReactNode; figures: Figures; word?: ReactNode; isControl?: boolean }

function Row({ label, figures: { count, total }, word, isControl = false }: RowProps) {
  return (
    <tr data-control={isControl || undefined}>
      <th scope="row">{label}</th>
      <td data-figure>
        <Count value={count} />
      </td>
      <td data-figure>
        <Money amount={total} />
      </td>
      <td>{word}</td>
    </tr>
  )
}

type ControlProps = { count: number | null; total: number | null; items: Figures | null }

/** What the slip said; a file that does not come to it was not taken. */
function ControlRow({ count, total, items }: ControlProps) {
  const isSame =
    items !== null &&
    (count === null || count === items.count) &&
    (total === null || total === items.total)
  return (
    <tr data-control>
      <th scope="row">
        <Trans>Control figures</Trans>
      </th>
      <td data-figure>{count === null ? '–' : <Count value={count} />}</td>
      <td data-figure>{total === null ? '–' : <Money amount={total} />}</td>
      <td>{isSame ? <Agrees /> : null}</td>
    </tr>
  )
}

function Agrees() {
  return (
    <span className={classes.agrees}>
      <Trans>agrees</Trans>
    </span>
  )
}

/** Their amounts are in no sum. */
function Unread({ count }: { count: number }) {
  return (
    <tr data-control>
      <th scope="row">
        <Trans>Without an amount</Trans>
      </th>
      <td data-figure>
        <span className={classes.differs}>
          <Count value={count} />
        </span>
      </td>
      <td data-figure>–</td>
      <td>{null}</td>
    </tr>
  )
}

type AgreementProps = { of: Figures; control: Figures; one: IntakeImport }

/** Whether all of the file was dealt with; as long as it runs, how much is left. */
function Agreement({ of, control, one }: AgreementProps) {
  const formats = useFormats()
  const isOver = one.finishedAt !== null
  // A lockbox file says itself what it should come to; of others somebody has to.
  const isChecked =
    one.format === 'lockbox' || one.controlCount !== null || one.controlTotal !== null
  if (of.count === control.count && of.total === control.total)
    return isChecked ? (
      <Agrees />
    ) : (
      <span className={classes.soft}>
        <Trans>not checked against anything</Trans>
      </span>
    )
  const left = moneyText(control.total - of.total, formats)
  return (
    <span className={isOver ? classes.differs : classes.soft}>
      <Trans>{left} not taken</Trans>
    </span>
  )
}
