import { expect, type Locator, type Page } from '@playwright/test'

/** The counter with this citation found, as a cashier finds it: number, Enter. */
export async function find(page: Page, number: string): Promise<Locator> {
  const box = page.getByRole('textbox', { name: 'Find', exact: true })
  await expect(box).toBeFocused()
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  const citation = page.getByRole('article', { name: number })
  await expect(citation).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Cash', exact: true })).toBeVisible()
  return citation
}

export const taken = (page: Page): Locator => page.getByRole('region', { name: 'Payment taken' })

export const before = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Taken before in this session' }).getByRole('listitem')

/** Types into a field as a person does who has come there by Tab or by a key: over what is in it. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.press('ControlOrMeta+a')
  await field.pressSequentially(text)
}
