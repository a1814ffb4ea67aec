import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { PaymentPlan, PaymentPlanWish } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { useChange } from '../api/useChange.ts'
import { today } from '../kit/days.ts'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import { emptyPlan, monthLater, wishOf, type PlanForm } from './newPlan.ts'
import classes from './Plans.module.css'
import { PlanCart } from './PlanCart.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import { previewQuery } from './queries.ts'
import { TermsFields } from './TermsFields.tsx'
import { TOUCHED } from './touched.ts'
import './problemTexts.ts'

const route = getRouteApi('/frame/payment-plans/new')

/** Put citations on a plan (E-8): choose them, say by when, see the figures, and do it. */
export function NewPlanPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { citations: chosen = '' } = route.useSearch()
  const numbers = chosen.split(',').filter((number) => number !== '')
  const choose = (next: readonly string[]): void => {
    const search = next.length === 0 ? {} : { citations: next.join(',') }
    void navigate({ to: '/payment-plans/new', search, replace: true })
  }
  return (
    <>
      <PageHeader
        title={t`New payment plan`}
        above={[
          <Link key="all" to="/payment-plans" search={{}}>
            <Trans>Payment plans</Trans>
          </Link>,
        ]}
      />
      <PlanCart numbers={numbers} onChange={choose} />
      {numbers.length > 0 ? <Terms numbers={numbers} /> : null}
    </>
  )
}

const BESIDE = ['/payer', '/templateId', '/firstDueOn', '/instalments']

function Terms({ numbers }: { numbers: readonly string[] }) {
  const { user } = useMe()
  const { timeZone } = useFormats()
  const describe = useProblemText()
  const [form, setForm] = useKept<PlanForm>(
    user.id,
    'new-plan',
    emptyPlan(monthLater(today(timeZone))),
  )
  const wish = wishOf(numbers, form)
  const preview = useQuery(previewQuery(wish))
  const enrol = useEnrol(() => setForm(emptyPlan(monthLater(today(timeZone)))))
  const foreseen = preview.error ? describe(problemOf(preview.error)) : undefined
  const problem = enrol.problem ?? foreseen
  const fieldProblem = useFieldProblem(problem)
  const shown = wish !== null && !foreseen ? preview.data : undefined
  return (
    <form
      className={classes.new}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (wish && shown) enrol.send(wish)
      }}
    >
      <Panel title={<Trans>Terms</Trans>}>
        <TermsFields
          form={form}
          payer={preview.data?.payer}
          fieldProblem={fieldProblem}
          onChange={(part) => {
            enrol.reset()
            setForm((now) => ({ ...now, ...part }))
          }}
        />
        {problem && !isAllBeside(problem, BESIDE) ? <ProblemNotice problem={problem} /> : null}
      </Panel>
      <Panel title={<Trans>What it will be</Trans>}>
        <PlanPreview preview={shown} />
        <div className={classes.end}>
          <Button type="submit" loading={enrol.isBusy} disabled={!shown}>
            {shown ? <Confirm count={shown.instalments.length} total={shown.total} /> : <Name />}
          </Button>
        </div>
      </Panel>
    </form>
  )
}

const Name = () => <Trans>Make the plan</Trans>

function Confirm({ count, total }: { count: number; total: number }) {
  const amount = moneyText(total, useFormats())
  return (
    <Plural
      value={count}
      one={`Make the plan: ${amount} in # instalment`}
      other={`Make the plan: ${amount} in # instalments`}
    />
  )
}

function useEnrol(onMade: () => void) {
  const navigate = useNavigate()
  return useChange(
    (wish: PaymentPlanWish, key) => api.post<PaymentPlan>('/payment-plans', wish, { key }),
    {
      stale: TOUCHED,
      onSuccess: ({ id }) => {
        onMade()
        void navigate({ to: '/payment-plans/$planId', params: { planId: id } })
      },
    },
  )
}
