import type { Me } from '../api/contract.ts'
import { type Entry, type Section, SECTIONS } from './navigation.ts'

/** a page is there for whoever has its permission, where the agency has its bundle. */
const isFor = (me: Me, entry: Entry): boolean =>
  me.permissions.includes(entry.permission) &&
  (entry.bundle === undefined || me.agency.bundles[entry.bundle])

/** What this person may use here, section by section; empty sections are left out. */
export function sectionsFor(me: Me): Section[] {
  return SECTIONS.map((section) => ({
    ...section,
    entries: section.entries.filter((entry) => isFor(me, entry)),
  })).filter(({ entries }) => entries.length > 0)
}

/** Where a person starts after signing in: who takes no money at the day or at their repairs, others at their first page. */
export function firstPage(me: Me): Entry['to'] {
  const pages = sectionsFor(me).flatMap(({ entries }) => entries.map(({ to }) => to))
  const isAway = !me.permissions.includes('payments.take')
  const start = (['/dashboard', '/repair'] as const).find((page) => pages.includes(page))
  if (isAway && start) return start
  return pages[0] ?? '/administration/logins'
}
