import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReceiptPrinting } from '../api/contract.ts'
import { Time } from '../kit/Time.tsx'
import { printingsQuery } from './queries.ts'
import classes from './ReceiptPage.module.css'

/** Each time that the receipt was printed or sent: the first is the original. */
export function Printings({ paymentId }: { paymentId: string }) {
  const { data } = useQuery(printingsQuery(paymentId))
  if (!data || data.items.length === 0) return null
  return (
    <ol className={classes.printings}>
      {data.items.map((printing) => (
        <li key={printing.number}>
          <Printing printing={printing} />
        </li>
      ))}
    </ol>
  )
}

function Printing({ printing }: { printing: ReceiptPrinting }) {
  const { number, way, at, by } = printing
  const [when, who] = [<Time key="at" at={at} />, by.name]
  const name = number === 1 ? <Trans>Original</Trans> : <Trans>Reprint {number}</Trans>
  if (way === 'email') {
    return (
      <>
        {name}:{' '}
        <Trans>
          sent by e-mail, {when}, by {who}
        </Trans>
      </>
    )
  }
  return (
    <>
      {name}:{' '}
      <Trans>
        printed, {when}, by {who}
      </Trans>
    </>
  )
}
