import { describe, expect, it } from 'vitest'
import { framesFor, gather, ME, nothingGathered, RESYNC } from './audience.ts'
import { type Change, decode, notifyStatement } from './notify.ts'

function heard(changes: readonly Omit<Change, 'a'>[], userId: number, permissions: string[]) {
  const gathered = nothingGathered()
  for (const change of changes) gather(gathered, { a: 1, ...change })
  return framesFor(gathered)({ userId, permissions: new Set(permissions) })
}

describe('who hears what', () => {
  it('A-6: only kinds that one may read', () => {
    const changes: Omit<Change, 'a'>[] = [
      { s: [1042], d: true },
      { c: ['24PK1'], i: [7] },
    ]
    expect(heard(changes, 1, ['sessions.read'])).toBe('event: session\ndata: {"id":"1042"}\n\n')
    expect(heard(changes, 1, ['drawers.read'])).toBe('event: drawers\ndata: {}\n\n')
    expect(heard(changes, 1, ['citations.read'])).toBe(
      'event: citation\ndata: {"number":"24PK1"}\n\nevent: import\ndata: {"id":"7"}\n\n',
    )
    expect(heard(changes, 1, [])).toBe('')
    expect(heard([{ o: [30001], p: ['P-1'] }], 1, ['permits.read'])).toBe(
      'event: permit\ndata: {"number":"P-1"}\n\nevent: permit_order\ndata: {"id":"30001"}\n\n',
    )
  })

  it('C-13: tills and business days, to whoever may read them', () => {
    const changes = [{ t: [301], y: [4] }]
    expect(heard(changes, 1, ['tills.read'])).toBe('event: till\ndata: {"id":"301"}\n\n')
    expect(heard(changes, 1, ['days.read'])).toBe('event: business_day\ndata: {"branchId":"4"}\n\n')
  })

  it('S-13: `me` goes to those whom it is about, and to nobody else', () => {
    expect(heard([{ u: [4, 5] }], 5, [])).toBe(ME)
    expect(heard([{ u: [4, 5] }], 6, ['sessions.read'])).toBe('')
  })

  it('says what happened many times in one moment once', () => {
    const often = Array.from({ length: 100 }, () => ({ s: [1042] }))
    expect(heard(often, 1, ['sessions.read'])).toBe('event: session\ndata: {"id":"1042"}\n\n')
  })

  it('keeps a number from ending its own event', () => {
    const text = heard([{ c: ['A\n\nevent: me'] }], 1, ['citations.read'])
    expect(text.split('\n\n')).toHaveLength(2)
  })
})

describe('a notification', () => {
  it('is read as it was told', () => {
    const change: Change = { a: 1, s: [1042], u: [5], d: true, c: ['24PK1'], i: [7] }
    expect(decode(String(notifyStatement(change).values[0]))).toEqual(change)
  })

  it('names nothing when there is too much to name: everybody reads anew', () => {
    const orders = Array.from({ length: 2_000 }, (_, n) => 1_000 + n)
    const [payload] = notifyStatement({ a: 1, o: orders, u: [5] }).values
    expect(decode(String(payload))).toEqual({ a: 1, all: true })
    expect(heard([{ all: true }], 9, ['drawers.read'])).toBe(RESYNC + ME)
  })

  it('names no citation where an import paid very many, and all else as ever', () => {
    const numbers = Array.from({ length: 1_000 }, (_, n) => `24PK${n}`)
    const [payload] = notifyStatement({ a: 1, c: numbers, n: [5] }).values
    expect(decode(String(payload))).toEqual({ a: 1, cs: true, n: [5] })
    expect(heard([{ cs: true, n: [5] }], 9, ['citations.read', 'intake.read'])).toBe(
      `event: citation\ndata: {}\n\nevent: intake_import\ndata: {"id":"5"}\n\n`,
    )
    expect(heard([{ cs: true, n: [5] }], 9, ['drawers.read'])).toBe('')
  })

  it.each(['', 'null', '[]', '{}', '{"a":"1"}', 'hello'])('is none: %j', (text) => {
    expect(decode(text)).toBeNull()
  })
})
