import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { RepairItem, RepairWorklist } from '../api/contract.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Money } from '../kit/Money.tsx'
import { ScrollRegion } from '../kit/ScrollRegion.tsx'
import { ArrivedAmount } from './ArrivedAmount.tsx'
import classes from './Pending.module.css'
import { useItemName } from './useItemName.ts'
import { useSurplus } from './useSurplus.ts'

type Props = {
  list: RepairWorklist
  isBusy: boolean
  onRedo: () => void
  onFinalise: () => void
}

/** what has a disposition and is not final, newest first. */
export function PendingStrip({ list: { pending, settings }, isBusy, onRedo, onFinalise }: Props) {
  const { t } = useLingui()
  const surplus = useSurplus(pending)
  const nameOf = useItemName()
  const [count, most] = [pending.length, settings.pendingLimit]
  return (
    <section className={classes.pending} aria-label={t`Pending`}>
      <div className={classes.head}>
        <b>
          <Trans>
            Pending {count} of {most}
          </Trans>
        </b>
        <span className={classes.soft}>
          {count >= most ? (
            <Trans>The next one finalises the oldest.</Trans>
          ) : (
            <Trans>Nothing of it is posted yet.</Trans>
          )}
        </span>
        <span className={classes.buttons}>
          <Button
            size="xs"
            variant="default"
            loading={isBusy}
            aria-keyshortcuts="Z"
            rightSection={<KeyHint keys="Z" />}
            onClick={onRedo}
          >
            <Trans>Redo the newest</Trans>
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-keyshortcuts="F"
            rightSection={<KeyHint keys="F" />}
            onClick={onFinalise}
          >
            <Trans>Finalise all</Trans>
          </Button>
        </span>
      </div>
      <ScrollRegion label={t`Pending items`} className={classes.scroll}>
        <ol className={classes.list}>
          {pending.map((item) => (
            <li key={item.id}>
              {/* A repair is seen by its citation. */}
              {item.disposition?.type === 'repair' ? null : <b>{nameOf(item)} </b>}
              <Disposed item={item} />
              <Surplus
                amount={surplus.get(item.id)}
                isConfirmed={item.disposition?.confirmOverpayment === true}
              />
            </li>
          ))}
        </ol>
      </ScrollRegion>
    </section>
  )
}

/** more than is due, so that whoever finalises it sees what becomes of it. */
function Surplus({ amount, isConfirmed }: { amount: number | undefined; isConfirmed: boolean }) {
  if (amount === undefined) return null
  const surplus = <Money amount={amount} />
  return (
    <b className={classes.over}>
      {' '}
      {isConfirmed ? (
        <Trans>{surplus} over, to the account balance</Trans>
      ) : (
        <Trans>{surplus} more than is due by now</Trans>
      )}
    </b>
  )
}

/** What was said of an item, in a few words. */
export function Disposed({ item }: { item: RepairItem }) {
  const { disposition } = item
  if (!disposition) return null
  const { amount } = disposition
  const what = amount === null ? <ArrivedAmount item={item} /> : <Money amount={amount} />
  const { reason, note, items } = disposition
  if (disposition.type === 'reject')
    return (
      <>
        {what} <Trans>rejected: {reason}</Trans>
      </>
    )
  if (disposition.type === 'defer')
    return (
      <>
        {what} <Trans>deferred: {note}</Trans>
      </>
    )
  return (
    <>
      {items.map(({ citation, amount }, at) => (
        <span key={citation}>
          {at > 0 ? ', ' : ''}
          <Money amount={amount} /> → <b>{citation}</b>
        </span>
      ))}
    </>
  )
}
