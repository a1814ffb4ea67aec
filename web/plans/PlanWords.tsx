import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, useLingui } from '@lingui/react/macro'
import type { PaymentPlan, PaymentPlanStatus } from '../api/contract.ts'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'

type Looks<Status extends string> = Record<Status, { tone: Tone; word: MessageDescriptor }>

export const PLAN_LOOKS: Looks<PaymentPlanStatus> = {
  active: { tone: 'open', word: msg({ message: 'Active', context: 'plan or permit' }) },
  completed: { tone: 'closed', word: msg`Completed` },
  defaulted: { tone: 'refused', word: msg`Defaulted` },
  cancelled: { tone: 'closed', word: msg`Cancelled` },
}

type Instalment = PaymentPlan['instalments'][number]

const INSTALMENTS: Looks<Instalment['status']> = {
  paid: { tone: 'open', word: msg`Paid` },
  due: { tone: 'review', word: msg`Due today` },
  overdue: { tone: 'refused', word: msg`Overdue` },
  upcoming: { tone: 'closed', word: msg`Upcoming` },
}

export const INTERVAL_WORDS: Record<PaymentPlan['every'], MessageDescriptor> = {
  week: msg`every week`,
  two_weeks: msg`every two weeks`,
  month: msg`every month`,
}

export const LATE_FEE_WORDS: Record<PaymentPlan['lateFees'], MessageDescriptor> = {
  charged: msg`charged as ever`,
  held: msg`held back while the plan is active`,
  waived: msg`waived as long as the plan lasts`,
}

/** The status of a plan (E-8), in its colour and word. */
export function PlanStatusBadge({ status }: { status: PaymentPlanStatus }) {
  const { t } = useLingui()
  const { tone, word } = PLAN_LOOKS[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}

export function InstalmentBadge({ status }: Pick<Instalment, 'status'>) {
  const { t } = useLingui()
  const { tone, word } = INSTALMENTS[status]
  return <StatusBadge tone={tone}>{t(word)}</StatusBadge>
}

export const Days = ({ count }: { count: number }) => (
  <Plural value={count} one="# day" other="# days" />
)

export const Months = ({ count }: { count: number }) => (
  <Plural value={count} one="# month" other="# months" />
)
