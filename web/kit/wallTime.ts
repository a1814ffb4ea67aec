/** What clocks in a zone show at an instant, as minutes of the UTC calendar. */
function shown(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant)
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/**
 * The instant at which clocks in a zone show a wall time: `2024-06-03T08:06` in
 * `America/Los_Angeles` is `2024-06-03T15:06:00.000Z`. A time that daylight saving skips moves on
 * by the gap; one that it repeats is the first of the two. Null for a text that is no such time.
 */
export function instantOf(wall: string, timeZone: string): string | null {
  const wanted = Date.parse(`${wall}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall) || Number.isNaN(wanted)) return null
  const before = wanted - (shown(wanted - 86_400_000, timeZone) - (wanted - 86_400_000))
  const after = wanted - (shown(wanted + 86_400_000, timeZone) - (wanted + 86_400_000))
  const earlier = Math.min(before, after)
  const found = [earlier, Math.max(before, after)].find((at) => shown(at, timeZone) === wanted)
  return new Date(found ?? before).toISOString()
}
