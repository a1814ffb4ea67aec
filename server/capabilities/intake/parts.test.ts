import { describe, expect, it } from 'vitest'
import type { RawItem } from './item.ts'
import { PART, partsOf } from './parts.ts'

const reading = { currency: 'USD', days: 'M/D/YYYY', decimals: 'point', method: 'check' } as const

async function* file(count: number): AsyncGenerator<RawItem> {
  for (let line = 1; line <= count; line++)
    yield {
      line,
      batch: null,
      texts: { citation: `C${line}`, amount: '1.00' },
      further: () => ({}),
    }
}

/** The lines of each part, and how often it was asked whether to go on. */
async function partsBehind(dealtWith: number, count: number, goesOn = true, size?: number) {
  let asked = 0
  const pause = async () => {
    asked += 1
    return goesOn
  }
  const lines: number[][] = []
  for await (const part of partsOf({ items: file(count), reading }, dealtWith, pause, size))
    lines.push(part.map(({ arrived }) => arrived.line))
  return { lines, asked }
}

describe('the parts of a file', () => {
  it('I-2: begin behind what was dealt with', async () => {
    const { lines } = await partsBehind(3, PART + 5)
    expect(lines.map((part) => [part[0], part.length])).toEqual([
      [4, PART],
      [PART + 4, 2],
    ])
  })

  it('I-2: are as large as the program says', async () => {
    const { lines } = await partsBehind(1, 6, true, 2)
    expect(lines).toEqual([[2, 3], [4, 5], [6]])
  })

  it('I-2: to pass over very much of it is a sign of life now and then, so that nobody else takes it up', async () => {
    expect(await partsBehind(12_000, 12_001)).toEqual({ lines: [[12_001]], asked: 2 })
    expect(await partsBehind(12_000, 12_001, false)).toEqual({ lines: [], asked: 1 })
  })
})
