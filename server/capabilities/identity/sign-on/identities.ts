import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'

/** Who this is at the agency, by the provider's own name for them. */
export async function personBySubject(
  { client, agencyId }: UnitOfWork,
  providerId: number,
  subject: string,
): Promise<number | null> {
  const { rows } = await client.query<{ user_id: number }>(
    `select user_id from sign_on_identities
      where agency_id = $1 and provider_id = $2 and subject = $3`,
    [agencyId, providerId, subject],
  )
  return rows[0]?.user_id ?? null
}

/** Who at this agency has the address: nobody of another one is looked at. */
export async function personByEmail(
  { client, agencyId }: UnitOfWork,
  email: string,
): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(
    'select id from users where agency_id = $1 and lower(email) = lower($2)',
    [agencyId, email],
  )
  return rows[0]?.id ?? null
}

type Identity = { readonly providerId: number; readonly subject: string; readonly userId: number }

export async function insertIdentity(
  { client, agencyId }: UnitOfWork,
  { providerId, subject, userId }: Identity,
): Promise<void> {
  await client.query(
    `insert into sign_on_identities (agency_id, provider_id, subject, user_id)
     values ($1, $2, $3, $4) on conflict do nothing`,
    [agencyId, providerId, subject, userId],
  )
}
