import { expect, it } from 'vitest'
import { isRefusal } from '../../journal/refusal.ts'
import type { Agency } from '../agencies/public.ts'
import { daysOf } from './days.ts'
import type { Asked } from './range.ts'
import { correctionsDocument } from './reversals/document.ts'
import { takingsDocument } from './takings/document.ts'
import { type Figures, NOTHING, type Takings } from './takings/takings.ts'

const agency: Agency = {
  id: 1,
  name: 'Marlow',
  timeZone: 'America/Los_Angeles',
  currency: 'USD',
  bundles: { enforcement: true, permits: true, cashiering: true },
  idleMinutes: 30,
  absoluteMinutes: 720,
  countTolerance: 0,
  tillRequired: false,
  accentColor: null,
  version: 1,
}

function asked(locale: 'en' | 'es'): Asked {
  const range = { from: '2026-03-02', to: '2026-03-03' }
  const days = daysOf(range, Temporal.Instant.from('2026-03-02T16:00:00Z'), agency.timeZone)
  if (isRefusal(days)) throw new Error(days.refused)
  return { agency, days, locale }
}

const took = (amount: number, back = 0): Figures => ({
  ...NOTHING,
  taken: { count: 1, amount },
  reversed: { count: back === 0 ? 0 : 1, amount: back },
  net: amount + back,
})

const takings: Takings = {
  by: ['drawer', 'source'],
  groups: [
    {
      key: '7',
      name: 'Window',
      figures: took(12_000, -500),
      parts: [
        { key: 'fines', name: null, figures: took(11_000, -500) },
        { key: 'account_balance', name: null, figures: took(1_000) },
      ],
    },
  ],
  total: took(12_000, -500),
  unclosedSessions: 1,
  citationRefunds: { count: 2, amount: -700 },
}

it('takings on paper have the whole, a table for each group, and say what they leave out', () => {
  const { title, facts, tables, notes, ...rest } = takingsDocument(takings, asked('en'))
  expect({ title, ...rest }).toEqual({ title: 'Takings', language: 'en', agency: 'Marlow' })
  expect(facts).toContainEqual({
    label: 'Days',
    value: 'Mar 2, 2026 – Mar 3, 2026 (America/Los_Angeles)',
  })
  expect(facts).toContainEqual({ label: 'Net', value: '$115.00' })
  expect(tables.map(({ caption }) => caption)).toEqual(['Drawer', 'Window'])
  const zero = '$0.00'
  expect(tables[0]?.rows).toEqual([['Window', '2', '$120.00', '−$5.00', zero, zero, '$115.00']])
  expect(tables[1]?.rows).toEqual([
    ['Fines', '2', '$110.00', '−$5.00', zero, zero, '$105.00'],
    ['Account balances', '1', '$10.00', zero, zero, zero, '$10.00'],
  ])
  expect(tables[1]?.total).toEqual(['Total', '2', '$120.00', '−$5.00', zero, zero, '$115.00'])
  for (const table of tables)
    for (const row of [...table.rows, table.total ?? []])
      expect(row).toHaveLength(table.columns.length)
  expect(notes.join(' ')).toMatch(/Both days included.*Not final: 1.*\$7\.00 paid out elsewhere/)
})

it('days on paper are written as people write them, in their language', () => {
  const daily: Takings = {
    ...takings,
    by: ['day'],
    groups: [{ key: '2026-03-02', name: null, figures: took(100), parts: [] }],
  }
  const { title, tables } = takingsDocument(daily, asked('es'))
  expect(title).toBe('Recaudación')
  expect(tables).toHaveLength(1)
  expect(tables[0]?.rows[0]?.[0]).toMatch(/2 mar.*2026/)
})

it('reversals and moves on paper say who, when, from where, to where and why', () => {
  const correction = {
    kind: 'reversal' as const,
    at: Temporal.Instant.from('2026-03-02T16:05:00Z'),
    user: { id: 3, name: 'Ada' },
    transactionId: 50_001,
    correctionId: 50_002,
    amount: -1_500,
    methodName: 'Cash',
    target: { type: 'citation' as const, number: 'C1' },
    from: { sessionId: 1001, drawer: 'Window' },
    to: { sessionId: 1002, drawer: 'Desk' },
    reason: 'Mistaken',
    position: ['2026-03-02T16:05:00Z', 1, 50_002, 0] as const,
  }
  const sums = [{ kind: 'reversal' as const, count: 1, amount: -1_500 }]
  const { facts, tables } = correctionsDocument([correction], sums, asked('en'))
  expect(facts).toContainEqual({ label: 'Reversals', value: '1 · −$15.00' })
  expect(tables[0]?.rows).toEqual([
    [
      expect.stringMatching(/^Mar 2, 2026, 8:05.AM$/),
      'Reversal',
      '50001',
      '50002',
      'Ada',
      'C1',
      'S-1001 Window',
      'S-1002 Desk',
      'Mistaken',
      '−$15.00',
    ],
  ])
  expect(tables[0]?.rows[0]).toHaveLength(tables[0]?.columns.length ?? 0)
})
