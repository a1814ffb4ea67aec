import type { Page } from '@playwright/test'

/** Counts what goes to the printer, and keeps what stood on the sheet then. */
export async function printer(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const sheets: string[] = []
    Object.assign(window, {
      sheets,
      print: () => {
        sheets.push(document.querySelector('.print-sheet')?.textContent ?? '')
        window.dispatchEvent(new Event('afterprint'))
      },
    })
  })
  return () => page.evaluate(() => (window as unknown as { sheets: string[] }).sheets)
}
