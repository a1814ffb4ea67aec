import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CitationSummary, PaymentDetail, ReceiptPrinting } from '../api/contract.ts'
import { plateText } from '../enforcement/plateText.ts'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { usePermission } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import { givenBackOf, isAllBack, isReversed, sumOf, takenIn } from './lines.ts'
import type { Paper } from './paper.ts'
import classes from './Receipt.module.css'
import { aboutQuery } from './queries.ts'
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
        {[payment.branch.name, ...payment.branch.address.split('\n')]
          .filter(Boolean)
          .map((line) => (
            <span key={line}>{line}</span>
          ))}
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
          <Plural value={taken.length} one="Transaction" other="Transactions" />{' '}
          {taken.map(({ id }) => id).join(', ')}
        </p>
        {isProof(payment, printing) ? (
          <p>
            <Trans>Keep this receipt as your proof of payment.</Trans>
          </p>
        ) : null}
      </footer>
    </article>
  )
}

/** A copy that nobody counted proves nothing, nor does what was given back. */
const isProof = (payment: PaymentDetail, printing: Props['printing']): boolean =>
  printing !== null && !isAllBack(payment)

type Line = PaymentDetail['transactions'][number]

/** What was paid for, by its number. */
function TargetName({ type, number }: { type: Line['target']['type']; number: string }) {
  if (type === 'permit_order') return <Trans>Permit order {number}</Trans>
  if (type === 'unidentified') return <Trans>Unidentified money {number}</Trans>
  return <Trans>Citation {number}</Trans>
}

/** What was paid for, with what it is; and what is due on it still, at this moment. */
function Targets({ taken }: { taken: readonly Line[] }) {
  const targets = Map.groupBy(taken, ({ target }) => target.number)
  const citations = taken.flatMap(({ target: { type, number } }) =>
    type === 'citation' ? [{ type, number }] : [],
  )
  const mayRead = usePermission('citations.read')
  const { data } = useQuery({ ...aboutQuery(citations), enabled: mayRead && citations.length > 0 })
  const known = new Map(data?.items.map((each) => [each.number, each]))
  return Array.from(targets, ([number, lines]) => (
    <tr key={number}>
      <th scope="row">
        <TargetName type={lines[0]?.target.type ?? 'citation'} number={number} />
        <About citation={known.get(number)} isPaid={!isReversed(lines)} />
      </th>
      <td>
        <Money amount={sumOf(lines)} struck={isReversed(lines)} />
      </td>
    </tr>
  ))
}

type AboutProps = {
  citation: CitationSummary | undefined
  /** Whether anything of what was paid on it with this receipt stands. */
  isPaid: boolean
}

function About({ citation, isPaid }: AboutProps) {
  if (!citation) return null
  const { violation, plate, state, due } = citation
  return (
    <>
      <span className={classes.about}>
        {[violation, plateText(plate, state)].filter(Boolean).join(' · ')}
      </span>
      {due > 0 ? (
        <span className={classes.about}>
          {isPaid ? (
            <Trans>
              Paid in part: <Money amount={due} /> is still due.
            </Trans>
          ) : (
            <Trans>
              <Money amount={due} /> is due.
            </Trans>
          )}
        </span>
      ) : null}
    </>
  )
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
  const nameOfMethod = useMethodName()
  return (
    <>
      {tendersOf(payment, nameOfMethod)
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
function tendersOf(
  payment: PaymentDetail,
  nameOf: (code: string, name: string) => string,
): { name: string; amount: number }[] {
  const tenders = new Map<string, number>()
  for (const { method, methodName, reference, cardTail, amount } of takenIn(payment)) {
    const card = cardTail === null ? null : `···· ${cardTail}`
    const name = [nameOf(method, methodName), card, reference].filter(Boolean).join(' ')
    tenders.set(name, (tenders.get(name) ?? 0) + amount)
  }
  return Array.from(tenders, ([name, amount]) => ({ name, amount }))
}
