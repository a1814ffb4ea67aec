import { describe, expect, it } from 'vitest'
import { Lane, LaneFull } from './lane.ts'

const LIMITS = { batch: 4, waiting: 10 }

/** A lane whose batches are kept, and end when they are let. */
function heldLane(limits = LIMITS) {
  const batches: number[][] = []
  const held: (() => void)[] = []
  const lane = new Lane<number, string>(async (items) => {
    batches.push([...items])
    await new Promise<void>((resolve) => held.push(resolve))
    return items.map((item) => `done ${item}`)
  }, limits)
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const endBatch = async () => {
    held.shift()?.()
    await turn()
    await turn()
  }
  return { lane, batches, endBatch, turn }
}

describe('the lane', () => {
  it('starts at once when idle, and takes what waited together next', async () => {
    const { lane, batches, endBatch, turn } = heldLane()
    const first = lane.submit(1)
    await turn()
    expect(batches).toEqual([[1]])
    const others = [2, 3].map((item) => lane.submit(item))
    await turn()
    expect(lane.waiting).toBe(2)
    await endBatch()
    expect(batches).toEqual([[1], [2, 3]])
    await endBatch()
    expect(await Promise.all([first, ...others])).toEqual(['done 1', 'done 2', 'done 3'])
  })

  it('keeps the order, and no batch is larger than its bound', async () => {
    const batches: number[][] = []
    const items = Array.from({ length: 9 }, (_, n) => n)
    const lane = new Lane<number, number>((batch) => {
      batches.push([...batch])
      return Promise.resolve(batch)
    }, LIMITS)
    expect(await Promise.all(items.map((item) => lane.submit(item)))).toEqual(items)
    expect(batches).toEqual([[0, 1, 2, 3], [4, 5, 6, 7], [8]])
  })

  it('refuses past its bound, and takes again when there is room', async () => {
    const { lane, endBatch, turn } = heldLane({ batch: 2, waiting: 2 })
    const taken = [lane.submit(1)]
    await turn()
    taken.push(lane.submit(2), lane.submit(3))
    await expect(lane.submit(4)).rejects.toBeInstanceOf(LaneFull)
    await endBatch()
    taken.push(lane.submit(5))
    await endBatch()
    await endBatch()
    expect(await Promise.all(taken)).toHaveLength(4)
  })

  it('one that failed alone fails alone', async () => {
    const run = (items: readonly number[]) =>
      Promise.resolve(items.map((item) => (item === 2 ? new Error('guilty') : item)))
    const lane = new Lane<number, number>(run, LIMITS)
    const settled = await Promise.allSettled([1, 2, 3].map((item) => lane.submit(item)))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('a batch that throws fails whole, and the lane goes on', async () => {
    let fails = true
    const lane = new Lane<number, number>((items) => {
      if (fails) return Promise.reject(new Error('broken'))
      return Promise.resolve(items)
    }, LIMITS)
    const settled = await Promise.allSettled([1, 2].map((item) => lane.submit(item)))
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    fails = false
    expect(await lane.submit(3)).toBe(3)
  })

  it('a batch that answers too little leaves nobody waiting', async () => {
    const lane = new Lane<number, number>(() => Promise.resolve([7]), LIMITS)
    const settled = await Promise.allSettled([1, 2].map((item) => lane.submit(item)))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  it('is idle when nothing waits or runs', async () => {
    const { lane, endBatch, turn } = heldLane()
    await lane.idle()
    const submitted = lane.submit(1)
    let isIdle = false
    const idle = lane.idle().then(() => (isIdle = true))
    await turn()
    expect(isIdle).toBe(false)
    await endBatch()
    await idle
    expect(await submitted).toBe('done 1')
  })
})
