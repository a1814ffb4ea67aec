import { timeText, type TimeStyle } from './formats.ts'
import { useFormats } from './FormatsProvider.tsx'

/** A moment in the agency's zone, a dash where there is none yet; pointing at it shows the zone and the seconds. */
export function Time({ at, show = 'dateTime' }: { at: string | null; show?: TimeStyle }) {
  const formats = useFormats()
  if (at === null) return <>–</>
  return (
    <time dateTime={at} title={timeText(at, 'full', formats)} className="tabular">
      {timeText(at, show, formats)}
    </time>
  )
}
