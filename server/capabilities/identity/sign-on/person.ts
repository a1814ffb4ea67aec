import type { FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { type Author, recordAudit } from '../../audit/public.ts'
import { beginLogin, type SignedIn } from '../logins/sign-in.ts'
import type { Person } from '../people/person.ts'
import { rolesById } from '../people/queries.ts'
import { refuseLastAdministrator } from '../people/rules.ts'
import {
  insertPerson,
  lockAdministrators,
  lockPerson,
  setRoles,
  updatePerson,
} from '../people/store.ts'
import { ADMINISTRATOR } from '../roles/built-in.ts'
import { rolesFor, type Vouched } from './claims.ts'
import { insertIdentity, personByEmail, personBySubject } from './identities.ts'
import type { Provider } from './provider.ts'

/** What the provider said of somebody, and what a password is that nobody knows. */
export type Arrival = {
  readonly provider: Provider
  readonly vouched: Vouched
  readonly unknownPasswordHash: string
}

/**
 * begins a login for whom the provider vouches for, in the provider's agency and in no other
 * with the roles that it says. Nothing is written where it ends in a refusal.
 */
export async function welcome(
  work: UnitOfWork,
  arrival: Arrival,
  request: Pick<FastifyRequest, 'ip' | 'headers' | 'id'>,
): Promise<SignedIn | Refusal> {
  const { provider, vouched } = arrival
  const roleIds = provider.roleClaim === null ? null : rolesFor(vouched.values, provider.roles)
  if (roleIds?.length === 0) return refuseRoleless(provider)
  const author = { userId: null, address: request.ip, requestId: request.id }
  const person = await findOrAdd(work, arrival, author)
  if (isRefusal(person)) return person
  if (roleIds) {
    const refusal = await giveRoles(work, provider, person, roleIds, author)
    if (refusal) return refusal
  }
  await insertIdentity(work, {
    providerId: provider.id,
    subject: vouched.subject,
    userId: person.id,
  })
  return beginLogin(work, person.id, request, { by: 'single_sign_on', provider })
}

/** Whoever was here before is known by the provider's name for them, others by their address. */
async function findOrAdd(
  work: UnitOfWork,
  { provider, vouched, unknownPasswordHash: passwordHash }: Arrival,
  author: Author,
): Promise<Person | Refusal> {
  const { subject, email, name } = vouched
  const known =
    (await personBySubject(work, provider.id, subject)) ?? (await personByEmail(work, email))
  const added =
    known === null && provider.createsPeople
      ? await insertPerson(work, { name, email, passwordHash })
      : null
  // Taken meanwhile by the same person in another browser; or by somebody of another agency.
  const id = known ?? (added === 'taken' ? await personByEmail(work, email) : added)
  const person = id === null ? undefined : await lockPerson(work, id)
  if (!person?.active) return refuseNobody(provider, email)
  if (typeof added === 'number')
    await recordAudit(work, author, {
      action: 'user.created',
      subject: { type: 'user', id: person.id },
      after: { name, email, provider: provider.name },
    })
  const isOther = (await personBySubject(work, provider.id, subject)) !== person.id
  return isOther && (await isSomebodyElse(work, provider, person)) ? refuseOther(provider) : person
}

/** The person is somebody else at the provider: an address that went to a new colleague. */
async function isSomebodyElse(
  { client, agencyId }: UnitOfWork,
  { id }: Provider,
  person: Person,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from sign_on_identities where agency_id = $1 and provider_id = $2 and user_id = $3',
    [agencyId, id, person.id],
  )
  return rowCount !== 0
}

/** The roles that the claims give, in the place of those that there were. */
async function giveRoles(
  work: UnitOfWork,
  provider: Provider,
  person: Person,
  roleIds: readonly number[],
  author: Author,
): Promise<Refusal | null> {
  if (String(roleIds) === String(person.roleIds)) return null
  const administrators = await lockAdministrators(work, ADMINISTRATOR)
  const [before, after] = [await rolesById(work, person.roleIds), await rolesById(work, roleIds)]
  const remains = after.some((role) => role.builtIn && role.name === ADMINISTRATOR)
  const refusal = refuseLastAdministrator(person.id, administrators, remains)
  if (refusal) return refusal
  await setRoles(work, person.id, roleIds)
  await updatePerson(work, person.id, person)
  const names = (roles: typeof before) => roles.map((role) => role.name).toSorted()
  await recordAudit(work, author, {
    action: 'user.roles_from_claims',
    subject: { type: 'user', id: person.id },
    before: { roles: names(before) },
    after: { roles: names(after), provider: provider.name },
  })
  return null
}

function refuseRoleless({ name }: Provider): Refusal {
  return refuse(
    'sign_on_no_role',
    `${name} knows you, but none of what it says of you gives a role here. Ask your administrator.`,
  )
}

function refuseNobody({ name }: Provider, email: string): Refusal {
  return refuse(
    'sign_on_nobody',
    `${name} knows you as ${email}, and nobody here has this address. Ask your administrator.`,
  )
}

function refuseOther({ name }: Provider): Refusal {
  return refuse(
    'sign_on_other_person',
    `Somebody with your address has signed in before with another account of ${name}. Ask your administrator.`,
  )
}
