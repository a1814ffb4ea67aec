import { Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { Notice } from '../kit/Notice.tsx'
import { Panel } from '../kit/Panel.tsx'

type Props = {
  isRequired: boolean
  wasRequired: boolean
  mayWrite: boolean
  onChange: (isRequired: boolean) => void
}

/** C-7: whether cash is taken by people only who hold a till that is ready; says what that does. */
export function CashNeedsTill({ isRequired, wasRequired, mayWrite, onChange }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Cash and tills</Trans>}>
      <Switch
        mt="sm"
        label={t`Cash is taken with a till only`}
        description={t`Off: whoever holds no till takes cash all the same, and it lies in none.`}
        checked={isRequired}
        disabled={!mayWrite}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {isRequired && !wasRequired ? (
        <Notice kind="warning">
          <Trans>
            From now on a payment in cash is refused to everybody who holds no till that is ready.
            Assign tills first, under Tills.
          </Trans>
        </Notice>
      ) : null}
    </Panel>
  )
}
