import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Transaction } from '../api/contract.ts'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { ReturnsFocus } from '../kit/ReturnsFocus.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { KindName } from './KindName.tsx'
import { TargetLink } from './TargetLink.tsx'
import { ReverseDialog } from './ReverseDialog.tsx'
import classes from './TransactionDialog.module.css'
import { useReverseInSession } from './useReverse.ts'
import { useMethodName } from '../kit/useMethodName.ts'

type Props = { transaction: Transaction; onClose: () => void }

/** One transaction at a glance, with its receipt and the way to reverse it (T-6, T-7). */
export default function TransactionDialog({ transaction, onClose }: Props) {
  const [reversing, setReversing] = useState(false)
  const reverse = useReverseInSession()
  const close = (): void => {
    setReversing(false)
    reverse.reset()
    onClose()
  }
  return (
    <>
      <Modal
        opened={!reversing}
        onClose={close}
        title={<Trans>Transaction {transaction.id}</Trans>}
        classNames={{ title: classes.title }}
      >
        <ReturnsFocus />
        <Glance transaction={transaction} onReverse={() => setReversing(true)} />
      </Modal>
      {reversing ? (
        <ReverseDialog
          payment={{ ...transaction, transactionId: transaction.id }}
          number={transaction.target.number}
          reverse={reverse}
          onClose={close}
        />
      ) : null}
    </>
  )
}

function Glance({ transaction, onReverse }: { transaction: Transaction; onReverse: () => void }) {
  const { t } = useLingui()
  const nameOfMethod = useMethodName()
  const mayReverse = usePermission('transactions.reverse')
  const { reverse } = transaction.actions
  const targetNames = {
    citation: t`Citation`,
    permit_order: t`Permit order`,
    unidentified: t`Unidentified money`,
  }
  const refused = mayReverse ? reverse.reason : t`Your roles do not permit reversing.`
  const isAllowed = mayReverse && reverse.allowed
  return (
    <>
      <Facts
        facts={[
          {
            key: 'amount',
            label: t`Amount`,
            value: <Money amount={transaction.amount} struck={transaction.reversedById !== null} />,
          },
          { key: 'kind', label: t`Kind`, value: <KindName kind={transaction.kind} /> },
          {
            key: 'method',
            label: t`Method`,
            value: nameOfMethod(transaction.method, transaction.methodName),
          },
          { key: 'reference', label: t`Reference`, value: transaction.reference },
          {
            key: 'target',
            label: targetNames[transaction.target.type],
            value: <TargetLink target={transaction.target} />,
          },
          { key: 'at', label: t`Time`, value: <Time at={transaction.createdAt} /> },
          { key: 'user', label: t`Taken by`, value: transaction.user.name },
        ]}
      />
      {isAllowed ? null : <p className={classes.refused}>{refused}</p>}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/receipts/$paymentId"
              params={{ paymentId: transaction.paymentId }}
            />
          )}
        >
          <Trans>Receipt</Trans>
        </Button>
        <Button color="red" disabled={!isAllowed} onClick={onReverse}>
          <Trans>Reverse</Trans>
        </Button>
      </Group>
    </>
  )
}
