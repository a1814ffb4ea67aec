import { flaws, goElsewhere, rejectMoney, reverseAssignment } from './intake.ts'
import { expect, test } from './test.ts'
import { call } from './town.ts'

test('R-4: unidentified money is assigned by key, and the rest is returned', async ({
  deskOf,
  town,
}) => {
  const page = await deskOf('admin@other.test')
  const mark = town.next()
  await goElsewhere(page, mark)
  const id = await rejectMoney(page, mark, 9_000)
  const number = `UC${mark}`
  await call(page.request, 'POST', '/citations', {
    number,
    lines: [{ kind: 'fine', amount: 6_000 }],
  })
  await page.goto('/unidentified')
  await page.getByLabel('Payer, reference').fill(`payer ${mark.toLowerCase()}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 item · $90.00 left')).toBeVisible()
  await page.getByRole('link', { name: `U-${id}` }).click()
  await expect(page.getByText('Nobody knows whose it is')).toBeVisible()
  await expect(page.getByText(`NO${mark}`)).toBeVisible()
  await page.getByRole('link', { name: id, exact: true }).click()
  await page.getByRole('link', { name: `${mark}.bai, line` }).click()
  const row = page.getByRole('row').filter({ hasText: `NO${mark}` })
  await expect(row).toContainText('Rejected')
  await row.getByRole('link', { name: `U-${id}` }).click()
  await page.getByRole('button', { name: 'Assign to a citation' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Citation')).toBeFocused()
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Amount')).toBeFocused()
  await expect(dialog.getByLabel('Amount')).toHaveValue('60.00')
  await expect(dialog).toContainText('$30.00 stays unidentified.')
  expect(await flaws(page, '[role=dialog]')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').filter({ hasText: `Assigned to ${number}` })).toContainText(
    '$60.00',
  )
  await reverseAssignment(page, number, `U-${id}`)
  await call(page.request, 'POST', `/unidentified/${id}/assign`, { citation: number })
  await page.reload()
  await page.getByRole('button', { name: 'Return it' }).press('Enter')
  await expect(dialog.getByLabel('Amount')).toHaveValue('30.00')
  await dialog.getByLabel('Reason').fill('Sent back to the payer')
  await dialog.getByLabel('Reference').fill('4711')
  expect(await flaws(page, '[role=dialog]')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing is left', { exact: true })).toBeVisible()
  await expect(page.getByText('Returned: Sent back to the payer (4711)')).toBeVisible()
  expect(await flaws(page, 'main')).toEqual([])
})
