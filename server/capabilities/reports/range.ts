import Type from 'typebox'
import { day, instant } from '../../http/schema.ts'
import type { Actor } from '../../journal/actor.ts'
import { isRefusal, type Refusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { type Agency, readAgency } from '../agencies/public.ts'
import { localeOf } from '../identity/public.ts'
import { type Days, daysOf } from './days.ts'

/** The query parameters by which every report is asked for days of the agency. */
export const rangeFields = { from: Type.Optional(day), to: Type.Optional(day) }

/** The days of an answer, and the moments that they span. */
export const spanFields = {
  from: day,
  to: day,
  startsAt: instant,
  endsAt: instant,
  timeZone: Type.String(),
}

export function rangeBody({ from, to, startsAt, endsAt, timeZone }: Days) {
  const text = { from: from.toString(), to: to.toString() }
  return { ...text, startsAt: startsAt.toString(), endsAt: endsAt.toString(), timeZone }
}

/** How a range of days is given back: the days, and the moments that they span (to exclusive). */
export const RANGE_WORDS =
  'Days are the agency’s, from midnight to midnight in its time zone, and the first and the last are both part of it; without any it is today. The answer names the moments that they span, `startsAt` inclusive and `endsAt` exclusive. At most 366 days.'

export type Asked = { readonly agency: Agency; readonly days: Days; readonly locale: 'en' | 'es' }

/** The agency of whoever asks, the days that they mean, and their language. */
export async function askedOf(
  work: UnitOfWork,
  { userId }: Actor,
  range: { readonly from?: string; readonly to?: string },
): Promise<Asked | Refusal> {
  const agency = await readAgency(work)
  const days = daysOf(range, await nowOf(work), agency.timeZone)
  return isRefusal(days) ? days : { agency, days, locale: await localeOf(work, userId) }
}

async function nowOf({ client }: UnitOfWork): Promise<Temporal.Instant> {
  const { rows } = await client.query<{ now: Temporal.Instant }>('select app_now() as now')
  if (!rows[0]) throw new Error('the database does not say what time it is')
  return rows[0].now
}
