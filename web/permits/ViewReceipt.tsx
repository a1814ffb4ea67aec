import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PermitOrder } from '../api/contract.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { KeyHint } from '../kit/KeyHint.tsx'
import { usePermission } from '../login/me.ts'
import type { Giving } from '../receipts/useGiving.ts'

/** The payment whose receipt an order shows: its last. */
export function lastPayment({
  tenders,
}: PermitOrder): { id: string; receiptNumber: string } | null {
  const last = tenders.at(-1)
  return last ? { id: last.paymentId, receiptNumber: last.receiptNumber } : null
}

type Props = { order: PermitOrder; giving: Giving; keys?: { print: string; mail: string } }

/** P-8: the receipt of an order's last payment: for printing, in a new tab, or by e-mail. */
export function ViewReceipt({ order, giving, keys }: Props) {
  const { t } = useLingui()
  const mayGive = usePermission('receipts.give')
  const payment = lastPayment(order)
  if (!payment) return null
  return (
    <>
      <Button
        variant="default"
        aria-keyshortcuts={keys?.print}
        rightSection={keys ? <KeyHint keys={keys.print} /> : undefined}
        renderRoot={(props) => (
          <Link
            {...props}
            to="/receipts/$paymentId"
            params={{ paymentId: payment.id }}
            target="_blank"
          />
        )}
      >
        <Trans>View receipt</Trans>
      </Button>
      <GuardedButton
        variant="default"
        refused={mayGive ? undefined : t`Your roles do not permit giving receipts.`}
        onClick={giving.mail}
        rightSection={keys ? <KeyHint keys={keys.mail} /> : undefined}
      >
        <Trans>E-mail receipt</Trans>
      </GuardedButton>
    </>
  )
}
