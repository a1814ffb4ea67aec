import { timeText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'

/** A day of the calendar, which is the same in every zone. */
export function Day({ day }: { day: string }) {
  const formats = useFormats()
  return (
    <time dateTime={day} className="tabular">
      {timeText(`${day}T12:00:00Z`, 'date', { ...formats, timeZone: 'UTC' })}
    </time>
  )
}
