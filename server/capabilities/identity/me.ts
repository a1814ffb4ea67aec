import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable } from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { AgencyBody, agencyBody, readAgency } from '../agencies/public.ts'
import { placeOf, SessionBody, sessionBody } from '../sessions/public.ts'

const SessionEnded = Type.Object(
  {
    session: Type.Object({ id }),
    drawer: named,
    status: choice(['open', 'in_review', 'closed']),
    endedAt: nullable(instant),
    endedBy: nullable(named),
  },
  { title: 'SessionEnded', description: 'The session that left Open while one was in it (S-13)' },
)

/** Whoever asks: what the frame of every page shows. */
export const Me = Type.Object(
  {
    user: Type.Object({
      id,
      name: Type.String(),
      email: Type.String(),
      locale: choice(['en', 'es']),
      density: choice(['comfortable', 'dense']),
    }),
    agency: AgencyBody,
    permissions: Type.Array(Type.String()),
    roles: Type.Array(named),
    session: nullable(SessionBody),
    sessionEnded: nullable(SessionEnded),
    login: nullable(Type.Object({ id, idleMinutes: Type.Integer(), expiresAt: instant })),
  },
  { title: 'Me' },
)

/** Whose view it is; for an API key there is no login. */
type Who = { readonly userId: number; readonly loginId: number | null }

/** All that the frame shows, as it is at one moment (S-8). */
export async function readMe(
  work: UnitOfWork,
  { userId, loginId }: Who,
): Promise<Static<typeof Me>> {
  const user = await readUser(work, userId)
  const roles = await readRoles(work, userId)
  const permissions = new Set(roles.flatMap((role) => role.permissions))
  const agency = await readAgency(work)
  const { current, ended } = await placeOf(work, userId)
  return {
    user,
    agency: agencyBody(agency),
    permissions: [...permissions].toSorted(),
    roles: roles.map(namedBody),
    session: current && sessionBody(current, { permissions }),
    sessionEnded: ended && endedBody(sessionBody(ended, { permissions })),
    login: loginId === null ? null : await readLogin(work, loginId),
  }
}

function endedBody({
  id: sessionId,
  drawer,
  status,
  endedAt,
  endedBy,
}: Static<typeof SessionBody>) {
  return { session: { id: sessionId }, drawer, status, endedAt, endedBy }
}

async function readUser({ db, agencyId }: UnitOfWork, userId: number) {
  const user = await db
    .selectFrom('users')
    .select(['name', 'email', 'locale', 'density'])
    .where('agency_id', '=', agencyId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const { name, email } = user
  const locale = user.locale as 'en' | 'es'
  const density = user.density as 'comfortable' | 'dense'
  return { id: String(userId), name, email, locale, density }
}

function readRoles({ db, agencyId }: UnitOfWork, userId: number) {
  return db
    .selectFrom('user_roles as ur')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.agency_id', '=', 'ur.agency_id').onRef('r.id', '=', 'ur.role_id'),
    )
    .where('ur.agency_id', '=', agencyId)
    .where('ur.user_id', '=', userId)
    .select(['r.id', 'r.name', 'r.permissions'])
    .orderBy('r.name')
    .execute()
}

async function readLogin({ db, agencyId }: UnitOfWork, loginId: number) {
  const login = await db
    .selectFrom('logins')
    .select(['idle_minutes', 'expires_at'])
    .where('agency_id', '=', agencyId)
    .where('id', '=', loginId)
    .executeTakeFirstOrThrow()
  const expiresAt = login.expires_at.toString()
  return { id: String(loginId), idleMinutes: login.idle_minutes, expiresAt }
}
