import { Plural, Trans } from '@lingui/react/macro'
import type { Batch } from '../api/contract.ts'
import { api } from '../api/client.ts'
import { useChange } from '../api/useChange.ts'
import { ConfirmAction } from '../kit/ConfirmAction.tsx'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { Money } from '../kit/Money.tsx'
import { useMe } from '../login/me.ts'
import { sessionName } from '../sessions/sessionName.ts'
import classes from './Entry.module.css'

type Props = { batch: Batch; onPosted: (batch: Batch) => void; onClose: () => void }
type Wish = { version: number; confirmOverpayment: boolean }

/** What posting does, in figures, before it does it; what is more than the due is named by line. */
export function PostBatch({ batch, onPosted, onClose }: Props) {
  const formats = useFormats()
  const { session } = useMe()
  const over = batch.lines.filter(({ surplus }) => surplus > 0)
  const post = useChange(
    ({ version, confirmOverpayment }: Wish, key) =>
      api.post<Batch>(
        `/batches/${batch.id}/post`,
        { confirmOverpayment },
        { key, ifMatch: `"${version}"` },
      ),
    {
      stale: [
        ['batch', batch.id],
        ['batches'],
        ['citation'],
        ['citations'],
        ['session'],
        ['sessions'],
        ['me'],
      ],
      onSuccess: onPosted,
    },
  )
  const total = moneyText(batch.total, formats)
  const where = session ? `${session.drawer.name} ${sessionName(session.id)}` : ''
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={<Trans>Post {batch.number}</Trans>}
      confirm={over.length > 0 ? <Trans>Post with overpayment</Trans> : <Trans>Post {total}</Trans>}
      busy={post.isBusy}
      problem={post.problem}
      onConfirm={() => post.send({ version: batch.version, confirmOverpayment: over.length > 0 })}
    >
      <p>
        <Plural
          value={batch.count}
          one={`# payment of ${total} is recorded in your current session, ${where}. A posted batch never changes again.`}
          other={`# payments, ${total} in all, are recorded in your current session, ${where}. A posted batch never changes again.`}
        />
      </p>
      <Methods batch={batch} />
      {over.length > 0 ? <Overpaid lines={over} /> : null}
    </ConfirmAction>
  )
}

function Methods({ batch }: { batch: Batch }) {
  const byMethod = Map.groupBy(batch.lines, ({ methodName }) => methodName ?? '')
  return (
    <table className={classes.overpaid}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Method</Trans>
          </th>
          <th scope="col" data-align="right">
            <Trans context="control figure">Count</Trans>
          </th>
          <th scope="col" data-align="right">
            <Trans>Total</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...byMethod].map(([name, lines]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-align="right">{lines.length}</td>
            <td data-align="right">
              <Money amount={lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Overpaid({ lines }: { lines: Batch['lines'] }) {
  const surplus = moneyText(
    lines.reduce((sum, line) => sum + line.surplus, 0),
    useFormats(),
  )
  return (
    <>
      <p>
        <Plural
          value={lines.length}
          one={`# line is more than what is due. ${surplus} becomes account balance.`}
          other={`# lines are more than what is due. ${surplus} becomes account balance.`}
        />
      </p>
      <table className={classes.overpaid}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Line</Trans>
            </th>
            <th scope="col">
              <Trans>Citation</Trans>
            </th>
            <th scope="col" data-align="right">
              <Trans>Due</Trans>
            </th>
            <th scope="col" data-align="right">
              <Trans>Amount</Trans>
            </th>
            <th scope="col" data-align="right">
              <Trans>Over</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, citation, due, amount, surplus: over }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td>{citation}</td>
              <td data-align="right">
                <Money amount={due ?? 0} />
              </td>
              <td data-align="right">
                <Money amount={amount ?? 0} />
              </td>
              <td data-align="right">
                <Money amount={over} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
