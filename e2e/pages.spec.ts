import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Walk, walk } from './keyboard.ts'
import { open, pagesOf, wordsOf } from './pages.ts'
import { expect, test } from './test.ts'
import { holdTill } from './tills.ts'
import { call, pay, type Town } from './town.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ contextOptions: { reducedMotion: 'reduce' } })

type Room = keyof ReturnType<typeof pagesOf>
const ROOMS: readonly Room[] = [
  'Enforcement',
  'Batches',
  'Permits',
  'Cashiering',
  'Cash',
  'Money',
  'Reports',
  'Administration',
]

/** What both languages write alike, and the names of roles and methods: the agency's own words. */
const ALIKE = new Set(
  'Town Hall,Library,Roles,Total,Plan,Administrator,Auditor,Cashier,Finance,Repair operator,Supervisor,Cash,Check'.split(
    ',',
  ),
)

/** Findings that depend on colours; all others are the same in light and dark. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** A session with a payment, a reversal and an account balance, so that no page is bare. */
async function furnish(page: Page, town: Town) {
  const closings = await countSessions(page, town)
  const session = await town.session(page.request)
  const citation = await town.citation(11_000)
  const [first = ''] = await pay(page.request, citation, 2_000)
  await pay(page.request, citation, 3_000, { method: 'check', reference: '4711' })
  await call(page.request, 'POST', `/transactions/${first}/reverse`, { reason: 'Mistaken' })
  const { paymentId } = await call(page.request, 'GET', `/transactions/${first}`)
  const to = { to: 'ada@example.test' }
  await call(page.request, 'POST', `/payments/${String(paymentId)}/receipt/email`, to)
  const permits = await sellPermit(page, town)
  const batches = { open: await keyBatch(page, town), posted: await keyBatch(page, town) }
  await call(page.request, 'POST', `/batches/${batches.posted}/post`, { confirmOverpayment: true })
  const cash = await holdTill(page, town)
  return pagesOf(session, citation, String(paymentId), permits, batches, closings, cash)
}

/** A batch of two lines that agrees with its control figures; one line is more than the due. */
async function keyBatch(page: Page, town: Town): Promise<string> {
  const header = { source: 'M1', controlCount: 2, controlTotal: 8_000 }
  const { id } = await call(page.request, 'POST', '/batches', header)
  const check = { method: 'check', reference: '4711' }
  const lines = [
    { citation: await town.citation(5_000), amount: 6_000, ...check },
    { citation: await town.citation(3_000), amount: 2_000, ...check },
  ]
  await call(page.request, 'PUT', `/batches/${id}/lines`, { lines })
  return id
}

/** A session that is still to be counted, and one whose difference waits. */
async function countSessions(page: Page, town: Town) {
  const waiting = await town.session(page.request, { closingCount: 'blind' })
  await pay(page.request, await town.citation(1_000), 1_000)
  const lines = [{ denomination: 'note-500', pieces: 1 }]
  const count = { lines, others: [{ method: 'check', items: 1, counted: 700 }], reason: 'R1' }
  await call(page.request, 'POST', `/sessions/${waiting.id}/counts`, count)
  const open = await town.session(page.request, { closingCount: 'declared' })
  await pay(page.request, await town.citation(1_000), 1_000)
  return [open, waiting]
}

/** A permit that was sold and given back in part, and one that was not sold yet. */
async function sellPermit(page: Page, town: Town) {
  const record = async (): Promise<string> => {
    const number = `PT${town.next()}`
    const what = {
      number,
      type: 'T1',
      holder: 'H1',
      zone: 'Z1',
      vehicles: [{ plate: `V${number}` }],
    }
    const valid = { validFrom: '2026-01-01', validTo: '2026-12-31' }
    await call(page.request, 'POST', '/permits', { ...what, ...valid, price: 9_000 })
    return number
  }
  const [sold, unsold] = [await record(), await record()]
  const order = await call(page.request, 'POST', '/permit-orders', {
    permits: [sold],
    tenders: [{ method: 'cash', amount: 9_000 }],
  })
  const [tender] = order['tenders'] as { id: string }[]
  const wish = { tenderId: tender?.id, mode: 'reverse', amount: 1_000 }
  await call(page.request, 'POST', `/permit-orders/${order.id}/adjustments`, wish)
  return { sold, unsold, order: order.id }
}

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

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const room of ROOMS) {
  test(`X: ${room}: axe finds nothing, light and dark, and all of it is there and fits in English and Spanish`, async ({
    deskOf,
    town,
  }) => {
    test.setTimeout(180_000)
    const page = await deskOf(await town.person('Administrator'))
    const pages = (await furnish(page, town))[room]
    const found: string[] = []
    const english: string[][] = []
    for (const language of ['en', 'es']) {
      // oxlint-disable no-await-in-loop -- one page after the other
      await call(page.request, 'PATCH', '/auth/me', { locale: language })
      for (const [at, shown] of pages.entries()) {
        await open(page, shown)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        // What axe looks at is the same in every language.
        if (language === 'en') found.push(...(await inBothSchemes(page)))
        const wide = await overflow(page)
        if (wide > 0) found.push(`${language} ${shown.path} is ${wide} px too wide`)
        const words = await wordsOf(page)
        if (language === 'en') english.push(words)
        else {
          const same = words.filter((word) => english[at]?.includes(word) && !isName(word))
          if (same.length > 0) found.push(`${shown.path} is not translated: ${same.join(', ')}`)
        }
      }
      // oxlint-enable no-await-in-loop
    }
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
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

const isWhole = ({ missed, unseen }: Walk): boolean => missed.length + unseen.length === 0

test.describe('at the desk', () => {
  test.skip(({ isMobile, viewport }) => isMobile || (viewport?.width ?? 0) < 800, 'for keys')

  for (const room of ROOMS) {
    test(`X: ${room}: Tab reaches everything, and the focus is seen everywhere`, async ({
      deskOf,
      town,
    }) => {
      test.setTimeout(120_000)
      const page = await deskOf(await town.person('Administrator'))
      const found: Record<string, object> = {}
      for (const shown of (await furnish(page, town))[room]) {
        // oxlint-disable no-await-in-loop -- one page after the other
        await open(page, shown)
        // A page that had not come to rest, or that somebody else changed, is walked once more.
        const first = await walk(page)
        const { missed, unseen, stops } = isWhole(first) ? first : await walk(page)
        expect(stops).toBeGreaterThan(0)
        if (missed.length + unseen.length > 0) found[shown.path] = { missed, unseen }
        // oxlint-enable no-await-in-loop
      }
      expect(found).toEqual({})
    })
  }

  test('X: dialogs take the focus, keep it, and give it back', async ({ deskOf, town }) => {
    test.setTimeout(180_000)
    const page = await deskOf(await town.person('Administrator'))
    const { Cashiering } = await furnish(page, town)
    const report = Cashiering[2]?.path ?? ''
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
      await expect(page.getByRole('menu')).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
      expect(await inBothSchemes(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('menu')).toBeHidden()
      await expect(page.getByRole('button', { name })).toBeFocused()
      // oxlint-enable no-await-in-loop
    }
  })
})
