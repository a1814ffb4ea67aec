import type { Page } from '@playwright/test'

/** What Tab did on a page: what it never reached, and where it came without anything to see. */
export type Walk = { readonly missed: string[]; readonly unseen: string[]; readonly stops: number }

/** Month, day, year, hour, minute, half of the day, and the calendar. */
const PARTS = 7

/**
 * Presses Tab from the first stop to the last. The page lists its stops itself: all that can be
 * used and is visible, a group of radio buttons being one.
 */
export async function walk(page: Page): Promise<Walk> {
  const stops = await page.evaluateHandle(listStops)
  const { length, within } = await stops.evaluate(({ groups, elements }) => ({
    length: groups.length,
    // A date is stepped through part by part before Tab leaves it.
    within: elements.filter((one) => one.matches('[type=date], [type=time], [type^=datetime]'))
      .length,
  }))
  const reached = new Set<number>()
  const unseen: string[] = []
  await stops.evaluate(({ elements }) => elements[0]?.focus())
  for (let n = 0; n <= length + within * PARTS; n += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    const { group, name, isSeen } = await stops.evaluate((found) => found.look())
    if (group >= 0) reached.add(group)
    if (group >= 0 && !isSeen) unseen.push(name)
    if (reached.size === length) break
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab')
  }
  const missed = await stops.evaluate(({ leftOut }, had) => leftOut(had), [...reached])
  return { missed, unseen, stops: length }
}

/** Runs in the page. */
function listStops() {
  const selector = 'a[href], button, input, select, textarea, [tabindex]'
  const elements = Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(':disabled') &&
      one.closest('[inert], [hidden]') === null &&
      one.checkVisibility({ visibilityProperty: true }),
  )
  const keyOf = (one: HTMLElement, at: number): string =>
    one instanceof HTMLInputElement && one.type === 'radio' ? `radio ${one.name}` : `stop ${at}`
  const keys = elements.map(keyOf)
  const groups = [...new Set(keys)]
  const names = groups.map((key) => {
    const one = elements[keys.indexOf(key)]
    const text = one?.getAttribute('aria-label') ?? one?.textContent ?? ''
    return `${one?.tagName.toLowerCase()} ${text.trim() || (one?.id ?? '')}`.slice(0, 60)
  })
  const around = (one: HTMLElement): Element[] =>
    [one, one.parentElement, one.nextElementSibling, one.closest('label')].filter(
      (element) => element !== null,
    )
  const lookOf = (one: HTMLElement): string =>
    around(one)
      .map((element) => {
        const style = getComputedStyle(element)
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = style
        const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`
        return [outline, boxShadow, borderColor, backgroundColor, style.top].join()
      })
      .join(';')
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const plain = elements.map(lookOf)
  const look = () => {
    const active = document.activeElement
    const at = elements.findIndex((one) => one === active)
    // A border that takes a tenth of a second to change colour is judged by its last colour.
    for (const change of document.getAnimations())
      if (change instanceof CSSTransition) change.finish()
    const group = groups.indexOf(keys[at] ?? '')
    const isSeen = at >= 0 && lookOf(elements[at] as HTMLElement) !== plain[at]
    return { group, name: names[group] ?? '', isSeen }
  }
  // What was drawn anew meanwhile, a row of a list that others work in, is a stop no longer.
  const leftOut = (had: readonly number[]): string[] =>
    names.filter(
      (_name, group) =>
        !had.includes(group) && elements[keys.indexOf(groups[group] ?? '')]?.isConnected,
    )
  return { elements, groups, names, look, leftOut }
}
