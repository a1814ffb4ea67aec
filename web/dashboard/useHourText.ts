import { useFormats } from '../kit/FormatsProvider.tsx'

/** An hour as the agency's clocks show it: `8 AM`. */
export function useHourText(): (startsAt: string) => string {
  const { locale, timeZone } = useFormats()
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
    timeZone,
    hour: 'numeric',
  })
  return (startsAt) => format.format(new Date(startsAt))
}
