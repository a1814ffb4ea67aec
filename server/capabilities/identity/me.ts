import Type, { type Static } from 'typebox'
import { choice, id, instant, named, namedBody, nullable } from '../../http/schema.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { AgencyBody, agencyBody, readAgency } from '../agencies/public.ts'
import { placeOf, SessionBody, sessionBody } from '../sessions/public.ts'
import { hasSecondFactor, recoveryCodesLeft } from './second-factor/store.ts'

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
    login: nullable(
      Type.Object({
        id,
        idleMinutes: Type.Integer(),
        expiresAt: instant,
        provider: nullable(
          Type.String({ description: 'What vouched for one; null: the password did' }),
        ),
      }),
    ),
    secondFactor: Type.Object({
      on: Type.Boolean(),
      required: Type.Boolean({ description: 'A role of one’s own requires it' }),
      due: Type.Boolean({ description: 'Nothing else works until it is set up' }),
      recoveryCodesLeft: Type.Integer(),
    }),
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
  const login = loginId === null ? null : await readLogin(work, loginId)
  const on = await hasSecondFactor(work, userId)
  const required = roles.some((role) => role.second_factor_required)
  return {
    user,
    agency: agencyBody(agency),
    permissions: [...permissions].toSorted(),
    roles: roles.map(namedBody),
    session: current && sessionBody(current, { permissions }),
    sessionEnded: ended && endedBody(sessionBody(ended, { permissions })),
    login,
    secondFactor: {
      on,
      required,
      due: required && !on && login !== null && login.provider === null,
      recoveryCodesLeft: on ? await recoveryCodesLeft(work, userId) : 0,
    },
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
    .select(['r.id', 'r.name', 'r.permissions', 'r.second_factor_required'])
    .orderBy('r.name')
    .execute()
}

async function readLogin({ db, agencyId }: UnitOfWork, loginId: number) {
  const login = await db
    .selectFrom('logins as l')
    .leftJoin('sign_on_providers as p', (join) =>
      join.onRef('p.agency_id', '=', 'l.agency_id').onRef('p.id', '=', 'l.provider_id'),
    )
    .select(['l.idle_minutes', 'l.expires_at', 'p.name as provider'])
    .where('l.agency_id', '=', agencyId)
    .where('l.id', '=', loginId)
    .executeTakeFirstOrThrow()
  const { idle_minutes: idleMinutes, expires_at: expiresAt, provider } = login
  return { id: String(loginId), idleMinutes, expiresAt: expiresAt.toString(), provider }
}
