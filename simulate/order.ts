import { after, type Holding, type Told } from './citation.ts'

/** An answer with the moments between which it must have become true. */
export type Step = { readonly asked: number; readonly answered: number } & Told

const MOST_LOOKED_AT = 200_000

/**
 * Is there an order of these steps, each somewhere between its request and its answer, in which all
 * answers are right by the rules? People asked at the same time, so nobody knows the order; if there
 * is none at all, the answers contradict each other or the rules. (Wing and Gong's search, which
 * remembers where it was.) Answers what the last state is, null if there is no such order.
 */
export function explain(start: Holding, told: readonly Step[]): Holding | null {
  const steps = told.toSorted((a, b) => a.answered - b.answered)
  const done = steps.map(() => false)
  const hopeless = new Set<string>()
  let looked = 0

  function search(state: Holding, left: number): Holding | null {
    if (left === 0) return state
    const place = placeOf(done, state)
    if (hopeless.has(place)) return null
    looked += 1
    if (looked > MOST_LOOKED_AT) throw new Error('the order of the answers was not found in time')
    // Whoever was answered first of those left: nothing asked after that can come before it.
    const firstAnswer = steps.find((_, index) => !done[index])?.answered ?? 0
    for (const [index, step] of steps.entries()) {
      if (done[index] || step.asked > firstAnswer) continue
      const next = after(state, step)
      if (!next) continue
      done[index] = true
      const found = search(next, left - 1)
      if (found) return found
      done[index] = false
    }
    hopeless.add(place)
    return null
  }

  return search(start, steps.length)
}

function placeOf(done: readonly boolean[], { charged, applied, balance, effects }: Holding) {
  const kept = [...effects].map(([id, e]) => `${id}:${e.applied}`).toSorted()
  return `${done.map(Number).join('')} ${charged} ${applied} ${balance} ${kept.join()}`
}
