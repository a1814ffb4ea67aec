import { type App, buildApp } from '../app.ts'
import { setClock } from '../clock/clock.ts'
import type { Database } from '../postgres/database.ts'
import type { Settings } from '../settings/settings.ts'
import { callerWith } from './caller.ts'
import { chance } from './chance.ts'
import { type Keys, PASSWORD, PEOPLE, revokeKeys, settlePeople } from './people.ts'
import { setUpAccounts } from './deposits.ts'
import { type Cast, DAYS, tellStory } from './story.ts'
import { furnishTills } from './tills.ts'
import { buildTown } from './town.ts'

type Seeding = { readonly database: Database; readonly settings: Settings }

const ZONE = 'America/Los_Angeles'
const SEED = 20_240_603

/**
 * Sets the demo city up in an empty database, or goes on where a start was killed. Answers how to
 * sign in, or an empty text where the database belongs to somebody.
 */
export async function seedIfEmpty({ database, settings }: Seeding): Promise<string> {
  const stage = await stageOf(database)
  if (stage === 'foreign') return ''
  if (stage !== 'told') {
    console.log('Setting up the demo city …')
    await seed(database, settings)
    console.log('The demo city is ready.')
  }
  return howToSignIn()
}

const SETTING = `comment on table agencies is 'demo: being told'`
const TOLD = `comment on table agencies is 'demo: told'`

/** What is remembered of the demo stands in a comment: it is the database's matter, no agency's. */
async function stageOf(database: Database): Promise<'empty' | 'begun' | 'told' | 'foreign'> {
  const { rows } = await database.owner.query<{ note: string | null; agencies: number }>(
    `select obj_description('agencies'::regclass, 'pg_class') as note,
            (select count(*) from agencies) as agencies`,
  )
  const [found] = rows
  if (found?.note === 'demo: told') return 'told'
  if (found?.note === 'demo: being told') return 'begun'
  return found?.agencies === 0 ? 'empty' : 'foreign'
}

async function seed(database: Database, settings: Settings): Promise<void> {
  await database.owner.query(SETTING)
  const now = await tellingTime(database)
  const clock = setClock(now.subtract({ days: DAYS + 1 }).toInstant())
  const app = await buildApp({ database, clock, settings: { ...settings, logLevel: 'error' } })
  try {
    await app.start()
    await tell(app, await settlePeople(database, clock), clock, now)
  } finally {
    await app.stop()
  }
  await revokeKeys(database)
  await database.owner.query(TOLD)
}

/** The moment up to which the story goes: that of its beginning, also after a restart. */
async function tellingTime(database: Database): Promise<Temporal.ZonedDateTime> {
  const { rows } = await database.owner.query<{
    begun: Temporal.Instant | null
    now: Temporal.Instant
  }>('select min(created_at) as begun, app_now() as now from agencies')
  const found = rows[0]
  if (!found) throw new Error('the database did not say what time it is')
  const now = found.begun ? found.begun.add({ hours: (DAYS + 1) * 24 }) : found.now
  return now.round('second').toZonedDateTimeISO(ZONE)
}

async function tell(
  app: App,
  keys: Keys,
  clock: ReturnType<typeof setClock>,
  now: Temporal.ZonedDateTime,
): Promise<void> {
  const roll = chance(SEED)
  const cast = Object.fromEntries(
    Object.keys(PEOPLE).map((who) => [who, callerWith(app, keys[who as keyof Keys])]),
  ) as Cast
  const { drawers, open, branches } = await buildTown(cast.admin, roll, now.toPlainDate())
  const operating = await setUpAccounts(cast.finance)
  const tills = await furnishTills(cast, await idsOf(cast), branches)
  await tellStory({ cast, clock, roll, drawers, tills, operating, waiting: [...open] }, now)
  await elsewhere(app, keys)
}

async function idsOf(cast: Cast): Promise<Readonly<Record<keyof Cast, string>>> {
  const ids: Partial<Record<keyof Cast, string>> = {}
  for (const who of Object.keys(cast) as (keyof Cast)[]) {
    // oxlint-disable-next-line no-await-in-loop -- seven people
    const { user } = await cast[who].get('/auth/me')
    ids[who] = (user as { readonly id: string }).id
  }
  return ids as Record<keyof Cast, string>
}

/** The other agency has little; it is there to see that the two never meet. */
async function elsewhere(app: App, keys: Keys): Promise<void> {
  const admin = callerWith(app, keys.elsewhere)
  const { id } = await admin.post('other-branch', '/branches', { name: 'Bursar', address: '' })
  await admin.post('other-drawer', '/drawers', {
    name: 'Bursar’s window',
    branchId: id,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: 'manual',
  })
  await admin.post('other-citation', '/citations', {
    number: 'OU-1',
    plate: 'OTHER1',
    state: 'NY',
    violation: 'NO PERMIT',
    lines: [{ kind: 'fine', amount: 4_500 }],
  })
}

function howToSignIn(): string {
  const people = Object.keys(PEOPLE).map((address) => `${address}@demo.test`)
  return [
    `Sign in as ${people.slice(0, 3).join(', ')},`,
    `  ${people.slice(3).join(', ')}`,
    `  or, in another agency, as admin@other.test. The password is ${PASSWORD} for all.`,
  ].join('\n')
}
