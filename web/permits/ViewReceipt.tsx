import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PermitOrder } from '../api/contract.ts'
import { KeyHint } from '../kit/KeyHint.tsx'

/** P-8: the receipt of an order's last payment, for printing, in a new tab. */
export function ViewReceipt({ order, shortcut }: { order: PermitOrder; shortcut?: string }) {
  const paymentId = order.tenders.at(-1)?.paymentId
  if (paymentId === undefined) return null
  return (
    <Button
      variant="default"
      aria-keyshortcuts={shortcut}
      rightSection={shortcut === undefined ? undefined : <KeyHint keys={shortcut} />}
      renderRoot={(props) => (
        <Link {...props} to="/receipts/$paymentId" params={{ paymentId }} target="_blank" />
      )}
    >
      <Trans>View receipt</Trans>
    </Button>
  )
}
