import { type BrowserContext, type Page, expect, request, test as base } from '@playwright/test'
import { type Person, signIn, Town } from './town.ts'

type Fixtures = {
  /** A window of a browser of their own for this person, who is signed in already. */
  deskOf: (person: Person | string) => Promise<Page>
  /** A window for somebody who has not signed in. */
  newDesk: () => Promise<Page>
}

/** What the browser complained of is collected here, for all windows of a test. */
type Complaints = { readonly heard: string[] }

export const test = base.extend<Fixtures & { complaints: Complaints }, { town: Town }>({
  town: [
    async ({ browserName }, use, worker) => {
      const admin = await request.newContext({ baseURL: worker.project.use.baseURL ?? '' })
      await signIn(admin, 'admin@demo.test')
      const mark = `${browserName[0]}${process.pid.toString(36)}x`.toUpperCase()
      await use(new Town(admin, mark))
      await admin.dispose()
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it what this needs: nothing
  complaints: async ({}, use) => {
    const complaints: Complaints = { heard: [] }
    await use(complaints)
    expect(complaints.heard, 'complaints of the browser').toEqual([])
  },
  newDesk: async ({ browser, complaints }, use) => {
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      opened.push(context)
      const page = await context.newPage()
      watch(page, complaints)
      return page
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  deskOf: async ({ newDesk }, use) => {
    await use(async (person) => {
      const page = await newDesk()
      await signIn(page.request, typeof person === 'string' ? person : person.email)
      return page
    })
  },
})

/**
 * Hears errors of scripts, of the content-security policy and requests to other hosts. An answer
 * that refuses something is no error: the browser notes those in the console too.
 */
function watch(page: Page, { heard }: Complaints): void {
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !(isAnswer && message.location().url.includes('/api/v1/')))
      heard.push(`${page.url()}: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`))
  page.on('request', (asked) => {
    const { protocol, hostname } = new URL(asked.url())
    const isOurs = hostname === 'localhost' || protocol === 'blob:'
    if (!isOurs) heard.push(`${page.url()} asked ${asked.url()}`)
  })
}

export { expect }
