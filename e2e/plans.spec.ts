import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { call } from './town.ts'

const inDays = (days: number): string => {
  const date = new Date(Date.now() + days * 86_400_000)
  return date.toISOString().slice(0, 10)
}

async function fits(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('E-8: citations are put on a plan, with the figures before it is made', async ({
  deskOf,
  town,
}) => {
  const admin = await deskOf('admin@demo.test')
  const name = `Hardship ${town.next()}`
  await admin.goto('/administration/plan-templates')
  await admin.getByRole('button', { name: 'New template' }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('textbox', { name: 'Enrolment fee' }).fill('5')
  await dialog.getByRole('textbox', { name: 'Smallest instalment' }).fill('20')
  await dialog.getByRole('textbox', { name: 'Grace, in days' }).fill('7')
  await admin.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(admin.getByRole('row').filter({ hasText: name })).toContainText('$5.00')
  await fits(admin)

  const page = await deskOf(await town.person('Cashier'))
  const [one, two] = [await town.citation(10_000), await town.citation(5_000)]
  await page.goto(`/citations/${one}`)
  await page.getByRole('button', { name: 'Go on without a session' }).click()
  await page.getByRole('link', { name: 'Put on a plan' }).click()
  const box = page.getByRole('textbox', { name: 'Number, plate or payer' })
  await expect(box).toBeFocused()
  await page.keyboard.type(`P${two}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add all 1' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box).toBeFocused()
  await page.getByRole('combobox', { name: 'Template' }).selectOption(name)
  await expect(page.getByText('Say who pays')).toBeVisible()
  await page.getByRole('textbox', { name: 'Payer', exact: true }).fill('Ada Byron')
  await page.getByRole('textbox', { name: 'Number of instalments' }).fill('9')
  await expect(page.getByText('At most 7 fit')).toBeVisible()
  await page.getByRole('textbox', { name: 'Number of instalments' }).fill('3')
  const make = page.getByRole('button', { name: 'Make the plan: $155.00 in 3 instalments' })
  await expect(page.getByRole('row').filter({ hasText: '$51.67' }).first()).toBeVisible()
  await fits(page)
  await make.click()
  await expect(page.getByRole('heading', { level: 1, name: /^Payment plan PP-/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Terms' })).toContainText('Ada Byron')
  await page.getByRole('link', { name: one }).click()
  await expect(page.getByText('On a plan')).toBeVisible()
  await expect(page.getByRole('link', { name: /^PP-/ })).toBeVisible()
})

test('E-8: a plan is paid by key, what is due first; its page shows receipts and no Transaction IDs', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Cashier'))
  await town.session(page.request)
  const citations = [await town.citation(3_000), await town.citation(6_000)]
  const terms = { payer: 'Grace Hopper', instalments: 3, firstDueOn: inDays(1), every: 'week' }
  const { id } = await call(page.request, 'POST', '/payment-plans', { citations, ...terms })
  await page.goto(`/payment-plans/${id}`)
  const amount = page.getByRole('textbox', { name: 'Amount' })
  await expect(amount).toBeFocused()
  await expect(amount).toHaveValue('30.00')
  await page.keyboard.type('40')
  await page.keyboard.press('c')
  await expect(page.getByRole('textbox', { name: 'Cash received' })).toBeFocused()
  await page.keyboard.type('50')
  await page.keyboard.press('Enter')
  const taken = page.getByRole('region', { name: 'Payment taken' })
  await expect(taken).toContainText('$10.00')
  await expect(taken.getByRole('button', { name: 'Done' })).toBeFocused()
  const opening = page.waitForEvent('popup')
  await page.keyboard.press('p')
  const receipt = await opening
  await expect(receipt.getByRole('article', { name: 'Receipt' }).first()).toContainText(
    citations[1] ?? '',
  )
  await receipt.close()
  await page.keyboard.press('Enter')
  await expect(amount).toBeFocused()
  await expect(amount).toHaveValue('20.00')
  const schedule = page.getByRole('region', { name: 'Schedule' })
  await expect(schedule.getByRole('row').nth(1)).toContainText('Paid')
  await expect(schedule.getByRole('row').nth(2)).toContainText('$10.00')
  await expect(page.locator('main')).not.toContainText('#')

  await amount.fill('50.01')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Take $50.00 or less')).toBeVisible()
  await expect(amount).toBeFocused()
  await page.keyboard.type('50')
  await page.keyboard.press('+')
  await fits(page)
})

test('E-8: a reversal on the receipt shows on the plan at once; a supervisor cancels it', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf(await town.person('Supervisor'))
  await town.session(page.request)
  const citations = [await town.citation(4_000)]
  const payer = `Late Payer ${town.next()}`
  const terms = { payer, instalments: 2, firstDueOn: inDays(2), every: 'month' }
  const plan = await call(page.request, 'POST', '/payment-plans', { citations, ...terms })
  const tenders = [{ method: 'cash', amount: 4_000 }]
  const paid = await call(page.request, 'POST', `/payment-plans/${plan.id}/payments`, { tenders })
  await page.goto(`/payment-plans?q=${encodeURIComponent(payer)}`)
  await expect(page.getByRole('row').filter({ hasText: payer })).toContainText('Completed')
  await page.getByRole('button', { name: 'Active' }).click()
  await expect(page.getByText('No plan matches.')).toBeVisible()
  await page.goto(`/payment-plans/${plan.id}`)
  await expect(page.getByRole('button', { name: 'Cancel the plan' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await call(page.request, 'POST', `/payments/${paid.id}/reverse`, {})
  await expect(page.getByRole('region', { name: 'Payments' })).toContainText('minus $40.00')
  await expect(page.getByRole('textbox', { name: 'Amount' })).toHaveValue('20.00')
  const paper = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as PDF' }).click()
  expect((await paper).suggestedFilename()).toMatch(/^PP-\d+\.pdf$/)
  await page.getByRole('button', { name: 'Cancel the plan' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('$40.00 that are left become due')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Moved away')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This plan was cancelled')).toBeVisible()
  await expect(page.getByText('Moved away')).toBeVisible()
  await fits(page)
})
