import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Walk, walk } from './keyboard.ts'
import { open, type Shown, wordsOf } from './pages.ts'
import { ROOMS } from './rooms.ts'
import { expect, test } from './test.ts'
import { call } from './town.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** What both languages write alike, and the names of roles and methods: the agency's own words. */
const ALIKE = new Set(
  'Town Hall,Library,Roles,Total,Plan,Administrator,Auditor,Cashier,Finance,Repair operator,Supervisor,Cash,Check'.split(
    ',',
  ),
)

/** Findings that depend on colours; all others are the same in light and dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** There are no frames in our pages, so axe can do without a page of its own. */
async function findings(page: Page, within: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().include(within)
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  )
}

async function inBothSchemes(page: Page, within = 'html'): Promise<string[]> {
  const found: string[] = []
  for (const scheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await page.emulateMedia({ colorScheme: scheme })
    // oxlint-disable-next-line no-await-in-loop
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
    // oxlint-disable-next-line no-await-in-loop
    found.push(
      ...(await findings(page, within, scheme === 'dark' ? OF_COLOUR : undefined)).map(
        (one) => `${scheme} ${page.url()} ${one}`,
      ),
    )
  }
  return found
}

const DESK = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }

async function tooWide(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return wide > 0 ? [`${page.url()} is ${wide} px too wide`] : []
}

/** What is found on a page as it is on a phone, which is then a desk again. */
async function onPhone(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  await page.setViewportSize(PHONE)
  const found = [...(await tooWide(page)), ...(await look())]
  await page.setViewportSize(DESK)
  return found.map((one) => `phone: ${one}`)
}

/** Tab reaches everything, and where the focus is can be seen. */
async function walked(page: Page): Promise<string[]> {
  // A page that had not come to rest, or that somebody else changed, is walked once more.
  const first = await walk(page)
  const { missed, unseen, stops } = isWhole(first) ? first : await walk(page)
  if (stops === 0) return [`${page.url()} has nothing that Tab reaches`]
  return [
    ...missed.map((one) => `${page.url()}: Tab misses ${one}`),
    ...unseen.map((one) => `${page.url()}: the focus is not seen on ${one}`),
  ]
}

const isWhole = ({ missed, unseen }: Walk): boolean => missed.length + unseen.length === 0

/** What one page has that it should not have, at the desk, by key, in the dark and on a phone. */
async function examined(page: Page): Promise<string[]> {
  return [
    ...(await inBothSchemes(page)),
    ...(await tooWide(page)),
    ...(await walked(page)),
    ...(await onPhone(page, () => findings(page, 'html'))),
  ]
}

async function inEnglish(page: Page, pages: readonly Shown[]) {
  const found: string[] = []
  const words: string[][] = []
  for (const shown of pages) {
    // oxlint-disable no-await-in-loop -- one page after the other
    await open(page, shown)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    words.push(await wordsOf(page))
    found.push(...(await examined(page)))
    // oxlint-enable no-await-in-loop
  }
  return { found, words }
}

/** What axe looks at, and where Tab goes, is the same in every language; what fits is not. */
async function inSpanish(page: Page, pages: readonly Shown[], english: readonly string[][]) {
  const found: string[] = []
  for (const [at, shown] of pages.entries()) {
    // oxlint-disable no-await-in-loop -- one page after the other
    await open(page, shown)
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    const same = (await wordsOf(page)).filter((word) => english[at]?.includes(word))
    const forgotten = same.filter((word) => !isName(word))
    if (forgotten.length > 0) found.push(`${shown.path} is not translated: ${forgotten.join(', ')}`)
    found.push(...(await tooWide(page)), ...(await onPhone(page, async () => [])))
    // oxlint-enable no-await-in-loop
  }
  return found
}

for (const [room, furnish] of Object.entries(ROOMS)) {
  test(`X: ${room}: axe finds nothing in light, in dark and on a phone, Tab reaches all, and both languages fit`, async ({
    deskOf,
    town,
  }) => {
    test.setTimeout(240_000)
    const page = await deskOf(await town.person('Administrator'))
    const pages = await furnish(page, town)
    const english = await inEnglish(page, pages)
    await call(page.request, 'PATCH', '/auth/me', { locale: 'es' })
    const found = [...english.found, ...(await inSpanish(page, pages, english.words))]
    expect(found).toEqual([])
  })
}

/** Names of people, drawers and numbers are the same in every language. */
const isName = (word: string): boolean => ALIKE.has(word) || /\d/.test(word)

test('X: signing in: axe finds nothing in either language, and Tab reaches all', async ({
  newDesk,
}) => {
  const page = await newDesk()
  await page.goto('/sign-in')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await inBothSchemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toHaveCount(0)
  expect(await inBothSchemes(page)).toEqual([])
  expect(await onPhone(page, () => findings(page, 'html'))).toEqual([])
})

test('X: dialogs take the focus, keep it, and give it back', async ({ deskOf, town }) => {
  test.setTimeout(180_000)
  const page = await deskOf(await town.person('Administrator'))
  await ROOMS.Cash(page, town)
  const report = (await ROOMS.Cashiering(page, town))[2]?.path ?? ''
  const dialogs: readonly (readonly [path: string, opener: string | RegExp])[] = [
    ['/drawers', 'New drawer'],
    ['/tills', 'New till'],
    ['/my-till', /^Paid in or out/],
    ['/administration/people', 'New person'],
    ['/administration/roles', 'New role'],
    ['/administration/branches', 'New branch'],
    ['/administration/methods', 'New method'],
    [report, 'Change session status'],
    [report, /^Transaction \d+, details$/],
  ]
  for (const [path, name] of dialogs) {
    // oxlint-disable no-await-in-loop -- one dialog after the other
    await open(page, { path, heading: /^./ })
    const opener = page.getByRole('button', { name }).first()
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    const focused = dialog.locator(':focus')
    await expect(focused).toHaveCount(1)
    expect(await inBothSchemes(page, '[role=dialog]')).toEqual([])
    for (let n = 0; n < 24; n += 1) {
      await page.keyboard.press(n === 12 ? 'Shift+Tab' : 'Tab')
      expect(await focused.count(), `${path}: Tab ${n}`).toBe(1)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
    // oxlint-enable no-await-in-loop
  }
})

test('X: menus open by key, and give the focus back', async ({ deskOf, town }) => {
  const page = await deskOf(await town.person('Administrator'))
  await town.session(page.request)
  await open(page, { path: '/drawers', heading: /^./ })
  for (const name of [/settings$/, 'Actions for the current session', 'Actions for Window 2']) {
    // oxlint-disable no-await-in-loop -- one menu after the other
    const opener = page.getByRole('button', { name })
    await opener.focus()
    await page.keyboard.press('Enter')
    // The focus follows a moment after what can be seen.
    await expect(page.locator('[role=menu]:focus, [role=menu] :focus')).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
    expect(await inBothSchemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(page.getByRole('button', { name })).toBeFocused()
    // oxlint-enable no-await-in-loop
  }
})
