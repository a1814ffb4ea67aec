import type { Item, Meanwhile } from './item.ts'
import type { Model } from './model.ts'
import { mayHaveLeft } from './model-logins.ts'

/** What may have happened by itself until some moment, by everything that is known when all is over. */

const MINUTE = 60_000

export function timesOf(model: Model, itemId: string): Meanwhile {
  const { post } = model
  const clock = clockOf(model)
  return {
    mayExpire: (item, until) =>
      clock.reaches(overAt(item, least(model, item.asked, until)), item.asked, until),
    isOver: (item, asked, answered) =>
      clock.isPast(overAt(item, most(model, item.asked, answered)), asked, answered),
    isReleased: (item, asked) =>
      post.fetches.some(
        (fetch) =>
          fetch.asked > item.answered &&
          fetch.answered < asked &&
          clock.isPast(overAt(item, most(model, item.asked, asked)), fetch.asked, fetch.answered),
      ),
    mayLeave: ({ holder, asked }, until) => mayHaveLeft(model, holder ?? '', asked, until),
    mayFinalise: (item, until) => {
      const { holder, asked } = item
      const minutes = least(model, asked, until)
      const locks = post.locks.filter((lock) => lock.by === holder && lock.asked < until)
      const isLate = ({ since, asked: from }: { since: number; asked: number }) =>
        clock.reaches(since + minutes * MINUTE, Math.max(from, asked), until)
      if (isLate(item) || locks.some(isLate)) return true
      if (mayHaveLeft(model, holder ?? '', asked, until)) return true
      return mayOverflow(model, itemId, item, until)
    },
  }
}

/** so many were disposed of by the same person that the oldest was finalised. */
function mayOverflow({ post }: Model, itemId: string, item: Item, until: number): boolean {
  const others = post.disposals.filter(
    ({ by, item: id, asked, answered }) =>
      by === item.holder && id !== itemId && answered > item.asked && asked < until,
  )
  const limits = settingsDuring(post.settings, item.asked, until).map(({ pending }) => pending)
  return others.length >= Math.min(...limits)
}

function overAt({ since }: Item, minutes: number): number {
  return since + minutes * MINUTE
}

function least({ post }: Model, from: number, until: number): number {
  return Math.min(...settingsDuring(post.settings, from, until).map(({ minutes }) => minutes))
}

function most({ post }: Model, from: number, until: number): number {
  return Math.max(...settingsDuring(post.settings, from, until).map(({ minutes }) => minutes))
}

/** Those that may have held at some moment between these. */
function settingsDuring(settings: Model['post']['settings'], from: number, until: number) {
  return settings.filter(({ asked }, index) => {
    const next = settings[index + 1]
    return asked < until && (!next || next.answered > from)
  })
}

type TownTime = {
  /** Whether it was `at` or later at some moment between these. */
  reaches(at: number, from: number, until: number): boolean
  /** Whether it was so at every moment between these. */
  isPast(at: number, from: number, until: number): boolean
  /** The first moment from `from` on at which it may have been just that. */
  firstAt(at: number, from: number): number | null
}

const clocks = new WeakMap<Model, { readonly size: number; readonly clock: TownTime }>()

/** What the town's clock showed at which moment, looked up fast: it is set at every step. */
export function clockOf(model: Model): TownTime {
  const known = clocks.get(model)
  const { clockMarks } = model
  if (known?.size === clockMarks.length) return known.clock
  const marks = clockMarks.map(({ moment, now }) => ({ moment, at: now.epochMilliseconds }))
  /** The mark that is shown at that moment. */
  const shownAt = (moment: number) => {
    let [low, high] = [0, marks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (marks[middle]!.moment <= moment) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
  const between = (from: number, until: number) => {
    const [first, last] = [shownAt(from), shownAt(until)]
    return marks.slice(first, last + 1)
  }
  const clock: TownTime = {
    reaches: (at, from, until) => between(from, until).some((mark) => mark.at >= at),
    isPast: (at, from, until) => between(from, until).every((mark) => mark.at >= at),
    firstAt: (at, from) =>
      marks.slice(shownAt(from)).find((mark) => mark.at === at)?.moment ?? null,
  }
  clocks.set(model, { size: clockMarks.length, clock })
  return clock
}

/** When what is said to have happened at that time may have happened first, asked for at `asked`. */
export function notBefore(model: Model, asked: number, at: string): number {
  const first = clockOf(model).firstAt(Temporal.Instant.from(at).epochMilliseconds, asked)
  return Math.max(asked, first ?? asked)
}
