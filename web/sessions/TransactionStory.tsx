import { Trans, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Transaction } from '../api/contract.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { KindName } from '../enforcement/KindName.tsx'
import { TargetLink } from '../enforcement/TargetLink.tsx'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useMethodName } from '../kit/useMethodName.ts'
import { ReturnsFocus } from '../kit/ReturnsFocus.tsx'
import { Time } from '../kit/Time.tsx'
import { transactionQuery } from './report.ts'
import { sessionName } from './sessionName.ts'
import { SessionHistory } from './SessionHistory.tsx'
import { useOriginFacts } from './useOriginFacts.tsx'
import classes from './TransactionStory.module.css'

type Props = {
  id: string
  /** The session whose report is open. */
  here: string
  onClose: () => void
}

/** All that is known of one transaction, its other half, and its session history (T-10). */
export function TransactionStory({ id, here, onClose }: Props) {
  const describe = useProblemText()
  const transaction = useQuery(transactionQuery(id))
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Trans>Transaction {id}</Trans>}
      classNames={{ title: classes.title }}
    >
      <ReturnsFocus />
      {transaction.data ? (
        <>
          <Known transaction={transaction.data} here={here} />
          <h3 className={classes.heading}>
            <Trans>Session history</Trans>
          </h3>
          <SessionHistory id={id} />
        </>
      ) : transaction.isError ? (
        <ProblemNotice
          problem={describe(problemOf(transaction.error))}
          onRetry={() => void transaction.refetch()}
        />
      ) : (
        <PageSkeleton />
      )}
    </Modal>
  )
}

function Known({ transaction, here }: { transaction: Transaction; here: string }) {
  const { t } = useLingui()
  const { sessionId, reversedById, reversalOfId, counterpartId } = transaction
  const nameOfMethod = useMethodName()
  const ofFile = useOriginFacts(transaction.paymentId)
  const half = (id: string | null) => (id === null ? null : <Other id={id} here={here} />)
  return (
    <Facts
      facts={[
        {
          key: 'amount',
          label: t`Amount`,
          value: <Money amount={transaction.amount} struck={reversedById !== null} />,
        },
        { key: 'kind', label: t`Kind`, value: <KindName kind={transaction.kind} /> },
        { key: 'for', label: t`For`, value: <TargetLink target={transaction.target} /> },
        {
          key: 'method',
          label: t`Payment type`,
          value: nameOfMethod(transaction.method, transaction.methodName),
        },
        { key: 'reference', label: t`Reference`, value: transaction.reference },
        { key: 'receipt', label: t`Receipt`, value: transaction.receiptNumber },
        {
          key: 'session',
          label: t`Stands in`,
          value:
            sessionId === here ? (
              sessionName(sessionId)
            ) : (
              <Link
                to="/sessions/$sessionId"
                params={{ sessionId }}
                search={{ transaction: Number(transaction.id) }}
              >
                {sessionName(sessionId)}
              </Link>
            ),
        },
        ...ofFile,
        { key: 'reversed', label: t`Reversed by`, value: half(reversedById) },
        { key: 'reversal', label: t`Reversal of`, value: half(reversalOfId) },
        { key: 'counterpart', label: t`Other half`, value: half(counterpartId) },
      ]}
    />
  )
}

/** The way to another transaction, wherever it stands. */
function Other({ id, here }: { id: string; here: string }) {
  const { data } = useQuery(transactionQuery(id))
  const sessionId = data?.sessionId ?? here
  return (
    <>
      <Link
        to="/sessions/$sessionId"
        params={{ sessionId }}
        search={(before: Record<string, unknown>) =>
          sessionId === here ? { ...before, transaction: Number(id) } : { transaction: Number(id) }
        }
        resetScroll={false}
      >
        {id}
      </Link>
      {data ? (
        <>
          {' '}
          <Time at={data.createdAt} /> · {sessionName(sessionId)}
        </>
      ) : null}
    </>
  )
}
