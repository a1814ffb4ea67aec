/**
 * Numbers that look random and are the same for the same seed and name. Everybody in the town has a
 * stream of their own, so that what one decides does not depend on how fast another is.
 */
export class Chance {
  #state: [number, number, number, number]

  constructor(...name: readonly (string | number)[]) {
    const text = name.join('/')
    this.#state = [hash(text, 1), hash(text, 2), hash(text, 3), 1]
    for (let round = 0; round < 12; round += 1) this.next()
  }

  /** From 0 up to and without 1 (the generator sfc32). */
  next(): number {
    const [a, b, c, count] = this.#state
    const sum = (a + b + count) | 0
    const rolled = (c << 21) | (c >>> 11)
    this.#state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (rolled + sum) | 0, (count + 1) | 0]
    return (sum >>> 0) / 2 ** 32
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** True that often out of a hundred times. */
  percent(times: number): boolean {
    return this.next() * 100 < times
  }

  pick<T>(of: readonly T[]): T {
    const picked = of[Math.floor(this.next() * of.length)]
    if (picked === undefined) throw new Error('there is nothing to pick from')
    return picked
  }

  /** One of the keys, each as often as its number says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries(weights) as [Key, number][]
    let left = this.next() * entries.reduce((total, [, weight]) => total + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    return entries.at(-1)![0]
  }

  /** The amount in that many parts, each at least 1. */
  parts(amount: number, count: number): number[] {
    if (count <= 1 || amount < count) return [amount]
    const first = this.int(1, amount - count + 1)
    return [first, ...this.parts(amount - first, count - 1)]
  }
}

/** FNV-1a. */
function hash(text: string, salt: number): number {
  let value = 2_166_136_261 ^ salt
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0)!, 16_777_619)
  return value | 0
}
