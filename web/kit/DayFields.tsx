import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'

type Days = { from: string | undefined; to: string | undefined }

/** The first and the last day of a list, both part of it; blank is no limit. */
export function DayFields({
  from,
  to,
  onChange,
}: Days & { onChange: (part: Partial<Days>) => void }) {
  const { t } = useLingui()
  return (
    <>
      <TextInput
        type="date"
        label={t`From`}
        value={from ?? ''}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t`to`}
        value={to ?? ''}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
    </>
  )
}
