import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { timeText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { type DayRange, type PresetName, presetsOf } from './reportFilter.ts'
import classes from './Reports.module.css'

type Props = { range: DayRange; today: string; onChange: (range: DayRange) => void }

/** The first and the last day, both part of the report, and ranges that are asked for daily. */
export function RangeFields({ range, today, onChange }: Props) {
  const { t } = useLingui()
  const { from, to } = range
  const presets = presetsOf(today)
  const names: Record<PresetName, string> = {
    today: t`Today`,
    yesterday: t`Yesterday`,
    week: t`This week`,
    month: t`This month`,
    lastMonth: t`Last month`,
  }
  return (
    <>
      <TextInput
        type="date"
        label={t`First day`}
        value={from}
        onChange={(event) => onChange({ from: event.currentTarget.value || to, to })}
      />
      <TextInput
        type="date"
        label={t`Last day`}
        value={to}
        onChange={(event) => onChange({ from, to: event.currentTarget.value || from })}
      />
      <Button.Group className={classes.presets} aria-label={t`Days`}>
        {(Object.keys(presets) as PresetName[]).map((name) => (
          <Button
            key={name}
            variant="default"
            className={classes.preset}
            aria-pressed={presets[name].from === from && presets[name].to === to}
            onClick={() => onChange(presets[name])}
          >
            {names[name]}
          </Button>
        ))}
      </Button.Group>
    </>
  )
}

/** Which days the figures are of, in words: what is part of it and by which clock. */
export function RangeLine({ from, to }: DayRange) {
  const formats = useFormats()
  const text = (day: string): string =>
    timeText(`${day}T12:00:00Z`, 'date', { ...formats, timeZone: 'UTC' })
  const [first, last] = [text(from), text(to)]
  const zone = formats.timeZone.replaceAll('_', ' ')
  return (
    <p className={classes.range}>
      {from === to ? (
        <Trans>
          <b>{first}</b>, from midnight to midnight, {zone} time
        </Trans>
      ) : (
        <Trans>
          <b>{first}</b> to <b>{last}</b>, both days included, from midnight to midnight, {zone}{' '}
          time
        </Trans>
      )}
    </p>
  )
}
