import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import type { RepairItem, RepairWorklist } from '../api/contract.ts'
import { markStale } from '../api/stale.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { DUES_KEY, REPAIR_CHANGED, worklistQuery } from './queries.ts'
import figures from './Figures.module.css'
import classes from './Repair.module.css'
import { amountSaid } from './worklist.ts'
import { useFinalisedText } from './useFinalisedText.ts'
import { useSurplus } from './useSurplus.ts'

type Props = { list: RepairWorklist; onClose: () => void }

const sumOf = (items: readonly RepairItem[]): number =>
  items.reduce((sum, item) => sum + (amountSaid(item) ?? 0), 0)

/** what finalising does, in figures, before it does it. */
export function FinaliseAll({ list, onClose }: Props) {
  const { t } = useLingui()
  const cache = useQueryClient()
  // It may have been paid meanwhile.
  useEffect(() => markStale(cache, DUES_KEY), [cache])
  const of = (type: string) => list.pending.filter(({ disposition }) => disposition?.type === type)
  const finalise = useFinalise(list, onClose)
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

function useFinalise(list: RepairWorklist, onDone: () => void) {
  const cache = useQueryClient()
  const { t } = useLingui()
  const finalisedText = useFinalisedText()
  return useChange(
    async (_input: null, key) => {
      await api.post<RepairWorklist>('/repair/finalise', undefined, { key })
      // Only after it is posted is it known what came back; the list on screen may be that one by then.
      return { gone: list.pending, after: await api.get<RepairWorklist>('/repair/mine') }
    },
    {
      stale: [...REPAIR_CHANGED, ['citation'], ['citations'], ['session'], ['sessions']],
      onSuccess: ({ gone, after }) => {
        cache.setQueryData(worklistQuery.queryKey, after)
        notifications.show({ message: finalisedText(gone, after) || t`Nothing is pending` })
        onDone()
      },
    },
  )
}

/** what was confirmed to be more than is due, and what became more than that since. */
function Surplus({ pending }: { pending: readonly RepairItem[] }) {
  const formats = useFormats()
  const surplus = useSurplus(pending)
  const over = pending.filter(({ id }) => surplus.has(id))
  const back = over.filter(({ disposition }) => !disposition?.confirmOverpayment)
  const confirmed = over.length - back.length
  const money = moneyText(
    over.reduce((sum, item) => sum + (back.includes(item) ? 0 : (surplus.get(item.id) ?? 0)), 0),
    formats,
  )
  return (
    <>
      {confirmed > 0 ? (
        <p className={`${classes.say} ${classes.over}`}>
          <Plural
            value={confirmed}
            one={`In # item ${money} is more than is due, and goes to the account balance.`}
            other={`In # items ${money} is more than is due, and goes to the account balance.`}
          />
        </p>
      ) : null}
      {back.length > 0 ? (
        <p className={`${classes.say} ${classes.over}`}>
          <Plural
            value={back.length}
            one="# item is for more than is due by now: it cannot be posted, and comes back new."
            other="# items are for more than is due by now: they cannot be posted, and come back new."
          />
        </p>
      ) : null}
    </>
  )
}
