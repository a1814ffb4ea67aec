/** The largest single amount, in minor units: a hundred million dollars. */
export const MAX_AMOUNT = 10_000_000_000

/** Is this a positive amount of minor units that one transaction, balance or fine may have? */
export function isAmount(minor: number): boolean {
  return Number.isSafeInteger(minor) && minor > 0 && minor <= MAX_AMOUNT
}

const digitsByCurrency = new Map<string, number>()

/** How many decimal digits the minor unit of an ISO 4217 currency has: USD 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency)
  if (known !== undefined) return known
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  const digits = maximumFractionDigits ?? 2
  digitsByCurrency.set(currency, digits)
  return digits
}

/**
 * Minor units as plain decimal text without grouping or symbol, for files: `-1110.05`.
 * Exact: the digits are moved as text, never divided.
 */
export function toDecimal(minor: number, currency: string): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not whole minor units: ${minor}`)
  const digits = minorDigits(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? sign + whole : `${sign}${whole}.${text.slice(-digits)}`
}

/**
 * Minor units as people write them: `formatMoney(-111005, 'USD', 'en-US')` is `-$1,110.05`.
 * `Intl` is given decimal text, which it rounds nowhere and reads without a float.
 */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const decimal = toDecimal(minor, currency) as Intl.StringNumericLiteral
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(decimal)
}

const GROUPED = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/

/**
 * What a person typed or a file holds, in minor units: `$1,110.00` is 111000. A leading minus or
 * plus, the currency's symbol or code, and commas in groups of three are understood. `null` for
 * anything else, for a fraction of a minor unit, and beyond MAX_AMOUNT.
 */
export function parseMoney(text: string, currency: string): number | null {
  const { sign, rest } = withoutSignAndSymbol(text, currency)
  const [, grouped, fraction = ''] = GROUPED.exec(rest) ?? []
  if (grouped === undefined) return null

  const digits = minorDigits(currency)
  if (/[1-9]/.test(fraction.slice(digits))) return null
  const whole = grouped.replaceAll(',', '')
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  if (minor > MAX_AMOUNT) return null
  return minor === 0 ? 0 : sign * minor
}

function withoutSignAndSymbol(text: string, currency: string): { sign: 1 | -1; rest: string } {
  const symbol = symbolOf(currency)
  let rest = text.trim()
  const negative = /^[-−]/.test(rest)
  if (/^[-−+]/.test(rest)) rest = rest.slice(1).trimStart()
  for (const prefix of [symbol, currency]) {
    if (rest.startsWith(prefix)) return signed(negative, rest.slice(prefix.length).trimStart())
  }
  if (rest.endsWith(currency)) rest = rest.slice(0, -currency.length).trimEnd()
  return signed(negative, rest)
}

function signed(negative: boolean, rest: string): { sign: 1 | -1; rest: string } {
  return { sign: negative ? -1 : 1, rest }
}

function symbolOf(currency: string): string {
  const parts = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}
