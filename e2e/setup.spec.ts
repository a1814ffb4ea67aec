import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { PASSWORD, pay } from './town.ts'

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })

test('D-1, D-2, D-4: a drawer is created with its settings; later only its labels can be edited', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  const name = `Annex ${town.next()}`
  await page.goto('/drawers')
  await page.getByRole('button', { name: 'New drawer' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('window 1')
  await dialog.getByRole('button', { name: 'Create drawer' }).click()
  await expect(dialog.getByText('Another drawer has this name')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await expect(dialog.getByLabel('Cut-off time')).toHaveCount(0)
  await dialog.getByRole('radio', { name: 'Automatic, at a time of day' }).check()
  await dialog.getByRole('button', { name: 'Create drawer' }).click()
  await expect(dialog.getByText('Give the time of day, such as 17:00.')).toBeVisible()
  await dialog.getByLabel('Cut-off time').fill('17:30')
  await dialog.getByRole('combobox', { name: 'An open session becomes' }).selectOption('Closed')
  await dialog.getByRole('checkbox', { name: 'An opening balance is required' }).check()
  await dialog.getByRole('button', { name: 'Create drawer' }).click()
  await expect(row(page, name)).toContainText('Active')
  await expect(row(page, name)).toContainText(/5:30|17:30/)

  await choose(page, name, 'Edit name, description, type')
  await expect(dialog.getByRole('radio')).toHaveCount(2)
  await expect(dialog).toContainText('were fixed when the drawer was created')
  await dialog.getByRole('textbox', { name: /^Description/ }).fill('Behind the library')
  await dialog.getByRole('radio', { name: 'Virtual' }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(row(page, name)).toContainText('Behind the library')
  await expect(row(page, name)).toContainText('Virtual')
})

test('D-3, D-5, S-4: a deactivated drawer stays listed and starts nothing until it is reactivated', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Administrator'))
  const { name } = await town.drawer({ openingBalanceRequired: true })
  await page.goto('/drawers')
  await choose(page, name, 'Deactivate')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('No session is open there now.')
  await dialog.getByRole('button', { name: 'Deactivate' }).click()
  await expect(row(page, name)).toContainText('Deactivated')
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
  const start = page.getByRole('menuitem', { name: 'Start session' })
  await expect(start).toContainText('No session starts in a deactivated drawer.')
  await page.keyboard.press('Escape')

  await choose(page, name, 'Reactivate')
  await dialog.getByRole('button', { name: 'Reactivate' }).click()
  await expect(row(page, name)).not.toContainText('Deactivated')
  await page.getByRole('banner').getByRole('button', { name: 'Start' }).click()
  await dialog.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
  await dialog.getByRole('button', { name: `Start in ${name}` }).click()
  await expect(dialog.getByText('This drawer asks for an opening balance.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Opening balance' }).fill('150')
  await dialog.getByRole('button', { name: `Start in ${name}` }).click()
  await expect(page.getByRole('region', { name: 'Current session' })).toContainText(name)
  await page.goto('/sessions')
  await row(page, name).getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Session', exact: true })).toContainText('$150.00')
})

test('A-4, A-5, A-6: a person is added, signs in with the roles given, and an administrator ends the login', async ({
  deskOf,
  newDesk,
  town,
}) => {
  const admin = await deskOf('admin@other.test')
  const mark = town.next()
  const name = `Nora ${mark}`
  await admin.goto('/administration/people')
  await admin.getByRole('button', { name: 'New person' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill(`nora${mark}@other.test`)
  await dialog.getByLabel('First password').fill(PASSWORD)
  await dialog.getByRole('checkbox', { name: 'Auditor' }).check()
  await dialog.getByRole('button', { name: 'Add person' }).click()
  await expect(row(admin, name)).toContainText('Auditor')

  const nora = await newDesk()
  await nora.goto('/sign-in')
  await nora.getByRole('textbox', { name: 'E-mail' }).fill(`nora${mark}@other.test`)
  await nora.getByLabel('Password', { exact: true }).fill('not this one')
  await nora.keyboard.press('Enter')
  await expect(nora.getByText('This e-mail and password do not belong together.')).toBeVisible()
  await nora.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await nora.keyboard.press('Enter')
  await expect(nora.getByRole('link', { name: 'Otherton University' })).toBeVisible()
  await expect(nora.getByRole('link', { name: 'Counter' })).toHaveCount(0)
  await nora.goto('/drawers')
  await expect(nora.getByRole('button', { name: 'New drawer' })).toBeDisabled()

  await admin.goto('/administration/logins')
  await admin.getByRole('button', { name: `Actions for the login of ${name}` }).click()
  await admin.getByRole('menuitem', { name: 'Revoke' }).click()
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  const why = nora.getByText('An administrator signed you out.')
  await expect(why).toBeVisible({ timeout: 15_000 })
})

test('A-3, A-6, T-4: branches, roles and methods are added and edited', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf('admin@other.test')
  const dialog = page.getByRole('dialog')
  const mark = town.next()
  await page.goto('/administration/branches')
  await page.getByRole('button', { name: 'New branch' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(`Annex ${mark}`)
  await dialog.getByRole('textbox', { name: 'Address' }).fill('1 Side Street')
  await dialog.getByRole('button', { name: 'Add branch' }).click()
  await expect(row(page, `Annex ${mark}`)).toContainText('1 Side Street')

  await page.goto('/administration/roles')
  await page.getByRole('button', { name: 'New role' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(`Window lead ${mark}`)
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Add role' }).click()
  await expect(row(page, `Window lead ${mark}`).first()).toContainText('1 permission')
  await page.getByRole('button', { name: 'Actions for Cashier' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await expect(dialog.getByText(/^Built-in roles stay as they are/)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.goto('/administration/methods')
  await page.getByRole('button', { name: 'New method' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(`Voucher ${mark}`)
  await dialog.getByRole('textbox', { name: 'Key at the counter' }).fill('c')
  await expect(dialog.getByText('This key chooses Cash.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Key at the counter' }).fill('')
  await dialog.getByRole('checkbox', { name: 'A reference number is needed' }).check()
  await dialog.getByRole('button', { name: 'Add method' }).click()
  await expect(row(page, `Voucher ${mark}`)).toContainText('needed')
  const offered = page.getByRole('switch', { name: `Voucher ${mark} is offered` })
  await offered.press('Space')
  await expect(offered).not.toBeChecked()
  await page.reload()
  await expect(offered).not.toBeChecked()
})

test('A-2, X-4: the agency’s settings are changed, and the audit log has who, what, before and after', async ({
  deskOf,
}) => {
  const page = await deskOf('admin@other.test')
  await page.goto('/administration/agency')
  const idle = page.getByRole('textbox', { name: 'Idle time, minutes' })
  await idle.fill('45')
  await page.getByRole('textbox', { name: 'Colour', exact: true }).fill('#00664f')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await page.reload()
  await expect(idle).toHaveValue('45')

  await page.goto('/audit')
  await page
    .getByRole('combobox', { name: 'What happened' })
    .selectOption('Agency settings changed')
  const entry = page.getByRole('row', { name: /Agency settings changed/ }).first()
  await expect(entry).toContainText('Olive Marsh')
  await expect(entry).toContainText('30')
  await expect(entry).toContainText('45')
  await expect(page.getByText('Carmen Ortiz')).toHaveCount(0)
})

test('T-12, T-13: an auditor has every figure and every chain proved', async ({ deskOf, town }) => {
  const cashier = await deskOf(await town.person('Cashier'))
  await town.session(cashier.request)
  await pay(cashier.request, await town.citation(4_500), 4_500)
  const page = await deskOf(await town.person('Auditor'))
  await page.goto('/proof')
  await page.getByRole('button', { name: 'Prove now' }).click()
  await expect(page.getByText('Yes. Every figure agrees to the cent.')).toBeVisible()
  await expect(page.getByText('Every chain holds from its first event to its last.')).toBeVisible()
})
