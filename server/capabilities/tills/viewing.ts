import type { Refusal } from '../../journal/refusal.ts'
import type { ShownTill } from './queries.ts'
import { refuseNotHeld, refuseUncounted } from './words.ts'

/** Whoever looks, as far as it matters what they may see. */
export type Viewer = { readonly userId: number; readonly permissions: ReadonlySet<string> }

/** C-13: the position of one's own till, and with the permission that of others. */
export function seesPosition(till: Pick<ShownTill, 'holderId'>, viewer: Viewer): boolean {
  return till.holderId === viewer.userId || viewer.permissions.has('positions.read')
}

/** C-13: whose business transfers and requests must be for this person to see them; all of them: nobody. */
export function seenBy({ userId, permissions }: Viewer): number | undefined {
  return permissions.has('positions.read') || permissions.has('tills.adjust') ? undefined : userId
}

/** C-8: whether a count that hides what is expected is still to be given. */
export function isHidden(till: ShownTill, { permissions }: Viewer): boolean {
  return (
    till.blindCount &&
    till.settlement === 'unsettled' &&
    !permissions.has('positions.read') &&
    !isCounted(till)
  )
}

/** C-8, C-13: movements and counts of a till add up to what lies in it. */
export function refuseFigures(till: ShownTill, viewer: Viewer): Refusal | null {
  if (!seesPosition(till, viewer)) return refuseNotHeld(till)
  return isHidden(till, viewer) ? refuseUncounted(till) : null
}

/** Whether the newest count was compared with what lies there now. */
function isCounted({ count, trays }: ShownTill): boolean {
  return (
    count !== null &&
    count.trays.every(({ number, expected }) =>
      trays.some((tray) => tray.number === number && tray.position === expected),
    )
  )
}
