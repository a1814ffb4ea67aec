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

/**
 * Keys as a scanner sends them: five milliseconds from one to the next, by the clock of the keyboard,
 * however long the browser's driver takes to hand them over; and a second after what was typed.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const devices = await page.context().newCDPSession(page)
  const started = Date.now() / 1000 + 1
  for (const [at, key] of [...text.split(''), 'Enter'].entries()) {
    const isEnter = key === 'Enter'
    const common = { key, timestamp: started + at * 0.005, ...(isEnter ? ENTER : {}) }
    // oxlint-disable no-await-in-loop -- one key after the other
    await devices.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      ...common,
      text: isEnter ? '\r' : key,
    })
    await devices.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common })
    // oxlint-enable no-await-in-loop
  }
  await devices.detach()
}

const ENTER = { code: 'Enter', windowsVirtualKeyCode: 13 }
