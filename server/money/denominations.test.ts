import { describe, expect, it } from 'vitest'
import { denominationsOf } from './denominations.ts'

const CURRENCIES = ['USD', 'CAD', 'EUR', 'GBP', 'MXN', 'JPY', 'CHF']

describe.each(CURRENCIES)('S-15: the cash of %s', (currency) => {
  const all = denominationsOf(currency)

  it('stands in order: notes, coins, rolls, each largest first', () => {
    const kinds = all.map(({ kind }) => kind)
    expect([...new Set(kinds)]).toEqual(
      ['note', 'coin', 'roll'].filter((k) => kinds.includes(k as 'note')),
    )
    for (const kind of ['note', 'coin'] as const) {
      const values = all.filter((each) => each.kind === kind).map(({ value }) => value)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
    }
  })

  it('has each code once, and rolls of its own coins only', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    const coins = new Set(all.filter(({ kind }) => kind === 'coin').map(({ value }) => value))
    for (const { roll, value } of all.filter(({ kind }) => kind === 'roll')) {
      expect(coins).toContain(roll?.coin)
      expect(value).toBe(roll!.coin * roll!.coins)
    }
  })
})

it('S-15: a roll of quarters is ten dollars', () => {
  const roll = denominationsOf('USD').find(({ code }) => code === 'roll-25')
  expect(roll).toMatchObject({ value: 10_00, roll: { coin: 25, coins: 40 } })
})
