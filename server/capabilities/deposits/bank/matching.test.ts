import { describe, expect, it } from 'vitest'
import { type Candidate, certainOf, suggest } from './matching.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const deposit = (id: number, total: number, bagNumber: string | null = null): Candidate => ({
  id,
  accountId: 1,
  bagNumber,
  total,
  preparedOn: day('2026-03-02'),
})
const line = (amount: number, reference: string | null = null, on = '2026-03-03') => ({
  day: day(on),
  amount,
  reference,
  description: null,
})
const found = (...args: Parameters<typeof suggest>) =>
  suggest(...args).map(({ depositId, likeness }) => [depositId, likeness])

describe('B-2: which deposit a line may be', () => {
  it.each([
    ['D-6001', 'both'],
    ['D6001', 'both'],
    ['DEPOSIT D 6001', 'both'],
    ['bag saf-77', 'both'],
    ['16001', 'amount'],
    [null, 'amount'],
  ] as const)('B-2: %s says %s', (reference, likeness) => {
    expect(found(line(500, reference), [deposit(6001, 500, 'SAF-77')])).toEqual([[6001, likeness]])
  })

  it('B-2: the number counts more than the amount, and the difference is told', () => {
    const candidates = [deposit(6002, 500), deposit(6001, 525)]
    expect(suggest(line(500, 'D-6001'), candidates)).toEqual([
      { depositId: 6001, likeness: 'reference', difference: -25 },
      { depositId: 6002, likeness: 'amount', difference: 0 },
    ])
  })

  it('B-2: not before it was prepared, not by the amount alone two weeks later, not what goes out', () => {
    const one = [deposit(6001, 500)]
    expect(found(line(500, 'D-6001', '2026-03-01'), one)).toEqual([])
    expect(found(line(500, null, '2026-03-17'), one)).toEqual([])
    expect(found(line(500, 'D-6001', '2026-03-17'), one)).toEqual([[6001, 'both']])
    expect(found(line(-500, 'D-6001'), one)).toEqual([])
  })

  it('B-2: certain is only what alone agrees in both', () => {
    const both = suggest(line(500, 'D-6001 BAG 9X'), [deposit(6001, 500), deposit(6002, 500, '9X')])
    expect(certainOf(both)).toBeNull()
    expect(certainOf(suggest(line(500, 'D-6001'), [deposit(6001, 500)]))?.depositId).toBe(6001)
    expect(certainOf(suggest(line(500), [deposit(6001, 500)]))).toBeNull()
  })
})
