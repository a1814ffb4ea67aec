import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import type { RepairItem, RepairWorklist } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { REPAIR_CHANGED, worklistQuery } from './queries.ts'
import figures from './Figures.module.css'
import classes from './Repair.module.css'
import { useSurplus } from './useSurplus.ts'

type Props = { list: RepairWorklist; onClose: () => void }

const sumOf = (items: readonly RepairItem[]): number =>
  items.reduce((sum, { arrived, disposition }) => {
    const parts = (disposition?.items ?? []).reduce((all, { amount }) => all + amount, 0)
    const whole = arrived.amount ?? disposition?.amount ?? 0
    return sum + (disposition?.type === 'repair' ? parts : whole)
  }, 0)

/** what finalising does, in figures, before it does it. */
export function FinaliseAll({ list, onClose }: Props) {
  const { t } = useLingui()
  const cache = useQueryClient()
  const of = (type: string) => list.pending.filter(({ disposition }) => disposition?.type === type)
  const finalise = useChange(
    (_input: null, key) => api.post<RepairWorklist>('/repair/finalise', undefined, { key }),
    {
      stale: [...REPAIR_CHANGED, ['citation'], ['citations'], ['session'], ['sessions']],
      onSuccess: (answer) => {
        cache.setQueryData(worklistQuery.queryKey, answer)
        notifications.show({ message: t`All that was pending is final.` })
        onClose()
      },
    },
  )
  const parts = [
    { key: 'repair', word: t`Repaired`, items: of('repair') },
    { key: 'reject', word: t`Rejected`, items: of('reject') },
    { key: 'defer', word: t`Deferred`, items: of('defer') },
  ].filter(({ items }) => items.length > 0)
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Finalise all that is pending</Trans>}
      confirm={
        <Plural value={list.pending.length} one="Finalise # item" other="Finalise # items" />
      }
      busy={finalise.isBusy}
      problem={finalise.problem}
      onConfirm={() => finalise.send(null)}
    >
      <p className={classes.say}>
        <Trans>
          This cannot be undone. Repaired items are posted into the session of their drawer that is
          open now; where none is, they wait for it. The money of rejected items becomes
          unidentified money. Deferred items go to their list.
        </Trans>
      </p>
      <table className={figures.figures}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Disposition</Trans>
            </th>
            <th scope="col" data-align="right">
              <Trans>Items</Trans>
            </th>
            <th scope="col" data-align="right">
              <Trans>Total</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, word, items }) => (
            <tr key={key}>
              <th scope="row">{word}</th>
              <td data-align="right">{items.length}</td>
              <td data-align="right">
                <Money amount={sumOf(items)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Surplus pending={list.pending} />
    </ConfirmAction>
  )
}

/** what was confirmed to be more than is due. */
function Surplus({ pending }: { pending: readonly RepairItem[] }) {
  const formats = useFormats()
  const each = [...useSurplus(pending).values()]
  const over = moneyText(
    each.reduce((sum, amount) => sum + amount, 0),
    formats,
  )
  if (each.length === 0) return null
  return (
    <p className={`${classes.say} ${classes.over}`}>
      <Plural
        value={each.length}
        one={`In # item ${over} is more than is due, and goes to the account balance.`}
        other={`In # items ${over} is more than is due, and goes to the account balance.`}
      />
    </p>
  )
}
