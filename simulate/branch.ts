import type { Rules } from './order.ts'

/** A branch by the rules: who holds which of its tills (C-4, C-9, C-10), and its day (C-11). Pure. */
export type Branch = {
  readonly tills: ReadonlyMap<string, Held>
  readonly day: { readonly date: string; readonly isSettled: boolean } | null
  readonly lastOpened: string | null
}

type Held = { readonly kind: string; readonly holder: string | null }

/** One answer that says something of a branch. Dates are ISO, which are in order as texts. */
export type BranchTold =
  | { readonly told: 'created'; readonly till: string; readonly kind: string }
  | { readonly told: 'assigned'; readonly till: string; readonly userId: string }
  | { readonly told: 'unassigned' | 'deleted' | 'gone'; readonly till: string }
  | { readonly told: 'is_held' | 'is_free'; readonly till: string }
  /** C-4: they hold another already. */
  | { readonly told: 'has_another'; readonly till: string; readonly userId: string; other: string }
  | { readonly told: 'held_by'; readonly till: string; readonly holder: string | null }
  | { readonly told: 'opened' | 'settled' | 'processed'; readonly date: string }
  | { readonly told: 'under_way' | 'not_open' | 'not_settled' }
  | { readonly told: 'opened_already'; readonly lastOpened: string | null }
  /** C-11: a till or a session stands in the way; `settled`: of what is settled before. */
  | { readonly told: 'in_the_way'; readonly doing: 'settle' | 'process' }

export const NEW_BRANCH: Branch = { tills: new Map(), day: null, lastOpened: null }

export const branchRules: Rules<Branch, BranchTold> = {
  after,
  nameOf: ({ tills, day, lastOpened }) => {
    const held = [...tills].map(([id, { holder }]) => `${id}:${holder}`).toSorted()
    return `${held.join()} ${day?.date} ${day?.isSettled} ${lastOpened}`
  },
}

function after(branch: Branch, told: BranchTold): Branch | null {
  return 'till' in told ? ofTill(branch, told) : ofDay(branch, told)
}

function ofTill(branch: Branch, told: Extract<BranchTold, { till: string }>): Branch | null {
  const { till } = told
  const own = branch.tills.get(till)
  if (told.told === 'created')
    return own ? null : put(branch, till, { kind: told.kind, holder: null })
  if (told.told === 'gone') return own ? null : branch
  if (!own) return null
  switch (told.told) {
    case 'assigned': {
      const isFree = own.holder === null && otherOf(branch, own, told.userId) === null
      return isFree ? put(branch, till, { ...own, holder: told.userId }) : null
    }
    case 'has_another':
      return own.holder === null && otherOf(branch, own, told.userId) === told.other ? branch : null
    case 'unassigned':
      return own.holder === null ? null : put(branch, till, { ...own, holder: null })
    case 'deleted':
      return own.holder === null ? put(branch, till, null) : null
    case 'is_held':
      return own.holder === null ? null : branch
    case 'is_free':
      return own.holder === null ? branch : null
    case 'held_by':
      break
  }
  return own.holder === told.holder ? branch : null
}

function put(branch: Branch, till: string, held: Held | null): Branch {
  const tills = new Map(branch.tills)
  if (held) tills.set(till, held)
  else tills.delete(till)
  return { ...branch, tills }
}

/** C-4: which standard till they hold, where that forbids another. */
function otherOf({ tills }: Branch, { kind }: Held, userId: string): string | null {
  const own = [...tills].find((each) => each[1].kind === 'standard' && each[1].holder === userId)
  return kind === 'standard' && own ? own[0] : null
}

function ofDay(branch: Branch, told: Exclude<BranchTold, { till: string }>): Branch | null {
  const { day, lastOpened } = branch
  switch (told.told) {
    case 'opened': {
      const isLater = lastOpened === null || told.date > lastOpened
      if (day || !isLater) return null
      return { ...branch, day: { date: told.date, isSettled: false }, lastOpened: told.date }
    }
    case 'settled':
      return day?.date === told.date ? { ...branch, day: { ...day, isSettled: true } } : null
    case 'processed':
      return day?.date === told.date && day.isSettled ? { ...branch, day: null } : null
    case 'under_way':
      return day ? branch : null
    case 'not_open':
      return day ? null : branch
    case 'not_settled':
      return day && !day.isSettled ? branch : null
    case 'opened_already':
      return !day && told.lastOpened === lastOpened ? branch : null
    case 'in_the_way':
      break
  }
  return day && (told.doing === 'settle' || day.isSettled) ? branch : null
}
