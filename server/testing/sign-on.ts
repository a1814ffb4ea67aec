import { afterAll, expect } from 'vitest'
import type { Browser } from './authenticator.ts'
import { CALLBACK, startOpenIdProvider } from './openid-provider.ts'
import { createResident, type Resident } from './resident.ts'
import type { Town } from './town.ts'

/** A person here, and an account with the same address at the provider. */
export type Colleague = Resident & { readonly sub: string }

/** Why somebody was sent back to the sign-in page. */
export function problemIn(location: string | undefined): string | null {
  return new URL(location ?? '', 'http://localhost').searchParams.get('problem')
}

/** A real provider, and the town’s first agency with it: people sign in under `marlow`. */
export async function settleProvider(town: Town) {
  const { admin, app, clock, database, agencyId } = town
  const staff = await startOpenIdProvider(CALLBACK)
  afterAll(() => staff.stop())
  const roles = await rolesOf(admin)
  const wish = {
    name: 'Staff accounts',
    issuer: staff.issuer,
    clientId: staff.clientId,
    clientSecret: staff.clientSecret,
    scope: 'openid email profile roles',
    roleClaim: 'roles',
    roles: [
      { value: 'boss', roleId: roles['Supervisor'] },
      { value: 'root', roleId: roles['Administrator'] },
      { value: 'till', roleId: roles['Cashier'] },
    ],
    createsPeople: false,
    active: true,
  }
  const { body: provider } = await admin.post('/single-sign-on/providers', wish)
  await admin.patch('/single-sign-on', { signInName: 'marlow' })

  let people = 0
  const colleague = async (account: object = {}): Promise<Colleague> => {
    people += 1
    const name = `Colleague ${people}`
    const person = { agencyId, name, role: 'Cashier' }
    const resident = await createResident({ app, database, clock, person })
    const sub = `sub-${people}`
    const known = { email: resident.email, email_verified: true, name, roles: ['till'] }
    staff.accounts.set(sub, { ...known, ...account })
    return { ...resident, sub }
  }
  const start = (browser: Browser, more: object = {}) =>
    browser.send('POST', '/api/v1/auth/single-sign-on/start', {
      agency: 'marlow',
      providerId: provider.id,
      ...more,
    })
  /** The whole round, as a browser goes it. */
  const signOn = async (browser: Browser, sub: string | null, more: object = {}) => {
    const begun = await start(browser, more)
    expect(begun.status, JSON.stringify(begun.body)).toBe(200)
    const back = await staff.signIn(begun.body.url, sub)
    return browser.send('GET', back.pathname + back.search)
  }
  const me = async (browser: Browser) => (await browser.send('GET', '/api/v1/auth/me')).body
  const path = `/single-sign-on/providers/${provider.id}`
  return { staff, provider, roles, path, wish, colleague, start, signOn, me }
}

async function rolesOf(admin: Resident): Promise<Record<string, string>> {
  const { items } = (await admin.get('/roles')).body as { items: { id: string; name: string }[] }
  return Object.fromEntries(items.map(({ id, name }) => [name, id]))
}
