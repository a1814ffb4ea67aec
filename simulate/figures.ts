/** What a seed did, for the line that is printed of it. */
export class Figures {
  steps = 0
  acknowledged = 0
  readonly refused = new Map<string, number>()
  serversKilled = 0
  databasesKilled = 0
  clockJumps = 0
  /** Sent again because there was no answer, or none that says what became of it. */
  retries = 0
  thrownAway = 0
  twiceAtOnce = 0
  /** Sent again although it had been answered. */
  again = 0
  proofs = 0
  readonly #since = performance.now()

  refuse(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1)
  }

  line(seed: number): string {
    const seconds = (performance.now() - this.#since) / 1000
    const refused = [...this.refused.values()].reduce((total, times) => total + times, 0)
    const rate = Math.round((this.acknowledged + refused) / seconds)
    const codes = [...this.refused]
      .toSorted(([, a], [, b]) => b - a)
      .map(([code, times]) => `${code} ${times}`)
    return [
      `seed ${seed}: ${this.steps} steps in ${seconds.toFixed(1)} s (${rate} answers/s)`,
      `${this.acknowledged} acknowledged`,
      `${refused} refused`,
      `killed: ${this.serversKilled} servers, ${this.databasesKilled} databases`,
      `${this.retries} retries, ${this.thrownAway} thrown away, ${this.twiceAtOnce} twice at once, ${this.again} again`,
      `${this.clockJumps} clock jumps, ${this.proofs} proofs under load`,
      `refused: ${codes.join(', ')}`,
    ].join('; ')
  }
}
