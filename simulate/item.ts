import type { Rules, Step, Timed } from './order.ts'

/**
 * An item in repair by the rules: in exactly one state, in nobody's list or in one.
 * Some of it the product does by itself, when a time is over or a login ends (`Meanwhile`). Pure.
 */
export type Item = {
  readonly state: 'new' | 'locked' | 'pending' | 'final'
  /** in a list of its own while it is new. */
  readonly deferred: boolean
  /** Who has it, or made it final. */
  readonly holder: string | null
  /** Since when by the town's clock, milliseconds; of one that is pending, when that was said. */
  readonly since: number
  /** The moments at which that was asked for and answered. */
  readonly asked: number
  readonly answered: number
  /** What is to become of it; of one that is locked, what was taken back by Redo. */
  readonly disposition: string | null
  readonly paid: string | null
  /** how each lost it last, and what they had typed. */
  readonly lost: ReadonlyMap<string, Loss>
}

type Cause = 'expired' | 'deactivated' | 'released' | 'departed' | 'returned'
type Loss = { readonly cause: Cause; readonly draft: string | null }

type By = { readonly by: string }

/** One answer that says something of an item. */
export type ItemTold =
  | (By & {
      readonly told: 'fetched' | 'taken' | 'redone'
      readonly since: number
    })
  | (By & { readonly told: 'disposed'; readonly since: number; readonly disposition: string })
  | (By & { readonly told: 'finalised' | 'nothing_pending' | 'released' })
  | { readonly told: 'reset' }
  | { readonly told: 'not_locked'; readonly state: string }
  | { readonly told: 'held_by'; readonly other: true }
  /** Refused, with the code that says why; what was sent is kept where the item was lost. */
  | (By & { readonly told: 'refused'; readonly code: string; readonly disposition: string })
  | {
      readonly told: 'shown'
      readonly state: string
      readonly deferred: boolean
      readonly holder: string | null
      readonly since: number | null
      readonly disposition: string | null
      /** What its holder had typed before. */
      readonly draft: string | null
      readonly paid: string | null
    }

/** What may have happened by itself, by clocks, logins and limits. */
export type Meanwhile = {
  /** the lock time may have been over at some moment until then. */
  mayExpire(item: Item, until: number): boolean
  /** it was over all the time between these. */
  isOver(item: Item, asked: number, answered: number): boolean
  /** whoever fetched meanwhile has surely released it. */
  isReleased(item: Item, asked: number): boolean
  /** */
  mayLeave(item: Item, until: number): boolean
  /** a pending one may have been made final. */
  mayFinalise(item: Item, until: number): boolean
}

/** the message of each cause. */
const MESSAGES: Readonly<Record<string, Cause>> = {
  repair_deactivated: 'deactivated',
  repair_lock_expired: 'expired',
  repair_lock_released: 'released',
  repair_lock_left: 'departed',
}

export const ARRIVED: Item = {
  state: 'new',
  deferred: false,
  holder: null,
  since: 0,
  asked: 0,
  answered: 0,
  disposition: null,
  paid: null,
  lost: new Map(),
}

export function itemRules(times: Meanwhile): Rules<Item, ItemTold> {
  return {
    after: (item, step) => after(times, item, step),
    meanwhile: (item, { answered }) => meanwhile(times, item, answered),
    nameOf: ({ lost, ...item }) => {
      const losses = [...lost].map(([who, { cause, draft }]) => `${who} ${cause} ${draft}`)
      return `${Object.values(item).join()} ${losses.toSorted().join()}`
    },
  }
}

/** All that it can be without anybody having been told. */
function meanwhile(times: Meanwhile, item: Item, until: number): Item[] {
  const next: Item[] = []
  if (item.state === 'locked') {
    if (times.mayExpire(item, until)) next.push(loses(item, 'expired'))
    if (times.mayLeave(item, until)) next.push(loses(item, 'departed'))
  }
  if (item.state === 'pending' && times.mayFinalise(item, until)) next.push(finalised(item))
  if (mayReturn(item)) next.push(loses(item, 'returned'))
  return next.flatMap((each) => [each, ...meanwhile(times, each, until)])
}

/** a repair that was no overpayment when it was given, and would be one now. */
function mayReturn({ state, disposition, paid }: Item): boolean {
  return state === 'final' && paid === null && typeOf(disposition) === 'repair-within'
}

function after(times: Meanwhile, item: Item, told: Step<ItemTold>): Item | null {
  const { state, holder } = item
  const isHeld = state === 'locked' && !times.isReleased(item, told.asked)
  switch (told.told) {
    case 'fetched':
    case 'taken': {
      const isThere = state === 'new' && item.deferred === (told.told === 'taken')
      return isThere ? lock(item, told) : null
    }
    case 'disposed':
      if (!isHeld || holder !== told.by) return null
      return times.isOver(item, told.asked, told.answered) ? null : dispose(item, told)
    case 'redone':
      return state === 'pending' && holder === told.by ? lock(item, told) : null
    case 'finalised':
      return state === 'pending' && holder === told.by ? finalised(item) : item
    case 'nothing_pending':
      return state === 'pending' && holder === told.by ? null : item
    case 'released':
      return isHeld ? loses(item, 'released') : null
    case 'reset':
      return state === 'locked' || state === 'pending' ? loses(item, 'deactivated') : item
    case 'not_locked':
      return state !== 'locked' && state === told.state ? item : null
    case 'held_by':
      return state === 'locked' || state === 'pending' ? item : null
    case 'refused':
      return refuse(times, item, told)
    case 'shown':
      break
  }
  return state !== 'locked' || isHeld ? shows(item, told) : null
}

type At = { readonly by: string; readonly since: number } & Timed

function lock(item: Item, { by, since, asked, answered }: At): Item {
  return { ...item, state: 'locked', holder: by, since, asked, answered }
}

function dispose(item: Item, { by, disposition, ...told }: At & { disposition: string }): Item {
  const lost = new Map(item.lost)
  lost.delete(by)
  const { since, asked, answered } = told
  return { ...item, state: 'pending', since, asked, answered, disposition, lost }
}

/** */
function finalised(item: Item): Item {
  if (typeOf(item.disposition) !== 'defer') return { ...item, state: 'final', deferred: false }
  return { ...item, state: 'new', deferred: true, holder: null, disposition: null }
}

/** new again; what they had typed is kept for them. */
function loses(item: Item, cause: Cause): Item {
  const lost = new Map(item.lost)
  const who = item.holder ?? ''
  lost.set(who, { cause, draft: item.disposition ?? lost.get(who)?.draft ?? null })
  return { ...item, state: 'new', holder: null, disposition: null, lost }
}

/** each message is true, and what was sent is kept with the loss that is told. */
function refuse(
  times: Meanwhile,
  item: Item,
  told: Step<Extract<ItemTold, { told: 'refused' }>>,
): Item | null {
  const { by, code, disposition } = told
  const loss = item.lost.get(by)
  const lost = new Map(item.lost)
  if (loss) lost.set(by, { ...loss, draft: disposition })
  const kept = { ...item, lost }
  const isHeld = item.holder === by && (item.state === 'locked' || item.state === 'pending')
  if (isHeld) {
    if (code === 'repair_item_pending') return item.state === 'pending' ? kept : null
    if (item.state !== 'locked') return null
    // Over when it was asked, and nobody has released it yet.
    if (code === 'repair_lock_expired')
      return times.mayExpire(item, told.answered) ? { ...kept, disposition } : null
    const isOver = times.isOver(item, told.asked, told.answered)
    return !isOver && !(code in MESSAGES) && !NOT_HELD.has(code) ? kept : null
  }
  const cause = loss?.cause ?? 'returned'
  if (cause !== 'returned') return MESSAGES[code] === cause ? kept : null
  return code === (item.state === 'final' ? 'repair_item_final' : 'repair_not_held') ? kept : null
}

const NOT_HELD: ReadonlySet<string> = new Set(['repair_item_final', 'repair_not_held'])

function shows(item: Item, told: Extract<ItemTold, { told: 'shown' }>): Item | null {
  if (told.state !== item.state) return null
  if (item.state === 'new') return told.deferred === item.deferred ? item : null
  if (item.state === 'locked') {
    const draft = item.disposition ?? item.lost.get(item.holder ?? '')?.draft ?? null
    const isSame = told.holder === item.holder && told.since === item.since && told.draft === draft
    return isSame ? item : null
  }
  if (told.disposition !== item.disposition) return null
  if (item.state === 'pending') return told.holder === item.holder ? item : null
  // what is posted is posted once, and stays so.
  if (item.paid !== null && told.paid !== item.paid) return null
  return { ...item, paid: told.paid }
}

/** What kind of disposition it is: `repair`, and `repair-within` if it may come to more than is due. */
function typeOf(disposition: string | null): string {
  return disposition?.split(' ')[0] ?? ''
}
