import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { startOpenIdProvider } from '../server/testing/openid-provider.ts'
import { expect, test } from './test.ts'
import { call, PASSWORD, type Person } from './town.ts'

async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

async function typePassword(page: Page, { email }: Pick<Person, 'email'>): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
}

/** What the device shows in a while: the code of before is used. */
const codeAfter = (secret: string, seconds: number): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + seconds })

async function setUp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: 'Set it up' }).press('Enter')
  await expect(page.getByRole('img', { name: /square/ })).toBeVisible()
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused()
  await sound(page)
  await page.keyboard.type('000000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This code is not right, or was used before.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Code' }).fill(codeAfter(secret, 0))
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
  await expect(list).toHaveCount(10)
  await sound(page)
  const codes = await list.allInnerTexts()
  await page.getByRole('button', { name: 'I have kept them' }).press('Enter')
  return { secret, codes }
}

test('A-4: a second factor is set up from the menu, asked for by key, and turned off', async ({
  deskOf,
  newDesk,
  town,
}) => {
  const person = await town.person('Cashier')
  const page = await deskOf(person)
  await page.goto('/')
  await page.getByRole('button', { name: `${person.name}, settings` }).click()
  await page.getByRole('menuitem', { name: 'Second factor' }).click()
  const { secret, codes } = await setUp(page)
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible()
  await sound(page)

  const other = await newDesk()
  await other.goto('/sign-in?next=/sessions')
  await typePassword(other, person)
  const code = other.getByRole('textbox', { name: 'Code' })
  await expect(code).toBeFocused()
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code')
  await sound(other)
  await other.keyboard.type('123')
  await other.keyboard.press('Enter')
  await expect(other.getByText('This code is not right')).toBeVisible()
  await expect(code).toBeFocused()
  await other.keyboard.type(codeAfter(secret, 30))
  await other.keyboard.press('Enter')
  await expect(other).toHaveURL(/\/sessions$/)

  const third = await newDesk()
  await third.goto('/sign-in')
  await typePassword(third, person)
  await third.getByRole('button', { name: 'Use a recovery code' }).click()
  await expect(third.getByRole('textbox', { name: 'Recovery code' })).toBeFocused()
  await third.keyboard.type(codes[0] ?? '')
  await third.keyboard.press('Enter')
  await expect(third.getByRole('button', { name: `${person.name}, settings` })).toBeVisible()

  await page.getByRole('button', { name: 'Turn it off' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Present password').fill(PASSWORD)
  await dialog.getByRole('textbox', { name: 'Code' }).fill(codes[1] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible()
})

test('A-4: a role may require it: nothing else comes before; an administrator resets it', async ({
  deskOf,
  newDesk,
  town,
}) => {
  const admin = await deskOf('admin@demo.test')
  const name = `Guarded ${town.next()}`
  await admin.goto('/administration/roles')
  await admin.getByRole('button', { name: 'New role' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('checkbox', { name: /^See sessions and their reports/ }).check()
  await dialog.getByRole('switch', { name: 'Requires a second factor' }).check()
  await dialog.getByRole('button', { name: 'Add role' }).click()
  const row = admin.getByRole('row').filter({ hasText: name })
  await expect(row.first()).toContainText('required')

  const person = await town.person('Cashier')
  const { items } = await call(admin.request, 'GET', '/roles?limit=200')
  const role = (items as { id: string; name: string }[]).find((each) => each.name === name)
  await call(admin.request, 'PATCH', `/users/${person.id}`, { roleIds: [role?.id] })

  const page = await newDesk()
  await page.goto('/sign-in?next=/sessions')
  await typePassword(page, person)
  await expect(page.getByText('One of your roles requires a second factor.')).toBeVisible()
  await sound(page)
  await page.goto('/sessions')
  await expect(page.getByText('One of your roles requires a second factor.')).toBeVisible()
  await setUp(page)
  await expect(page).toHaveURL(/\/sessions$/)

  await admin.goto('/administration/people')
  const line = admin.getByRole('row').filter({ hasText: person.email })
  await line.getByRole('button', { name: `Actions for ${person.name}` }).click()
  await admin.getByRole('menuitem', { name: 'Reset second factor' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Reset' }).click()
  await expect(admin.getByText(`${person.name} has no second factor any more.`)).toBeVisible()
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByText('An administrator signed you out.')).toBeVisible()
})

test('A-4: single sign-on is set up, tried, used and refused, with words for each', async ({
  baseURL,
  deskOf,
  newDesk,
  town,
}) => {
  const provider = await startOpenIdProvider(`${baseURL}/api/v1/auth/single-sign-on/callback`)
  const person = await town.person('Cashier')
  const account = { email: person.email, email_verified: true, name: person.name, roles: ['till'] }
  provider.accounts.set('ann', { ...account, roles: ['cleaner'] })
  const admin = await deskOf('admin@demo.test')
  await admin.goto('/administration/single-sign-on')
  await expect(admin.getByText('There is no provider.')).toBeVisible()
  await sound(admin)
  await admin.getByRole('button', { name: 'New provider' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('City accounts')
  await dialog.getByRole('textbox', { name: 'Issuer' }).fill(provider.issuer)
  await dialog.getByRole('textbox', { name: 'Client ID' }).fill(provider.clientId)
  await dialog.getByLabel('Client secret').fill('a wrong one')
  await dialog.getByRole('textbox', { name: 'Scope' }).fill('openid email profile roles')
  await dialog.getByRole('textbox', { name: 'Role claim' }).fill('roles')
  await dialog.getByRole('textbox', { name: 'Value 1' }).fill('till')
  await dialog.getByRole('combobox', { name: 'Role for value 1' }).selectOption('Cashier')
  await sound(admin)
  await dialog.getByRole('button', { name: 'Add provider' }).click()
  await expect(dialog).toHaveCount(0)

  const act = async (action: string): Promise<void> => {
    await admin.getByRole('button', { name: 'Actions for City accounts' }).click()
    await admin.getByRole('menuitem', { name: action }).click()
  }
  await act('Try it')
  await expect(dialog).toContainText('the secret is another')
  await sound(admin)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await act('Edit')
  await dialog.getByLabel('Client secret').fill(provider.clientSecret)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await act('Try it')
  await expect(dialog.getByText('Works')).toHaveCount(5)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await admin.getByRole('textbox', { name: 'Sign-in name' }).fill('demo-city')
  await admin.getByRole('button', { name: 'Save' }).click()
  await expect(admin.getByText('The settings are saved.')).toBeVisible()

  const page = await newDesk()
  await page.goto('/sign-in?next=/sessions')
  await page.getByRole('button', { name: 'Sign in with an account of your agency' }).click()
  await expect(page.getByRole('textbox', { name: 'Your agency' })).toBeFocused()
  await page.keyboard.type('nowhere')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No agency signs in under this name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your agency' }).fill('demo-city')
  await page.keyboard.press('Enter')
  const button = page.getByRole('button', { name: 'Sign in with City accounts' })
  await expect(button).toBeVisible()
  await sound(page)
  await button.press('Enter')
  await page.getByRole('button', { name: 'ann' }).click()
  await expect(page.getByText('nothing that it says of you gives a role here')).toBeVisible()
  await sound(page)
  // The provider knows who that is, and does not ask again.
  provider.accounts.set('ann', account)
  await button.click()
  await expect(page).toHaveURL(/\/sessions$/)
  await page.getByRole('button', { name: `${person.name}, settings` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByText('At the provider you may still be signed in.')).toBeVisible()

  await provider.stop()
  await button.click()
  await expect(page.getByText('The provider does not answer.')).toBeVisible()
  await act('Edit')
  await dialog.getByRole('switch', { name: 'Offered at the sign-in page' }).uncheck()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(admin.getByText('Switched off')).toBeVisible()
})
