import type { Static } from 'typebox'
import type { Document, DocumentTable } from '../../../documents/document.ts'
import { type Wording, wordingFor } from '../../../documents/wording.ts'
import type { Agency } from '../../agencies/public.ts'
import type { PlanBody } from './answer.ts'

type Plan = Static<typeof PlanBody>

export type Reader = {
  readonly agency: Pick<Agency, 'name' | 'currency' | 'timeZone'>
  readonly language: 'en' | 'es'
}

/** A plan on paper, for the payer: by when how much, for which citations, and what was paid (E-8). */
export function planDocument(plan: Plan, reader: Reader): Document {
  const words = WORDS[reader.language]
  const write = wordingFor(reader.agency, reader.language)
  return {
    title: `${words.title} ${plan.number}`,
    language: reader.language,
    agency: reader.agency.name,
    facts: [
      { label: words.payer, value: plan.payer },
      { label: words.status, value: words.statuses[plan.status] },
      { label: words.total, value: write.money(plan.total) },
      { label: words.paid, value: write.money(plan.paid) },
      { label: words.left, value: write.money(plan.left) },
    ],
    tables: [schedule(plan, words, write), citations(plan, words, write)],
    notes: [words.grace(plan.graceDays)],
  }
}

function schedule({ instalments }: Plan, words: Words, { money, day }: Wording): DocumentTable {
  return {
    caption: words.schedule,
    columns: [
      { heading: words.dueOn },
      { heading: words.amount, align: 'end' },
      { heading: words.paid, align: 'end' },
    ],
    rows: instalments.map(({ dueOn, amount, paid }) => [
      day(Temporal.PlainDate.from(dueOn)),
      money(amount),
      money(paid),
    ]),
    total: [words.total, money(sum(instalments, 'amount')), money(sum(instalments, 'paid'))],
  }
}

function citations(plan: Plan, words: Words, { money }: Wording): DocumentTable {
  return {
    caption: words.citations,
    columns: [
      { heading: words.citation },
      { heading: words.onPlan, align: 'end' },
      { heading: words.left, align: 'end' },
    ],
    rows: plan.citations.map(({ number, covered, left }) => [number, money(covered), money(left)]),
    total: [words.total, money(sum(plan.citations, 'covered')), money(sum(plan.citations, 'left'))],
  }
}

function sum<Key extends string>(rows: readonly { readonly [K in Key]: number }[], key: Key) {
  return rows.reduce((all, row) => all + row[key], 0)
}

const ENGLISH = {
  title: 'Payment plan',
  payer: 'Payer',
  status: 'Status',
  statuses: {
    active: 'Active',
    completed: 'Completed',
    defaulted: 'Defaulted',
    cancelled: 'Cancelled',
  },
  total: 'Total',
  paid: 'Paid',
  left: 'Left',
  schedule: 'Schedule',
  dueOn: 'Due on',
  amount: 'Amount',
  citations: 'Citations',
  citation: 'Citation',
  onPlan: 'On the plan',
  grace: (days: number) =>
    days === 0
      ? 'An instalment is late on the day after its own.'
      : `An instalment may still be paid ${days} ${days === 1 ? 'day' : 'days'} after its day.`,
}

type Words = typeof ENGLISH

const SPANISH: Words = {
  title: 'Plan de pago',
  payer: 'Pagador',
  status: 'Estado',
  statuses: {
    active: 'Activo',
    completed: 'Completado',
    defaulted: 'En mora',
    cancelled: 'Cancelado',
  },
  total: 'Total',
  paid: 'Pagado',
  left: 'Queda',
  schedule: 'Calendario',
  dueOn: 'Vence el',
  amount: 'Importe',
  citations: 'Citaciones',
  citation: 'Citación',
  onPlan: 'En el plan',
  grace: (days) =>
    days === 0
      ? 'Una cuota está atrasada al día siguiente de su fecha.'
      : `Una cuota aún puede pagarse ${days} ${days === 1 ? 'día' : 'días'} después de su fecha.`,
}

const WORDS: Readonly<Record<Reader['language'], Words>> = { en: ENGLISH, es: SPANISH }
