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
            <AllBack taken={takenIn(payment)} />
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

/** Who has it again: nobody was handed money that was only transferred. */
function AllBack({ taken }: { taken: PaymentDetail['transactions'] }) {
  const from = taken.find(({ target }) => target.type === 'unidentified')?.target.number
  if (taken.some(({ kind }) => kind !== 'balance_transfer'))
    return <Trans>REVERSED: this payment was given back and pays for nothing.</Trans>
  if (from === undefined)
    return <Trans>REVERSED: the account balance is back, and this pays for nothing.</Trans>
  return (
    <Trans>REVERSED: the money is unidentified again, in {from}, and this pays for nothing.</Trans>
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
