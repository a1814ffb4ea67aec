import { createPortal } from 'react-dom'
import type { PaymentDetail, ReceiptPrinting } from '../api/contract.ts'
import { usePaper } from './paper.ts'
import { Receipt } from './Receipt.tsx'

type Props = {
  payment: PaymentDetail
  change?: number
  /** Null: whoever prints has not said so first. */
  printing: ReceiptPrinting | null
}

/** A receipt that is only on paper: whatever is on screen, printing prints this. */
export function PrintedReceipt({ payment, change = 0, printing }: Props) {
  const [paper] = usePaper()
  return createPortal(
    <div className="print-sheet">
      <Receipt payment={payment} paper={paper} change={change} printing={printing} />
    </div>,
    document.body,
  )
}
