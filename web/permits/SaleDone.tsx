import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { PermitOrder } from '../api/contract.ts'
import { Figure } from '../kit/Figure.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Panel } from '../kit/Panel.tsx'
import classes from './Sale.module.css'
import { ViewReceipt } from './ViewReceipt.tsx'

const focusIt = (button: HTMLButtonElement | null): void => button?.focus()

/** What was taken. Enter or N goes on to the next sale; P opens the receipt in a new tab (P-8). */
export function SaleDone({ order, onNext }: { order: PermitOrder; onNext: () => void }) {
  const { t } = useLingui()
  const { number } = order
  const receipt = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      if (ctrlKey || metaKey || altKey) return
      if (key.toLowerCase() === 'n') onNext()
      if (key.toLowerCase() === 'p') receipt.current?.querySelector('a')?.click()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onNext])
  const permits = order.permits.map((permit) => permit.number).join(', ')
  return (
    <Panel title={<Trans>Sold in order {number}</Trans>}>
      <output>{permits}</output>
      <Figure label={t`Taken`} amount={order.paid} />
      <div className={classes.done}>
        <Button
          ref={focusIt}
          onClick={onNext}
          aria-keyshortcuts="N"
          rightSection={<KeyHint keys="N" />}
        >
          <Trans>Next sale</Trans>
        </Button>
        <div ref={receipt}>
          <ViewReceipt order={order} shortcut="P" />
        </div>
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/permit-orders/$orderId" params={{ orderId: order.id }} />
          )}
        >
          <Trans>Open the order</Trans>
        </Button>
      </div>
    </Panel>
  )
}
