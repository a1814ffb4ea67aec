import { Trans } from '@lingui/react/macro'
import type { PaymentDetail, ReceiptPrinting } from '../api/contract.ts'
import { Time } from '../kit/Time.tsx'
import { givenBackOf, isAllBack, takenIn } from './lines.ts'
import classes from './Receipt.module.css'

type Props = { payment: PaymentDetail; printing: ReceiptPrinting | null | undefined }

/** What nobody may overlook on a receipt: that it is a reprint, that it was reversed or corrected. */
export function ReceiptMarks({ payment, printing }: Props) {
  const back = givenBackOf(payment)
  const isWhole = isAllBack(payment)
  return (
    <>
      {printing === undefined ? null : <Printing printing={printing} />}
      {back.length === 0 ? null : (
        <p className={classes.mark}>
          {isWhole ? (
            <Trans>REVERSED: this payment was given back and pays for nothing.</Trans>
          ) : (
            <Trans>PARTLY REVERSED: some of this payment was given back.</Trans>
          )}
        </p>
      )}
      {takenIn(payment).some(({ edited }) => edited) ? (
        <p className={classes.mark}>
          <Trans>The payment method or reference was corrected since.</Trans>
        </p>
      ) : null}
    </>
  )
}

function Printing({ printing }: { printing: ReceiptPrinting | null }) {
  if (printing === null) {
    return (
      <p className={classes.mark}>
        <Trans>Copy, no proof of payment: a receipt is printed with the button Print.</Trans>
      </p>
    )
  }
  const { number, at, by } = printing
  if (number === 1) return null
  const [when, who] = [<Time key="at" at={at} />, by.name]
  return (
    <p className={classes.mark}>
      <Trans>
        Reprint {number}, {when}, by {who}
      </Trans>
    </p>
  )
}
