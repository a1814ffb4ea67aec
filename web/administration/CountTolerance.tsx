import { Trans, useLingui } from '@lingui/react/macro'
import { MoneyInput } from '../kit/MoneyInput.tsx'
import { Panel } from '../kit/Panel.tsx'

type Props = {
  text: string
  isUnreadable: boolean
  error: string | undefined
  readOnly: boolean
  onChange: (text: string) => void
}

/** By how much a count may differ without anybody being asked (S-15). */
export function CountTolerance({ text, isUnreadable, error, readOnly, onChange }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Counting at closing</Trans>}>
      <MoneyInput
        mt="sm"
        label={t`Tolerance`}
        description={t`A count that differs by more needs a reason and the approval of another person.`}
        readOnly={readOnly}
        value={text}
        error={isUnreadable ? t`An amount, such as 1.00.` : error}
        onChange={onChange}
      />
    </Panel>
  )
}
