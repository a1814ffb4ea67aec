import type { NewPlanTemplate, PlanTemplate } from '../api/contract.ts'
import { moneyTyped, readMoney } from '../kit/formats.ts'

/** The rules of a template as they are typed. */
export type TemplateForm = {
  name: string
  enrolmentFee: string
  smallestInstalment: string
  longestMonths: string
  graceDays: string
  lateFees: PlanTemplate['lateFees']
}

/** What stands in the fields at first: the template, or what most cities would take. */
export function formOf(template: PlanTemplate | null, minorDigits: number): TemplateForm {
  const money = (amount: number): string => moneyTyped(amount, minorDigits)
  return {
    name: template?.name ?? '',
    enrolmentFee: money(template?.enrolmentFee ?? 0),
    smallestInstalment: template ? money(template.smallestInstalment) : '',
    longestMonths: String(template?.longestMonths ?? 12),
    graceDays: String(template?.graceDays ?? 10),
    lateFees: template?.lateFees ?? 'held',
  }
}

/** What is asked for, or null while something is missing. */
export function templateOf(form: TemplateForm, minorDigits: number): NewPlanTemplate | null {
  const enrolmentFee = readMoney(form.enrolmentFee, minorDigits)
  const smallestInstalment = readMoney(form.smallestInstalment, minorDigits)
  const name = form.name.trim()
  if (name === '' || enrolmentFee === null || !smallestInstalment) return null
  if (form.longestMonths === '' || form.graceDays === '') return null
  return {
    name,
    enrolmentFee,
    smallestInstalment,
    longestMonths: Number(form.longestMonths),
    graceDays: Number(form.graceDays),
    lateFees: form.lateFees,
  }
}
