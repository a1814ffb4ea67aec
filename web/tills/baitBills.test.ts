import { describe, expect, it } from 'vitest'
import { readBaitBills } from './baitBills.ts'

describe('C-3: bait bills as they are typed', () => {
  it('C-3: reads a serial number and a value from each line', () => {
    expect(readBaitBills('l12345678a 20\n\n  K777 $100.00 ', 2)).toEqual({
      bills: [
        { serial: 'L12345678A', denomination: 'note-2000' },
        { serial: 'K777', denomination: 'note-10000' },
      ],
      wrong: null,
    })
    expect(readBaitBills('K7777 1000', 0).bills).toEqual([
      { serial: 'K7777', denomination: 'note-1000' },
    ])
  })

  it.each(['K777', '20', 'K777 twenty', 'K 20'])('C-3: names the line %j', (line) => {
    expect(readBaitBills(`L12345678A 20\n${line}`, 2).wrong).toBe(line)
  })
})
