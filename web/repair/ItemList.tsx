import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { RepairItem } from '../api/contract.ts'
import { KeyHint } from '../kit/KeyHint.tsx'
import { ArrivedAmount } from './ArrivedAmount.tsx'
import classes from './Repair.module.css'
import { TimeLeft } from './TimeLeft.tsx'
import { useReasonText } from './useReasonText.ts'

type Props = {
  items: readonly RepairItem[]
  /** One that is open still, but not mine any more. */
  lost: RepairItem | null
  openId: string
  now: number
  onOpen: (id: string) => void
}

/** My items with the time that each is still mine. */
export function ItemList({ items, lost, openId, now, onOpen }: Props) {
  const { t } = useLingui()
  const all = lost ? [lost, ...items] : items
  return (
    <nav className={classes.list} aria-label={t`My items`}>
      <p className={classes.heading}>
        <Plural value={items.length} _0="No item is yours" one="# item" other="# items" />
        <span className={classes.keys}>
          <KeyHint keys="↑" /> <KeyHint keys="↓" />
        </span>
      </p>
      <ol>
        {all.map((item) => (
          <Row
            key={item.id}
            item={item}
            isOpen={item.id === openId}
            isLost={item === lost}
            now={now}
            onOpen={() => onOpen(item.id)}
          />
        ))}
      </ol>
    </nav>
  )
}

type RowProps = {
  item: RepairItem
  isOpen: boolean
  isLost: boolean
  now: number
  onOpen: () => void
}

function Row({ item, isOpen, isLost, now, onOpen }: RowProps) {
  const reasonText = useReasonText()
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const [reason] = item.reasons
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={classes.row}
        aria-current={isOpen || undefined}
        onClick={onOpen}
      >
        <span className={classes.lead}>
          <b className="tabular">{item.arrived.citation ?? '–'}</b>
          <ArrivedAmount item={item} />
        </span>
        <span className={classes.soft}>{reason ? reasonText(reason) : item.source.name}</span>
        {isLost ? (
          <span className={classes.lost}>
            <Trans>Not yours any more</Trans>
          </span>
        ) : (
          <TimeLeft until={item.lockedUntil} since={item.heldSince} now={now} />
        )}
      </button>
    </li>
  )
}
