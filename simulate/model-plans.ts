import { type Asked, count, isWrong, type Model } from './model.ts'
import type { Shown } from './model-lines.ts'
import { endsOf, isReceipt, nowhere, type Outcome, sum, type Tender } from './model-payments.ts'
import { accepts } from './model-sessions.ts'
import { tellCitation } from './model-telling.ts'
import type { Answer } from './wire.ts'

/** What an answer may say of payment plans (E-8), and what follows from it. */

/** The first citation that cannot go on a plan is named by its place. */
export function enrolled(
  model: Model,
  asked: Asked,
  wish: { readonly citations: readonly string[]; readonly instalments: number },
  answer: Answer,
): void {
  const { code, body } = answer
  if (code === 'citation_on_plan' || code === 'nothing_due') {
    const place = Number(String(body.errors?.[0]?.pointer).split('/').at(-1))
    const number = wish.citations[place] ?? ''
    if (code === 'nothing_due') tellCitation(model, asked, number, { told: 'due', due: 0 })
    else tellCitation(model, asked, number, { told: 'on_plan', plan: String(body.plan.id) })
    for (const other of wish.citations.slice(0, place))
      tellCitation(model, asked, other, { told: 'within', amount: 1 })
    return
  }
  // Of a few cents there are not so many parts.
  if (code === 'instalment_too_small' && body.most < wish.instalments) return
  if (!accepts(model, answer, 201)) return
  count(model, 'payment_plan.enrolled')
  const plan = String(body.id)
  const citations = body.citations as { number: string; covered: number }[]
  if (citations.map(({ number }) => number).join() !== wish.citations.join())
    isWrong(model, `E-8: plan ${plan} covers ${JSON.stringify(citations)}`)
  model.plans.set(plan, { id: plan, citations: wish.citations })
  for (const { number, covered } of citations)
    tellCitation(model, asked, number, { told: 'enrolled', plan, covered })
  if (body.instalments.length !== wish.instalments)
    isWrong(model, `E-8: plan ${plan} has ${body.instalments.length} instalments`)
  planShown(model, asked, answer)
}

/** T-3, E-8: to each citation in the plan's order, all that is left of the plan on it, but the last. */
export function planPaid(
  model: Model,
  asked: Asked,
  wish: { readonly plan: string; readonly tenders: readonly Tender[] },
  answer: Answer,
): Outcome {
  const { plan, tenders } = wish
  const { code, body } = answer
  const citations = model.plans.get(plan)?.citations ?? []
  if (code === 'session_required') return nowhere(model, asked)
  if (code === 'plan_cancelled' || code === 'plan_completed') {
    isOver(model, asked, plan, code)
    return 'refused'
  }
  if (code === 'plan_exceeds_left') {
    if (sum(tenders) <= body.left) isWrong(model, `E-8: ${sum(tenders)} is not over ${body.left}`)
    return 'refused'
  }
  if (!accepts(model, answer, 201)) return 'refused'
  count(model, 'payment_plan.paid')
  const posted = body.transactions as Shown[]
  isReceipt(model, asked, { ...body, amount: sum(tenders) }, posted)
  const touched = [...Map.groupBy(posted, (t) => String(t.target.number))]
  const order = touched.map(([number]) => citations.indexOf(number))
  const isInOrder = order.every((place, n) => place >= 0 && place > (order[n - 1] ?? -1))
  const ends = new Set(endsOf(posted))
  const isSplit = endsOf(tenders).every((end) => ends.has(end)) && sum(posted) === sum(tenders)
  if (!isInOrder || !isSplit || posted.some(({ kind }) => kind !== 'plan_payment'))
    isWrong(model, `E-8: plan ${plan} was paid otherwise than it was handed over: ${answer.text}`)
  for (const [index, [number, own]] of touched.entries()) {
    const parts = own.map((t) => ({ transaction: String(t.id), amount: Number(t.amount) }))
    const ofPlan = { id: plan, isAll: index < touched.length - 1 }
    const paid = { told: 'paid', kind: null, short: false, confirmed: false } as const
    tellCitation(model, asked, number, { ...paid, parts, plan: ofPlan })
  }
  planShown(model, asked, { body: body.plan })
  return 'taken'
}

export function planCancelled(model: Model, asked: Asked, plan: string, answer: Answer): void {
  const { code } = answer
  if (code === 'plan_cancelled' || code === 'plan_completed')
    return isOver(model, asked, plan, code)
  if (!accepts(model, answer, 200)) return
  count(model, 'payment_plan.cancelled')
  for (const number of model.plans.get(plan)?.citations ?? [])
    tellCitation(model, asked, number, { told: 'cancelled', plan })
  planShown(model, asked, answer)
}

function isOver(model: Model, asked: Asked, plan: string, code: string): void {
  const told = code === 'plan_cancelled' ? 'plan_over' : 'plan_paid'
  for (const number of model.plans.get(plan)?.citations ?? [])
    tellCitation(model, asked, number, { told, plan })
}

/** What counts on each citation, what is due on it, and that both add up to the plan. */
export function planShown(model: Model, asked: Asked, { body }: Pick<Answer, 'body'>): void {
  const plan = String(body.id)
  const citations = body.citations as {
    number: string
    covered: number
    paid: number
    due: number
  }[]
  const paid = citations.reduce((total, each) => total + each.paid, 0)
  const covered = citations.reduce((total, each) => total + each.covered, 0)
  const instalments = body.instalments as { amount: number; paid: number }[]
  const filled = instalments.reduce((total, each) => total + each.paid, 0)
  // Oldest first: behind one that is not whole nothing is paid.
  const open = instalments.findIndex((each) => each.paid < each.amount)
  const isOldestFirst = open < 0 || instalments.slice(open + 1).every((each) => each.paid === 0)
  const isRight = body.paid === paid && filled === paid && isOldestFirst
  if (!isRight || body.total !== covered || sum(instalments) !== covered)
    isWrong(model, `E-8: plan ${plan} does not add up: ${JSON.stringify(body)}`)
  for (const { number, covered: own, paid: counted, due } of citations)
    tellCitation(model, asked, number, { told: 'plan_shown', plan, covered: own, counted, due })
}
