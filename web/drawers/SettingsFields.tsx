import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Group, NativeSelect, Radio, TextInput } from '@mantine/core'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Drawers.module.css'

export type Settings = {
  openingBalanceRequired: boolean
  concurrentUsers: boolean
  closingMethod: 'automatic' | 'manual'
  /** `HH:MM`, or empty as long as nothing is given. */
  cutOffTime: string
  cutOffStatus: 'closed' | 'in_review'
  closingCount: 'none' | 'declared' | 'blind'
}

type Props = {
  settings: Settings
  onChange: (settings: Settings) => void
  fieldProblem: (pointer: string) => string | undefined
}

/** What each session of the drawer copies and keeps; the cut-off only where there is one (D-2). */
export function SettingsFields({ settings, onChange, fieldProblem }: Props) {
  const { t } = useLingui()
  const set = (part: Partial<Settings>): void => onChange({ ...settings, ...part })
  return (
    <fieldset className={classes.group}>
      <legend>
        <Trans>Sessions in this drawer</Trans>
      </legend>
      <p className={classes.fixed}>
        <Trans>These are fixed once the drawer is created.</Trans>
      </p>
      <Checkbox
        label={t`An opening balance is required`}
        checked={settings.openingBalanceRequired}
        onChange={(event) => set({ openingBalanceRequired: event.currentTarget.checked })}
      />
      <Checkbox
        label={t`Several people may be in a session at once`}
        checked={settings.concurrentUsers}
        onChange={(event) => set({ concurrentUsers: event.currentTarget.checked })}
      />
      <Radio.Group
        label={t`Closing`}
        value={settings.closingMethod}
        error={fieldProblem('/closingMethod')}
        onChange={(closingMethod) => set({ closingMethod })}
      >
        <Group mt={6} gap="lg">
          <Radio value="manual" label={t`Manual, by a person`} />
          <Radio value="automatic" label={t`Automatic, at a time of day`} />
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t`Count at closing`}
        value={settings.closingCount}
        error={fieldProblem('/closingCount')}
        onChange={(closingCount) => set({ closingCount })}
      >
        <Group mt={6} gap="lg">
          <Radio value="none" label={t`None`} />
          <Radio value="declared" label={t`Declared, with the expected figure in sight`} />
          <Radio value="blind" label={t`Blind, the expected figure is hidden`} />
        </Group>
      </Radio.Group>
      {settings.closingMethod === 'automatic' ? (
        <CutOff settings={settings} set={set} fieldProblem={fieldProblem} />
      ) : null}
    </fieldset>
  )
}

type CutOffProps = Pick<Props, 'settings' | 'fieldProblem'> & {
  set: (part: Partial<Settings>) => void
}

function CutOff({ settings, set, fieldProblem }: CutOffProps) {
  const { t } = useLingui()
  const { timeZone } = useFormats()
  return (
    <div className={classes.two}>
      <TextInput
        type="time"
        label={t`Cut-off time`}
        description={timeZone}
        required
        value={settings.cutOffTime}
        error={fieldProblem('/cutOffTime')}
        onChange={(event) => set({ cutOffTime: event.currentTarget.value.slice(0, 5) })}
      />
      <NativeSelect
        label={t`An open session becomes`}
        description={t`at that moment`}
        value={settings.closingCount === 'none' ? settings.cutOffStatus : 'in_review'}
        error={fieldProblem('/cutOffStatus')}
        data={[
          { value: 'in_review', label: t`In Review` },
          // Nobody counts at the cut-off (S-15).
          { value: 'closed', label: t`Closed`, disabled: settings.closingCount !== 'none' },
        ]}
        onChange={(event) =>
          set({ cutOffStatus: event.currentTarget.value === 'closed' ? 'closed' : 'in_review' })
        }
      />
    </div>
  )
}
