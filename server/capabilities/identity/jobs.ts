import type { Services } from '../../http/services.ts'
import { eachAlone } from '../../jobs/each-alone.ts'
import { inUnitOfWork, readInAgency, type UnitOfWork } from '../../postgres/unit-of-work.ts'
import { THE_PRODUCT } from '../audit/public.ts'
import { depart, type DepartureStep, type EndReason, endLogin } from './departure.ts'
import { forgetOldAttempts } from './logins/attempts.ts'
import { forgetOverdue } from './logins/unfinished.ts'

type Sweeping = Services & { readonly departures: readonly DepartureStep[] }

/**
 * writes down the ends of logins whose time is over, with their departures, and departs again
 * for a login that entered a session in the very moment in which it ended. May run twice and in
 * several servers: a login ends once. Returns how many it found.
 */
export async function sweepLogins(services: Sweeping): Promise<number> {
  const { departures } = services
  const over = await lookAcross<Over>(services, 'select * from logins_over()')
  await eachInAgency(services, over, (work, { login_id: loginId, reason }) =>
    endLogin(work, departures, loginId, reason, THE_PRODUCT),
  )
  const left = await lookAcross<Left>(services, 'select * from places_left_behind()')
  await eachInAgency(services, left, (work, { login_id: loginId, user_id: userId }) =>
    depart(work, departures, { userId, loginId, author: THE_PRODUCT }),
  )
  return over.length + left.length
}

/** forgets attempts to sign in that count no more, and sign-ins that nobody finished. */
export async function sweepAttempts(services: Services): Promise<void> {
  await forgetOldAttempts(services)
  await forgetOverdue(services)
}

type Over = { readonly agency_id: number; readonly login_id: number; readonly reason: EndReason }
type Left = { readonly agency_id: number; readonly login_id: number; readonly user_id: number }

/** The functions look across agencies, and give away no more than these rows. */
async function lookAcross<Row extends object>(
  { database, clock }: Services,
  text: string,
): Promise<Row[]> {
  const { rows } = await readInAgency(database, { agencyId: 0, clock }, ({ client }) =>
    client.query<Row>(text),
  )
  return rows
}

/** Each in a unit of work of its own, in its agency. */
function eachInAgency<Row extends { readonly agency_id: number }>(
  { database, clock }: Services,
  rows: readonly Row[],
  run: (work: UnitOfWork, row: Row) => Promise<unknown>,
): Promise<void> {
  return eachAlone(rows, (row) =>
    inUnitOfWork(database, { agencyId: row.agency_id, clock }, (work) => run(work, row)),
  )
}
