/** Between its request and its answer something became true; nobody knows when. */
export type Timed = { readonly asked: number; readonly answered: number }
export type Step<Told> = Told & Timed

/** How one kind of thing changes by what is told of it. */
export type Rules<State, Told> = {
  /** The thing after that, or null if nobody may be told that in this state. */
  readonly after: (state: State, told: Step<Told>) => State | null
  /** The same for two states that differ in nothing that may still be told. */
  readonly nameOf: (state: State) => string
  /**
   * What the thing may have become by itself before that step, without anybody having been told: for
   * things on which the product acts when a time is over.
   */
  readonly meanwhile?: (state: State, told: Step<Told>) => readonly State[]
}

const MOST_LOOKED_AT = 200_000

/**
 * Is there an order of these steps, each somewhere between its request and its answer, in which all
 * answers are right by the rules? People asked at the same time, so nobody knows the order; if there
 * is none at all, the answers contradict each other or the rules. (Wing and Gong's search, which
 * remembers where it was.) Answers what the last state is, null if there is no such order.
 */
export function explain<State, Told>(
  { after, nameOf, meanwhile = () => [] }: Rules<State, Told>,
  start: State,
  told: readonly Step<Told>[],
): State | null {
  const steps = told.toSorted((a, b) => a.answered - b.answered)
  const done = steps.map(() => false)
  const hopeless = new Set<string>()
  let looked = 0

  function search(state: State, left: number): State | null {
    if (left === 0) return state
    const place = `${done.map(Number).join('')} ${nameOf(state)}`
    if (hopeless.has(place)) return null
    looked += 1
    if (looked > MOST_LOOKED_AT) throw new Error('the order of the answers was not found in time')
    // Whoever was answered first of those left: nothing asked after that can come before it.
    const firstAnswer = steps.find((_, index) => !done[index])?.answered ?? 0
    for (const [index, step] of steps.entries()) {
      if (done[index] || step.asked > firstAnswer) continue
      for (const before of [state, ...meanwhile(state, step)]) {
        const next = after(before, step)
        if (!next) continue
        done[index] = true
        const found = search(next, left - 1)
        if (found) return found
        done[index] = false
      }
    }
    hopeless.add(place)
    return null
  }

  return search(start, steps.length)
}
