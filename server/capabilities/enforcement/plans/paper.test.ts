import { expect, it } from 'vitest'
import { planDocument } from './paper.ts'

const plan: Parameters<typeof planDocument>[0] = {
  id: '40001',
  number: 'PP-40001',
  status: 'active',
  payer: 'Ada Byron',
  enrolledAt: '2026-03-02T16:00:00Z',
  total: 10_001,
  paid: 2_500,
  left: 7_501,
  dueNow: 0,
  overdue: 0,
  nextDueOn: '2026-04-01',
  user: { id: '1', name: 'Carla' },
  template: null,
  every: 'month',
  graceDays: 5,
  lateFees: 'held',
  enrolmentFee: 0,
  asked: 2_501,
  cancelled: null,
  instalments: [
    { dueOn: '2026-04-01', amount: 5_001, paid: 2_500, status: 'upcoming' },
    { dueOn: '2026-05-01', amount: 5_000, paid: 0, status: 'upcoming' },
  ],
  citations: [
    {
      number: 'C-1',
      plate: null,
      violation: null,
      covered: 10_001,
      paid: 2_500,
      left: 7_501,
      due: 7_501,
    },
  ],
  payments: [],
  hasMore: false,
  payable: { allowed: true, code: null, reason: null },
  cancellable: { allowed: true, code: null, reason: null },
}
const agency = { name: 'City of Marlow', currency: 'USD', timeZone: 'America/Los_Angeles' }
const reader = { agency, language: 'en' as const }

it('E-8: a plan on paper says by when how much, to the cent, in both languages', () => {
  expect(planDocument(plan, reader)).toMatchObject({
    title: 'Payment plan PP-40001',
    agency: 'City of Marlow',
    tables: [
      {
        rows: [
          ['Apr 1, 2026', '$50.01', '$25.00'],
          ['May 1, 2026', '$50.00', '$0.00'],
        ],
        total: ['Total', '$100.01', '$25.00'],
      },
      { rows: [['C-1', '$100.01', '$75.01']] },
    ],
    notes: ['An instalment may still be paid 5 days after its day.'],
  })
  const spanish = planDocument({ ...plan, graceDays: 1 }, { ...reader, language: 'es' })
  expect(spanish.title).toBe('Plan de pago PP-40001')
  expect(spanish.notes).toEqual(['Una cuota aún puede pagarse 1 día después de su fecha.'])
})
