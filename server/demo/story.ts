import type { SetClock } from '../clock/clock.ts'
import type { Caller } from './caller.ts'
import type { Chance } from './chance.ts'
import type { MadeFile } from './citations.ts'
import { depositDay, sendStatement } from './deposits.ts'
import { takeFilesIn } from './intake.ts'
import { payAtCounter, payTogether, transferSurplus } from './counter.ts'
import type { PersonOfMarlow } from './people.ts'
import { refundOrder, sellPermit } from './permits.ts'
import { bringChange, countTills, type DemoTills, endDay, openDay, payStamps } from './tills.ts'
import { repairItems } from './repair.ts'
import type { DemoTown, DrawerName } from './town.ts'

export type Cast = Readonly<Record<PersonOfMarlow, Caller>>

/** How many days before today the story begins. */
export const DAYS = 21

type Stage = {
  readonly cast: Cast
  readonly clock: SetClock
  readonly roll: Chance
  readonly drawers: DemoTown['drawers']
  readonly tills: DemoTills
  /** The bank account that bags go to. */
  readonly operating: string
  /** Citations that nobody has come to pay yet. */
  readonly waiting: MadeFile['open'][number][]
}

/** Some weeks at the counter, up to `now`; the last day is still going on. */
export async function tellStory(stage: Stage, now: Temporal.ZonedDateTime): Promise<void> {
  for (let ago = DAYS; ago > 0; ago -= 1) {
    const day = now.subtract({ days: ago }).startOfDay()
    // oxlint-disable-next-line no-await-in-loop -- one day after the other
    if (day.dayOfWeek <= 5) await workday(stage, day, ago)
  }
  clockTo(stage, now.subtract({ hours: 2 }))
  await sendStatement(stage.cast.finance, stage.operating)
  await today(stage, now)
}

function clockTo({ clock }: Stage, moment: Temporal.ZonedDateTime): void {
  clock.set(moment.toInstant())
}

async function workday(stage: Stage, day: Temporal.ZonedDateTime, ago: number): Promise<void> {
  const { cast, roll, clock, tills, waiting } = stage
  const date = day.toPlainDate()
  const name = date.toString()
  const at = (time: string) => clock.set(day.withPlainTime(time).toInstant())
  at('07:50')
  await openDay(cast, tills, name)
  at('08:02')
  const window = await open(stage, 'cashier', 'Window 1', name, 20_000)
  at('08:31')
  const daily = await open(stage, 'cashier2', 'Daily Drawer', name)
  const taken = await takeMoney(stage, day, name, 3 + roll.below(5))
  at('11:40')
  if (day.dayOfWeek === 3) await payStamps(cast, tills, name)
  at('14:50')
  await sellPermits(stage, day, name)
  at('15:20')
  await payTogether(cast.cashier, roll, `${name}-bulk`, waiting.splice(0, 2 + roll.below(3)))
  at('15:40')
  await mend(stage, name, window, daily, taken)
  at('16:50')
  await countTills(cast, tills, date)
  at('17:05')
  await cast.supervisor.post(`${name}-review`, `/sessions/${window}/status`, {
    status: 'in_review',
  })
  await cast.cashier2.post(`${name}-leave`, `/sessions/${daily}/leave`)
  clock.set(day.add({ days: 1 }).withPlainTime('07:45').toInstant())
  await cast.supervisor.post(`${name}-close`, `/sessions/${window}/status`, { status: 'closed' })
  const isFriday = day.dayOfWeek === 5
  if (!isFriday)
    await cast.supervisor.post(`${name}-daily`, `/sessions/${daily}/status`, { status: 'closed' })
  await endDay(cast, tills, name)
  clock.set(day.add({ days: 1 }).withPlainTime('07:55').toInstant())
  const closed = isFriday ? [window] : [window, daily]
  const lies = { operating: stage.operating, vault: tills.vault }
  await depositDay(cast, lies, name, closed, ago)
}

async function open(
  { cast, drawers }: Stage,
  who: PersonOfMarlow,
  drawer: DrawerName,
  day: string,
  openingBalance?: number,
): Promise<string> {
  const { id } = await cast[who].post(`${day}-open-${drawer.replaceAll(' ', '-')}`, '/sessions', {
    drawerId: drawers[drawer],
    ...(openingBalance === undefined ? {} : { openingBalance }),
  })
  return id
}

type Taken = { readonly by: 'cashier' | 'cashier2'; readonly id: string; readonly isSpent: boolean }

/** Payers come to both windows over the day, every one with a citation. */
async function takeMoney(
  { cast, clock, roll, waiting }: Stage,
  from: Temporal.ZonedDateTime,
  name: string,
  each: number,
): Promise<Taken[]> {
  const taken: Taken[] = []
  for (let n = 0; n < each * 2; n += 1) {
    const citation = waiting.pop()
    if (!citation) break
    const by = n % 2 === 0 ? 'cashier' : 'cashier2'
    clock.set(from.add({ hours: 8, minutes: 45 + n * 27 + roll.below(20) }).toInstant())
    // oxlint-disable-next-line no-await-in-loop -- the story is told in order
    const { id, surplus } = await payAtCounter(cast[by], roll, `${name}-pay-${n}`, citation)
    const another = surplus > 0 ? waiting.shift() : undefined
    if (another)
      // oxlint-disable-next-line no-await-in-loop -- the story is told in order
      await transferSurplus(cast[by], `${name}-transfer-${n}`, citation, another, surplus)
    taken.push({ by, id, isSpent: another !== undefined })
  }
  return taken
}

/** P-1 to P-5: a permit or two a day; some are given back the same afternoon. */
async function sellPermits(
  { cast, roll }: Stage,
  day: Temporal.ZonedDateTime,
  name: string,
): Promise<void> {
  for (let n = 0; n < 1 + roll.below(2); n += 1) {
    const key = `${name}-sale-${n}`
    // oxlint-disable-next-line no-await-in-loop -- the story is told in order
    const order = await sellPermit(cast.cashier2, roll, key, day.toPlainDate())
    // oxlint-disable-next-line no-await-in-loop
    if (roll.inHundred(12)) await refundOrder(cast.cashier2, `${key}-refund`, order)
  }
}

/** What goes wrong on some days, and is put right: T-5, T-6, T-9. */
async function mend(
  { cast, roll }: Stage,
  name: string,
  window: string,
  daily: string,
  taken: readonly Taken[],
): Promise<void> {
  const [first, second] = taken
  if (!first || !second) return
  // T-8: what was transferred on stays.
  if (roll.inHundred(30) && !first.isSpent)
    await cast.cashier.post(`${name}-reverse`, `/transactions/${first.id}/reverse`, {
      reason: 'Paid for the wrong citation',
    })
  if (roll.inHundred(25))
    await cast.cashier2.patch(`${name}-edit`, `/transactions/${second.id}`, {
      method: 'money_order',
      reference: String(10_000 + roll.below(90_000)),
    })
  if (roll.inHundred(20))
    await cast.supervisor.post(`${name}-move`, `/transactions/${second.id}/move`, {
      sessionId: second.by === 'cashier2' ? window : daily,
    })
}

/** An hour and a half ago both windows opened; people have stepped away from them just now. */
async function today(stage: Stage, now: Temporal.ZonedDateTime): Promise<void> {
  const { cast, clock, roll, tills, waiting } = stage
  const start = now.subtract({ minutes: 95 })
  clock.set(start.toInstant())
  await openDay(cast, tills, 'today')
  const window = await open(stage, 'cashier', 'Window 1', 'today', 15_000)
  const mail = await open(stage, 'cashier2', 'Mail', 'today')
  for (let n = 0; n < 9; n += 1) {
    const citation = waiting.pop()
    if (!citation) break
    clock.set(start.add({ minutes: 6 + n * 9 }).toInstant())
    const by = n % 3 === 2 ? cast.cashier2 : cast.cashier
    // oxlint-disable-next-line no-await-in-loop -- the story is told in order
    await payAtCounter(by, roll, `today-pay-${n}`, citation)
  }
  await bringChange(cast, tills)
  await takeFiles(stage, start)
  await cast.cashier.post('today-leave', `/sessions/${window}/leave`)
  await cast.cashier2.post('today-leave-mail', `/sessions/${mail}/leave`)
}

/** The supervisor opens what takes files; Finance sends what arrived; some of it is repaired. */
async function takeFiles(stage: Stage, start: Temporal.ZonedDateTime): Promise<void> {
  const { cast, clock, drawers, waiting } = stage
  clock.set(start.add({ minutes: 88 }).toInstant())
  await open(stage, 'supervisor', 'Lockbox', 'today')
  const intercepts = await open(stage, 'supervisor', 'Intercepts', 'today')
  await takeFilesIn(cast.finance, drawers, waiting.splice(0, 44), start.toPlainDate())
  await cast.supervisor.post('today-leave-intercepts', `/sessions/${intercepts}/leave`)
  clock.set(start.add({ minutes: 91 }).toInstant())
  await repairItems(cast.repair)
}
