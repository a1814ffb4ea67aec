import { expect, it } from 'vitest'
import type { LyingAccount } from '../api/contract.ts'
import { depositBody, EMPTY, sumsOf } from './prepareDraft.ts'

type Session = LyingAccount['sessions'][number]
const session = (id: string, ...parts: [form: 'cash' | 'paper' | 'other', amount: number][]) =>
  ({
    id,
    parts: parts.map(([form, amount]) => ({ form, amount, method: form })),
  }) as unknown as Session

const sessions = [
  session('1', ['cash', 500], ['paper', -200]),
  session('2', ['cash', -100], ['other', 40]),
]

it('B-2: sums by form; what is below zero carries, by what is chosen', () => {
  expect(sumsOf(sessions, [])).toEqual({
    cash: 400,
    paper: 0,
    other: 40,
    carried: -200,
    papers: false,
  })
  expect(sumsOf(sessions, ['1'])).toMatchObject({ cash: 0, carried: -100, other: 40 })
})

it('B-2: the request names the chosen sessions and the pieces that there are', () => {
  const draft = {
    ...EMPTY,
    bag: ' B-7 ',
    pieces: { 'note-100': '4', 'coin-1': '' },
    without: ['2'],
  }
  const denominations = [{ code: 'note-100' }, { code: 'coin-1' }] as never
  expect(depositBody(draft, '9', sessions, denominations)).toEqual({
    accountId: '9',
    sessionIds: ['1'],
    bagNumber: 'B-7',
    lines: [{ denomination: 'note-100', pieces: 4 }],
  })
})
