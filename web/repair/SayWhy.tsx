import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RepairItem, RepairWish } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import type { Change } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import classes from './Repair.module.css'

type Props = {
  item: RepairItem
  kind: 'reject' | 'defer'
  dispose: Change<RepairWish>
  onClose: () => void
}

/** a rejection has a reason, and to defer needs a note. The last reason stands there already. */
export function SayWhy({ item, kind, dispose, onClose }: Props) {
  const { t } = useLingui()
  const { user } = useMe()
  const isReject = kind === 'reject'
  const { draft } = item
  const before = (isReject ? draft?.reason : draft?.note) ?? null
  const [last, setLast] = useKept<string>(user.id, 'repair-reject-reason', '')
  const [text, setText] = useState(before ?? (isReject ? last : ''))
  const wrong = useFieldProblem(dispose.problem)
  const pointer = isReject ? '/reason' : '/note'
  const said = text.trim()
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={isReject ? <Trans>Reject the item</Trans> : <Trans>Defer the item</Trans>}
      confirm={isReject ? <Trans>Reject</Trans> : <Trans>Defer</Trans>}
      busy={dispose.isBusy}
      disabled={said === ''}
      problem={isAllBeside(dispose.problem, [pointer]) ? undefined : dispose.problem}
      onConfirm={() => {
        if (isReject) setLast(said)
        dispose.send(isReject ? { type: 'reject', reason: said } : { type: 'defer', note: said })
      }}
    >
      {isReject ? (
        <RejectText amount={item.arrived.amount} />
      ) : (
        <p className={classes.say}>
          <Trans>
            It goes to the deferred list when it is finalised, for whoever takes it from there.
          </Trans>
        </p>
      )}
      <TextInput
        label={isReject ? t`Reason` : t`What has to be found out`}
        required
        maxLength={300}
        autoComplete="off"
        value={text}
        error={wrong(pointer)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ConfirmAction>
  )
}

function RejectText({ amount }: { amount: number | null }) {
  const formats = useFormats()
  const money = amount === null ? '' : moneyText(amount, formats)
  return (
    <p className={classes.say}>
      {amount === null ? (
        <Trans>
          No amount could be read, so no money is posted: the item is kept with its reason.
        </Trans>
      ) : (
        <Trans>
          {money} becomes unidentified money when it is finalised. Until then nothing is posted.
        </Trans>
      )}
    </p>
  )
}
