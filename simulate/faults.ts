import { Chance } from './chance.ts'
import type { Cluster, Death } from './cluster.ts'
import type { Agency, Town } from './town.ts'

type Fault =
  | { readonly at: number; readonly fault: 'server'; readonly which: number }
  | { readonly at: number; readonly fault: 'database'; readonly death: Death }
  | { readonly at: number; readonly fault: 'clock'; readonly jump: keyof typeof JUMPS }

const KILLS = 3
const DEATHS: readonly Death[] = ['all', 'postmaster', 'backend']

/** Where the clock goes to: minutes, or hours that pass midnight and the cut-offs. */
const JUMPS = {
  forward: (now: Temporal.Instant) => now.add({ minutes: 40 }),
  back: (now: Temporal.Instant) => now.subtract({ minutes: 20 }),
  farBack: (now: Temporal.Instant) => now.subtract({ hours: 26 }),
  pastMidnight: (now: Temporal.Instant, { timeZone }: Agency) =>
    now.toZonedDateTimeISO(timeZone).add({ days: 1 }).startOfDay().add({ seconds: 30 }).toInstant(),
  nextAfternoon: (now: Temporal.Instant, { timeZone }: Agency) =>
    now.toZonedDateTimeISO(timeZone).add({ days: 1 }).withPlainTime('15:58').toInstant(),
} as const

/**
 * What goes wrong on one day: decided by the seed before it begins, each at the beginning of some
 * step. Kills hit whatever is under way at that moment.
 */
export class Faults {
  readonly #town: Town
  readonly #cluster: Cluster
  readonly #left: Fault[]

  constructor(town: Town, cluster: Cluster, steps: number) {
    this.#town = town
    this.#cluster = cluster
    this.#left = plan(new Chance(town.seed, 'faults'), steps)
  }

  get isOver(): boolean {
    return this.#left.length === 0
  }

  /** At the beginning of every step: whatever is due now. Time passes, too. */
  step(): void {
    const { figures, clock } = this.#town
    figures.steps += 1
    this.#town.setClock(clock.now.add({ seconds: 1 }))
    const [next] = this.#left
    if (!next || next.at > figures.steps || !this.#happens(next)) return
    this.#left.shift()
    this.#town.write(`-- ${JSON.stringify(next)}; now it is ${clock.now.toString()}`)
  }

  /** False where it cannot happen yet: there must be something left to kill. */
  #happens(fault: Fault): boolean {
    const { figures, fleet, clock, agencies } = this.#town
    switch (fault.fault) {
      case 'server':
        if (fleet.ports.length < 2 || !fleet.kill(fault.which)) return false
        figures.serversKilled += 1
        break
      case 'database':
        if (!this.#cluster.kill(fault.death)) return false
        figures.databasesKilled += 1
        break
      case 'clock':
        this.#town.setClock(JUMPS[fault.jump](clock.now, agencies[0]!))
        figures.clockJumps += 1
    }
    if (fault.fault !== 'clock') for (const { model } of agencies) model.kills.push(model.moment)
    return true
  }
}

function plan(chance: Chance, steps: number): Fault[] {
  const some = () => chance.int(Math.floor(steps * 0.08), Math.floor(steps * 0.95))
  const jumps = Object.keys(JUMPS) as (keyof typeof JUMPS)[]
  const servers = Array.from({ length: KILLS + chance.int(0, 1) }, (): Fault => ({
    at: some(),
    fault: 'server',
    which: chance.int(0, 11),
  }))
  const databases = Array.from({ length: KILLS }, (_, n): Fault => ({
    at: some(),
    fault: 'database',
    death: DEATHS[n % DEATHS.length]!,
  }))
  const clocks = jumps.map((jump): Fault => ({ at: some(), fault: 'clock', jump }))
  return [...servers, ...databases, ...clocks].toSorted((a, b) => a.at - b.at)
}
