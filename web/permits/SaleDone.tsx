import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { PermitOrder } from '../api/contract.ts'
import { Figure } from '../kit/Figure.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { Panel } from '../kit/Panel.tsx'
import { usePermission } from '../login/me.ts'
import { Given } from '../receipts/Given.tsx'
import { useGiving } from '../receipts/useGiving.ts'
import classes from './Sale.module.css'
import { lastPayment, ViewReceipt } from './ViewReceipt.tsx'

const focusIt = (button: HTMLButtonElement | null): void => button?.focus()

/** What was taken. Enter or N goes on to the next sale; P opens the receipt in a new tab, E sends it (P-8). */
export function SaleDone({ order, onNext }: { order: PermitOrder; onNext: () => void }) {
  const { t } = useLingui()
  const { number } = order
  const receipt = useRef<HTMLDivElement>(null)
  const payment = lastPayment(order)
  const giving = useGiving(payment?.id ?? '')
  const mail = usePermission('receipts.give') && payment ? giving.mail : null
  const mailing = useRef(mail)
  useEffect(() => {
    mailing.current = mail
  })
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      const isDialog = document.querySelector('[role=dialog]') !== null
      if (ctrlKey || metaKey || altKey || isDialog) return
      if (key.toLowerCase() === 'n') onNext()
      if (key.toLowerCase() === 'p') receipt.current?.querySelector('a')?.click()
      if (key.toLowerCase() === 'e') mailing.current?.()
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
        <div ref={receipt} className={classes.done}>
          <ViewReceipt order={order} giving={giving} keys={{ print: 'P', mail: 'E' }} />
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
      {payment ? <Given giving={giving} payment={payment} /> : null}
    </Panel>
  )
}
