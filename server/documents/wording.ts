import { toDecimal } from '../money/money.ts'

/** How amounts and moments are written for one agency's readers. */
export type Wording = {
  readonly language: 'en' | 'es'
  /** Minor units, with the currency's sign. */
  readonly money: (minor: number) => string
  /** Day and time of day, in the agency's zone. */
  readonly moment: (at: Temporal.Instant) => string
  /** The same without the zone's name, for columns of what names the zone elsewhere. */
  readonly minute: (at: Temporal.Instant) => string
  readonly day: (at: Temporal.Instant | Temporal.PlainDate) => string
  /** Day and time to the second, as short as can be: for columns. */
  readonly stamp: (at: Temporal.Instant) => string
  readonly count: (number: number) => string
}

/** Texts of a document in `language`, in the agency's currency and time zone. */
export function wordingFor(
  { currency, timeZone }: { readonly currency: string; readonly timeZone: string },
  language: 'en' | 'es',
): Wording {
  const locale = language === 'es' ? 'es-US' : 'en-US'
  const dayOptions = { year: 'numeric', month: 'short', day: 'numeric' } as const
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone })
  const minuteOptions = { ...dayOptions, hour: 'numeric', minute: '2-digit' } as const
  const minutes = format(minuteOptions)
  const moments = format({ ...minuteOptions, timeZoneName: 'short' })
  const days = format(dayOptions)
  const amounts = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const counts = new Intl.NumberFormat(locale)
  return {
    language,
    // As decimal text, which is rounded nowhere.
    money: (minor) =>
      plain(amounts.format(toDecimal(minor, currency) as Intl.StringNumericLiteral)),
    moment: (at) => plain(moments.format(at.epochMilliseconds)),
    minute: (at) => plain(minutes.format(at.epochMilliseconds)),
    day: (at) =>
      plain(
        at instanceof Temporal.PlainDate
          ? at.toLocaleString(locale, dayOptions)
          : days.format(at.epochMilliseconds),
      ),
    stamp: (at) => {
      const { year, month, day, hour, minute, second } = at.toZonedDateTimeISO(timeZone)
      const two = (number: number) => String(number).padStart(2, '0')
      return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
    },
    count: (number) => counts.format(number),
  }
}

/** Without narrow blanks, which typefaces lack; with a minus that no line breaks behind. */
const plain = (text: string) => text.replaceAll(/[\u202F\u00A0]/g, ' ').replace(/^-/, '\u2212')
