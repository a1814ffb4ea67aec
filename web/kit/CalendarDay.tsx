import { useFormats } from './FormatsProvider.tsx'

/** A calendar day as it is said: `Fri, Nov 27, 2026`. It has no zone. */
export function CalendarDay({ day }: { day: string }) {
  const { locale } = useFormats()
  return (
    <time dateTime={day} className="tabular">
      {dayText(day, locale)}
    </time>
  )
}

export function dayText(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
    timeZone: 'UTC',
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(new Date(`${day}T00:00:00Z`))
}
