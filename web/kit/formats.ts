/** What a place needs to write money and time: the agency's zone and currency, the user's language. */
export type Formats = {
  locale: string
  timeZone: string
  currency: string
  minorDigits: number
}

/** The same for money of another currency, such as a till's. */
export function formatsIn(formats: Formats, currency: string): Formats {
  if (currency === formats.currency) return formats
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return { ...formats, currency, minorDigits: maximumFractionDigits }
}

/** Currencies whose smallest coin is no longer handed out: what cash is rounded to, in minor units. */
const CASH_STEP: Readonly<Record<string, number>> = { CAD: 5 }

/** What an amount comes to when it is handed over in cash: 10.02 Canadian dollars are 10.00. */
export function inCash(amount: number, currency: string): number {
  const step = CASH_STEP[currency] ?? 1
  return Math.sign(amount) * Math.round(Math.abs(amount) / step) * step
}

/** How many: 59,992. */
export function countText(count: number, { locale }: Pick<Formats, 'locale'>): string {
  return new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US').format(count)
}

/** Minor units as text with the currency's sign: 124500 → `$1,245.00`, −4000 → `−$40.00`. */
export function moneyText(amount: number, { locale, currency, minorDigits }: Formats): string {
  return new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: minorDigits,
    maximumFractionDigits: minorDigits,
  }).format(amount / 10 ** minorDigits)
}

/** Minor units as a person types them, without sign and groups: 124500 → `1245.00`. */
export function moneyTyped(amount: number, minorDigits: number): string {
  const digits = String(Math.abs(amount)).padStart(minorDigits + 1, '0')
  const sign = amount < 0 ? '-' : ''
  if (minorDigits === 0) return sign + digits
  return `${sign}${digits.slice(0, -minorDigits)}.${digits.slice(-minorDigits)}`
}

/** The most that one amount may be, as the server has it. Minor units. */
export const MOST = 10_000_000_000

/** The digits of an amount, the currency's decimals among them; null for what is none. */
function digitsOf(text: string, minorDigits: number): string | null {
  const bare = text.replaceAll(/[\s$]/g, '')
  const found = /^(\d*|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(bare)
  if (!found || bare === '' || bare === '.') return null
  const part = found[2] ?? ''
  if (part.length > minorDigits) return null
  return (found[1] ?? '').replaceAll(',', '') + part.padEnd(minorDigits, '0')
}

/** Whether this is an amount, but more than one may be. */
export function isTooLarge(text: string, minorDigits: number): boolean {
  return Number(digitsOf(text, minorDigits)) > MOST
}

/**
 * Reads an amount exactly, digit by digit, never through a float. Takes `$1,110.00`, `1110`,
 * `110.5`; null for anything else and for more decimals than the currency has. A comma only parts
 * thousands: `12,50` may have been meant as 12.50. Null too for more than `MOST`.
 */
export function readMoney(text: string, minorDigits: number): number | null {
  const digits = digitsOf(text, minorDigits)
  return digits === null || Number(digits) > MOST ? null : Number(digits)
}

export type TimeStyle = 'time' | 'date' | 'dateTime' | 'full'

const STYLES: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: 'numeric', minute: '2-digit' },
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  dateTime: { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  full: { dateStyle: 'full', timeStyle: 'long' },
}

/** An instant in the agency's zone. */
export function timeText(instant: string, style: TimeStyle, { locale, timeZone }: Formats): string {
  const language = locale === 'es' ? 'es-US' : 'en-US'
  return new Intl.DateTimeFormat(language, { ...STYLES[style], timeZone }).format(new Date(instant))
}

/** The calendar day of an instant in the agency's zone, as `2026-11-21`. */
export function dayOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant)
}
