import type { PaymentPlanWish, PlanTemplate } from '../api/contract.ts'

/** The terms of a plan as they are typed; its citations stand in the address. */
export type PlanForm = {
  payer: string
  templateId: string
  instalments: string
  firstDueOn: string
  every: PaymentPlanWish['every']
}

const MOST_INSTALMENTS = 120

/** First instalment in a month, six of them: what most people ask for. */
export function emptyPlan(firstDueOn: string): PlanForm {
  return { payer: '', templateId: '', instalments: '6', firstDueOn, every: 'month' }
}

/** What is asked for, or null while the form does not say it yet. */
export function wishOf(citations: readonly string[], form: PlanForm): PaymentPlanWish | null {
  const instalments = /^\d{1,3}$/.test(form.instalments) ? Number(form.instalments) : 0
  const hasDay = /^\d{4}-\d{2}-\d{2}$/.test(form.firstDueOn)
  if (citations.length === 0 || !hasDay) return null
  if (instalments < 1 || instalments > MOST_INSTALMENTS) return null
  return {
    citations: [...citations],
    payer: form.payer.trim() || null,
    templateId: form.templateId || null,
    instalments,
    firstDueOn: form.firstDueOn,
    every: form.every,
  }
}

/** Those that can be chosen now. */
export function offered(templates: readonly PlanTemplate[]): PlanTemplate[] {
  return templates.filter((template) => template.offered)
}

/** The same day of the next month, or the last it has. */
export function monthLater(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const next = new Date(Date.UTC(year, month, Math.min(date, last)))
  return next.toISOString().slice(0, 10)
}
