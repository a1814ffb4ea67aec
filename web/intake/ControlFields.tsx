import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { readMoney } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { Panel } from '../kit/Panel.tsx'
import classes from './Intake.module.css'

/** What the slip says, as it was typed. */
export type Controls = { count: string; total: string }

type Props = { controls: Controls; onChange: (controls: Controls) => void }

/** Control figures of a file that does not say them itself (I-1); one may be left out, or both. */
export function ControlFields({ controls, onChange }: Props) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const { count, total } = controls
  return (
    <Panel title={<Trans>Control figures</Trans>}>
      <p className={classes.note}>
        <Trans>
          As the slip or the letter says them. If the file does not come to them, nothing of it is
          taken.
        </Trans>
      </p>
      <div className={classes.controls}>
        <TextInput
          label={t`Control count`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          value={count}
          error={/^\d*$/.test(count.trim()) ? undefined : t`Type a whole number.`}
          onChange={(event) => onChange({ ...controls, count: event.currentTarget.value })}
        />
        <MoneyInput
          label={t`Control total`}
          value={total}
          error={
            total.trim() !== '' && readMoney(total, minorDigits) === null
              ? t`Type an amount such as 150.00`
              : undefined
          }
          onChange={(text) => onChange({ ...controls, total: text })}
        />
      </div>
    </Panel>
  )
}
