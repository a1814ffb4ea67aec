import { Trans, useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Till } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { LIMIT_POINTERS, LimitFields, readLimits, type TypedLimits } from './LimitFields.tsx'
import { CASH_CHANGED } from './queries.ts'
import { useTillName } from './useTillName.ts'

type Wish = Pick<Till, 'limitWarning' | 'limitStop' | 'blindCount'>

/** The limits of a till, and whether it is counted blind (C-8, C-12). */
export function EditTill({ till, onClose }: { till: Till; onClose: () => void }) {
  const { t } = useLingui()
  const { minorDigits } = useFormats()
  const name = useTillName()(till)
  const textOf = (limit: number | null): string =>
    limit === null ? '' : moneyTyped(limit, minorDigits)
  const [typed, setTyped] = useState<TypedLimits>({
    warning: textOf(till.limitWarning),
    stop: textOf(till.limitStop),
    blindCount: till.blindCount,
  })
  const wish = readLimits(typed, minorDigits)
  const change = useChange(
    (input: Wish, key) =>
      api.patch<Till>(`/tills/${till.id}`, input, { key, ifMatch: `"${till.version}"` }),
    {
      stale: CASH_CHANGED,
      onSuccess: () => {
        notifications.show({ message: t`${name} is saved.` })
        onClose()
      },
    },
  )
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Limits of {name}</Trans>}
      confirm={<Trans>Save</Trans>}
      onConfirm={() => (wish ? change.send(wish) : undefined)}
      busy={change.isBusy}
      disabled={wish === null}
      problem={isAllBeside(change.problem, LIMIT_POINTERS) ? undefined : change.problem}
    >
      <LimitFields
        typed={typed}
        onChange={setTyped}
        fieldProblem={useFieldProblem(change.problem)}
        isFirst
      />
    </ConfirmAction>
  )
}
