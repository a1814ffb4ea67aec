import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { IntakeLayout } from '../api/contract.ts'
import type { Lines } from '../uploads/ColumnFields.tsx'
import classes from './Intake.module.css'
import { DAYS, DECIMALS } from './layout.ts'
import { DECIMAL_WORDS } from './words.ts'

type Props = {
  layout: IntakeLayout
  onChange: (layout: IntakeLayout) => void
  /** The file at hand, for an example. */
  lines?: Lines
}

/** How days and amounts are written in a CSV. */
export function CsvWriting({ layout, onChange, lines }: Props) {
  const { t } = useLingui()
  const example = (column: string | undefined): string | undefined => {
    const place = lines?.header.indexOf(column ?? '') ?? -1
    const text = place < 0 ? undefined : lines?.sample[0]?.[place]
    return text ? t`In the file: ${text}` : undefined
  }
  return (
    <div className={classes.stack}>
      <NativeSelect
        label={t`Days are written as`}
        description={example(layout.columns?.paidOn ?? layout.columns?.payoutOn)}
        value={layout.days ?? 'M/D/YYYY'}
        data={[...DAYS]}
        onChange={(event) => {
          const days = DAYS.find((one) => one === event.currentTarget.value)
          if (days) onChange({ ...layout, days })
        }}
      />
      <NativeSelect
        label={t`Amounts are written`}
        description={example(layout.columns?.amount)}
        value={layout.decimals ?? 'point'}
        data={DECIMALS.map((value) => ({ value, label: t(DECIMAL_WORDS[value]) }))}
        onChange={(event) => {
          const decimals = DECIMALS.find((one) => one === event.currentTarget.value)
          if (decimals) onChange({ ...layout, decimals })
        }}
      />
    </div>
  )
}
