import { Trans, useLingui } from '@lingui/react/macro'
import type { PaymentPlan } from '../api/contract.ts'
import { DataTable } from '../kit/DataTable.tsx'
import { EmptyState } from '../kit/EmptyState.tsx'
import { Facts } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { Panel } from '../kit/Panel.tsx'
import { Time } from '../kit/Time.tsx'
import { useCitationColumns, useInstalmentColumns, usePaymentColumns } from './planColumns.tsx'
import { Days, INTERVAL_WORDS, LATE_FEE_WORDS } from './PlanWords.tsx'

type Props = { plan: PaymentPlan }

/** The instalments: when, how much, and what of it is paid. */
export function PlanSchedule({ plan }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Schedule</Trans>}>
      <DataTable
        caption={t`Instalments`}
        columns={useInstalmentColumns(plan)}
        rows={plan.instalments.map((instalment, index) => ({ ...instalment, no: index + 1 }))}
        rowKey={({ no }) => String(no)}
        faded={({ status }) => status === 'paid'}
        empty={null}
      />
    </Panel>
  )
}

/** The citations in the order in which they are paid. */
export function PlanCitations({ plan }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Citations</Trans>}>
      <DataTable
        caption={t`Citations of the plan, in the order in which they are paid`}
        columns={useCitationColumns(plan)}
        rows={plan.citations}
        rowKey={({ number }) => number}
        empty={null}
      />
    </Panel>
  )
}

/** What counted for the plan, by the receipts (E-8: no Transaction IDs here). */
export function PlanPayments({ plan }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Payments</Trans>}>
      <DataTable
        caption={t`Payments that count for the plan`}
        columns={usePaymentColumns()}
        rows={plan.payments}
        rowKey={({ paymentId }) => paymentId}
        faded={({ amount, reversed }) => amount === reversed}
        empty={
          <EmptyState title={<Trans>Nothing has been paid yet.</Trans>}>
            <Trans>What is paid on one of its citations counts as well, however it is paid.</Trans>
          </EmptyState>
        }
      />
      {plan.hasMore ? (
        <p>
          <Trans>Only the newest 500 payments are shown.</Trans>
        </p>
      ) : null}
    </Panel>
  )
}

/** Whose the plan is, and by which rules. */
export function PlanFacts({ plan }: Props) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Terms</Trans>}>
      <Facts
        facts={[
          { key: 'payer', label: t`Payer`, value: plan.payer },
          {
            key: 'template',
            label: t`Template`,
            value: plan.template?.name ?? t({ message: 'none', context: 'template' }),
          },
          {
            key: 'every',
            label: t`Instalments`,
            value: `${plan.instalments.length}, ${t(INTERVAL_WORDS[plan.every])}`,
          },
          { key: 'grace', label: t`Grace`, value: <Days count={plan.graceDays} /> },
          { key: 'late', label: t`Late fees`, value: t(LATE_FEE_WORDS[plan.lateFees]) },
          { key: 'fee', label: t`Enrolment fee`, value: <Money amount={plan.enrolmentFee} /> },
          { key: 'at', label: t`Enrolled`, value: <Time at={plan.enrolledAt} /> },
          { key: 'by', label: t`By`, value: plan.user.name },
        ]}
      />
    </Panel>
  )
}
