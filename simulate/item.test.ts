import { describe, expect, it } from 'vitest'
import { ARRIVED, type ItemTold, itemRules, type Meanwhile } from './item.ts'
import { explain, type Step } from './order.ts'

/** One after the other: each was answered before the next was asked. */
function inTurn(...told: readonly ItemTold[]): Step<ItemTold>[] {
  return told.map((each, n) => ({ ...each, asked: 2 * n + 1, answered: 2 * n + 2 }))
}
/** All at the same time. */
function atOnce(...told: readonly ItemTold[]): Step<ItemTold>[] {
  return told.map((each, n) => ({ ...each, asked: n, answered: 100 + n }))
}

const NOTHING: Meanwhile = {
  mayExpire: () => false,
  isOver: () => false,
  isReleased: () => false,
  mayLeave: () => false,
  mayFinalise: () => false,
}
const LATE: Meanwhile = { ...NOTHING, mayExpire: () => true, mayFinalise: () => true }

const explained = (steps: readonly Step<ItemTold>[], times = NOTHING) =>
  explain(itemRules(times), ARRIVED, steps)

const fetched = (by: string): ItemTold => ({ told: 'fetched', by, since: 1 })
const disposed = (by: string, disposition = 'repair M-1:5 check r1'): ItemTold => {
  return { told: 'disposed', by, since: 2, disposition }
}
const refused = (by: string, code: string, disposition = 'reject no'): ItemTold => {
  return { told: 'refused', by, code, disposition }
}
const finalised = (by: string): ItemTold => ({ told: 'finalised', by })
const RESET: ItemTold = { told: 'reset' }
const shown = (own: object): ItemTold => {
  const same = {
    deferred: false,
    holder: null,
    since: null,
    disposition: null,
    draft: null,
    paid: null,
  }
  return { told: 'shown', state: 'new', ...same, ...own }
}

describe('the order of answers about an item in repair', () => {
  it('R-3: is not found where two got it, and none had lost it', () => {
    expect(explained(inTurn(fetched('a')))?.holder).toBe('a')
    expect(explained(inTurn(fetched('a'), fetched('b')))).toBeNull()
    expect(explained(atOnce(fetched('a'), fetched('b')))).toBeNull()
  })

  it('R-7: is found where the lock time may have been over', () => {
    expect(explained(inTurn(fetched('a'), fetched('b')), LATE)?.holder).toBe('b')
  })

  it('R-7: is not found where something was accepted after the lock time', () => {
    const over = { ...LATE, isOver: () => true }
    expect(explained(inTurn(fetched('a'), disposed('a')), over)).toBeNull()
  })

  it('R-7: is not found where somebody else’s fetching had released it', () => {
    const released = { ...LATE, isReleased: () => true }
    const held = shown({ state: 'locked', holder: 'a', since: 1 })
    expect(explained(inTurn(fetched('a'), held), LATE)?.state).toBe('locked')
    expect(explained(inTurn(fetched('a'), held), released)).toBeNull()
  })

  it('R-5: is not found where an acknowledged disposition is gone', () => {
    const gone = inTurn(fetched('a'), disposed('a'), shown({}))
    expect(explained(gone)).toBeNull()
    expect(explained(gone, LATE)).toBeNull()
  })

  it('R-10: is found where it was reset, with what had been typed', () => {
    const held = (draft: string | null) => shown({ state: 'locked', holder: 'a', since: 1, draft })
    const begun = [fetched('a'), disposed('a', 'reject it'), RESET, fetched('a')]
    expect(explained(inTurn(...begun, held('reject it')))?.state).toBe('locked')
    expect(explained(inTurn(...begun, held(null)))).toBeNull()
  })

  it('R-10: is not found where a deactivation finalised it', () => {
    const paid = shown({ state: 'final', disposition: 'reject it', paid: '7' })
    expect(explained(inTurn(fetched('a'), disposed('a', 'reject it'), RESET, paid))).toBeNull()
  })

  it('R-9, R-11: each is told by which cause it was lost', () => {
    expect(
      explained(inTurn(fetched('a'), RESET, refused('a', 'repair_deactivated'))),
    ).not.toBeNull()
    expect(explained(inTurn(fetched('a'), RESET, refused('a', 'repair_lock_expired')))).toBeNull()
    const late = inTurn(fetched('a'), fetched('b'), refused('a', 'repair_lock_expired'))
    expect(explained(late, LATE)).not.toBeNull()
    const never = inTurn(fetched('b'), refused('a', 'repair_not_held'))
    expect(explained(never)).not.toBeNull()
    expect(explained(inTurn(fetched('a'), refused('a', 'repair_not_held')))).toBeNull()
  })

  it('R-11: a deactivation is told although somebody else made it final since', () => {
    const since = inTurn(fetched('a'), RESET, fetched('b'), disposed('b'), finalised('b'))
    const told = (code: string) => {
      const next = { ...refused('a', code), asked: 100, answered: 101 }
      return explained([...since, next])
    }
    expect(told('repair_deactivated')).not.toBeNull()
    expect(told('repair_item_final')).toBeNull()
  })

  it('R-6: it is posted once, and final for ever', () => {
    const disposition = 'repair M-1:5 check r1'
    const paid = (id: string) => shown({ state: 'final', disposition, paid: id })
    const begun = [fetched('a'), disposed('a'), finalised('a')]
    expect(explained(inTurn(...begun, paid('7'), paid('7')))?.paid).toBe('7')
    expect(explained(inTurn(...begun, paid('7'), paid('8')))).toBeNull()
    expect(explained(inTurn(...begun, paid('7'), fetched('b')))).toBeNull()
  })

  it('R-6: what was no overpayment may come back, and what was confirmed may not', () => {
    const within = 'repair-within M-1:5 check r1'
    const back = (said: string) =>
      explained(inTurn(fetched('a'), disposed('a', said), finalised('a'), fetched('b')))
    expect(back(within)?.holder).toBe('b')
    expect(back('repair M-1:5 check r1')).toBeNull()
  })

  it('R-6: what is deferred is in a list of its own', () => {
    const begun = [fetched('a'), disposed('a', 'defer later'), finalised('a')]
    expect(explained(inTurn(...begun, shown({ deferred: true })))?.deferred).toBe(true)
    expect(explained(inTurn(...begun, fetched('b')))).toBeNull()
    const taken: ItemTold = { told: 'taken', by: 'b', since: 3 }
    expect(explained(inTurn(...begun, taken))?.holder).toBe('b')
  })
})
