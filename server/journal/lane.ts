/** The lane is full: try again a little later (503). */
export class LaneFull extends Error {
  constructor() {
    super('too many commands are waiting')
    this.name = 'LaneFull'
  }
}

type Waiting<Item, Result> = {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

export type LaneLimits = { readonly batch: number; readonly waiting: number }

/**
 * Things that arrive while a batch is running wait and go together in the next one. An idle lane
 * starts at once; there is no delay to gather more.
 *
 * `run` gets a batch and answers one result per item, in order, an Error standing for an item that
 * failed alone; when it throws, the whole batch has failed.
 */
export class Lane<Item, Result> {
  readonly #run: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>
  readonly #limits: LaneLimits
  #queue: Waiting<Item, Result>[] = []
  #running: Promise<void> | null = null

  constructor(
    run: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
    limits: LaneLimits,
  ) {
    this.#run = run
    this.#limits = limits
  }

  get waiting(): number {
    return this.#queue.length
  }

  submit(item: Item): Promise<Result> {
    if (this.#queue.length >= this.#limits.waiting) return Promise.reject(new LaneFull())
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject })
      this.#running ??= this.#drain()
    })
  }

  /** Resolves when nothing waits or runs any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #drain(): Promise<void> {
    // One turn of the event loop: requests that were read from their sockets together go together.
    await new Promise(setImmediate)
    while (this.#queue.length > 0) await this.#next(this.#queue.splice(0, this.#limits.batch))
    this.#running = null
  }

  async #next(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#run(batch.map((waiting) => waiting.item))
      batch.forEach((waiting, index) => settle(waiting, results[index]))
    } catch (error) {
      for (const waiting of batch) waiting.reject(error)
    }
  }
}

function settle<Result>(waiting: Waiting<unknown, Result>, result: Result | Error | undefined) {
  if (result === undefined) waiting.reject(new Error('the batch gave no result for this item'))
  else if (result instanceof Error) waiting.reject(result)
  else waiting.resolve(result)
}
