import { Trans, useLingui } from '@lingui/react/macro'
import type { PaymentDetail, ReceiptPrinting } from '../api/contract.ts'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { sessionName } from '../sessions/sessionName.ts'
import { givenBackOf, sumOf, takenIn } from './lines.ts'
import type { Paper } from './paper.ts'
import classes from './Receipt.module.css'
import { ReceiptMarks } from './ReceiptMarks.tsx'

type Props = {
  payment: PaymentDetail
  paper: Paper
  /** Known at the counter only: change is no money taken and is kept nowhere. */
  change?: number
  /** On paper: which printing it is; null where nobody counted it. */
  printing?: ReceiptPrinting | null
}

/** The receipt, for letter paper and for an 80 mm roll. */
export function Receipt({ payment, paper, change = 0, printing }: Props) {
  const { t } = useLingui()
  const taken = takenIn(payment)
  const cashier = taken[0]?.user.name
  return (
    <article className={classes.receipt} data-paper={paper} aria-label={t`Receipt`}>
      <header className={classes.head}>
        <b className={classes.agency}>{payment.agency.name}</b>
        <span>
          <Trans>Receipt {payment.receiptNumber}</Trans>
        </span>
        <span>
          <Time at={payment.createdAt} />
        </span>
        <span>
          {payment.drawer.name} · {sessionName(payment.sessionId)}
        </span>
        {cashier ? (
          <span>
            <Trans>Taken by {cashier}</Trans>
          </span>
        ) : null}
        {payment.payer ? (
          <span>
            <Trans>Payer: {payment.payer}</Trans>
          </span>
        ) : null}
      </header>
      <ReceiptMarks payment={payment} printing={printing} />
      <table className={classes.lines}>
        <tbody>
          <Targets taken={taken} />
          <tr className={classes.total}>
            <th scope="row">
              <Trans>Paid</Trans>
            </th>
            <td>
              <Money amount={payment.amount} />
            </td>
          </tr>
          <Tenders payment={payment} change={change} />
          <GivenBack lines={givenBackOf(payment)} />
        </tbody>
      </table>
      <footer className={classes.foot}>
        {payment.bulkId === null ? null : (
          <p>
            <Trans>Bulk payment {payment.bulkId}</Trans>
          </p>
        )}
        <p>
          <Trans>Transactions {taken.map(({ id }) => id).join(', ')}</Trans>
        </p>
        <p>
          <Trans>Keep this receipt as your proof of payment.</Trans>
        </p>
      </footer>
    </article>
  )
}

type Line = PaymentDetail['transactions'][number]

function Targets({ taken }: { taken: readonly Line[] }) {
  const targets = Map.groupBy(taken, ({ target }) => target.number)
  return Array.from(targets, ([number, lines]) => (
    <tr key={number}>
      <th scope="row">
        {lines[0]?.target.type === 'permit_order' ? (
          <Trans>Permit order {number}</Trans>
        ) : (
          <Trans>Citation {number}</Trans>
        )}
      </th>
      <td>
        <Money amount={sumOf(lines)} />
      </td>
    </tr>
  ))
}

/** What was given back since, one by one: of what, when and by whom. */
function GivenBack({ lines }: { lines: readonly Line[] }) {
  return lines.map(({ id, kind, target: { number }, createdAt, user: { name }, amount }) => {
    const at = <Time key="at" at={createdAt} />
    return (
      <tr key={id}>
        <th scope="row">
          {kind === 'reversal' ? (
            <Trans>
              Reversal {id} on {number}, {at}, by {name}
            </Trans>
          ) : (
            <Trans>
              Refund {id} on {number}, {at}, by {name}
            </Trans>
          )}
        </th>
        <td>
          <Money amount={amount} />
        </td>
      </tr>
    )
  })
}

function Tenders({ payment, change }: { payment: PaymentDetail; change: number }) {
  return (
    <>
      {tendersOf(payment)
        // A balance transfer comes to nothing handed over.
        .filter(({ amount }) => amount !== 0)
        .map(({ name, amount }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Money amount={amount} />
            </td>
          </tr>
        ))}
      {change > 0 ? (
        <tr>
          <th scope="row">
            <Trans>Change given</Trans>
          </th>
          <td>
            <Money amount={change} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** What was handed over: the transactions of one method, reference and card belong to one tender. */
function tendersOf(payment: PaymentDetail): { name: string; amount: number }[] {
  const tenders = new Map<string, number>()
  for (const { methodName, reference, cardTail, amount } of takenIn(payment)) {
    const card = cardTail === null ? null : `···· ${cardTail}`
    const name = [methodName, card, reference].filter(Boolean).join(' ')
    tenders.set(name, (tenders.get(name) ?? 0) + amount)
  }
  return Array.from(tenders, ([name, amount]) => ({ name, amount }))
}
