import { proofs } from '../server/app.ts'
import { proveTotals } from '../server/capabilities/proof/public.ts'
import { verifyChains } from '../server/capabilities/sessions/public.ts'
import { databaseClock } from '../server/clock/clock.ts'
import type { Database } from '../server/postgres/database.ts'
import { readInAgency } from '../server/postgres/unit-of-work.ts'
import { judgeBatches, lookAtBatchesAndPlans } from './judge-batches.ts'
import { judgeMoney } from './judge-money.ts'
import { findWhen, judgePost } from './judge-post.ts'
import { judgePermits, lookAtPermits } from './judge-permits.ts'
import { judgeSessions } from './judge-sessions.ts'
import { judgeUnidentified } from './judge-unidentified.ts'
import { judgeTills } from './judge-tills.ts'
import { isWrong, type Model } from './model.ts'
import { prove } from './office.ts'
import type { Agency, Town } from './town.ts'

/** When all is quiet: what contradicts the rules, or what the database and the model differ in. */
export async function judge(town: Town, database: Database): Promise<string[]> {
  for (const agency of town.agencies) {
    const { model } = agency
    // oxlint-disable-next-line no-await-in-loop -- one agency after the other
    await lookAtPermits(agency)
    // oxlint-disable-next-line no-await-in-loop
    await lookAtBatchesAndPlans(agency)
    for (const claim of model.claims) {
      const wrong = claim()
      if (wrong) isWrong(model, wrong)
    }
    findWhen(model)
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all([
      judgeMoney(model, database, agency.id),
      judgePermits(model, database, agency.id),
      judgeBatches(model, database, agency.id),
      judgeSessions(model, database, agency),
      judgeTills(agency, database),
      judgePost(agency, database),
      judgeUnidentified(model, database, agency.id),
      judgeAnswers(model, database, agency.id),
      judgeAudit(model, database, agency.id),
      judgeProofs(agency, database),
    ])
  }
  return [...town.agencies.flatMap(({ model }) => model.wrong), ...town.fleet.died.splice(0)]
}

/** T-14: every answer that was given is kept once, under its key; and nothing that nobody was told. */
async function judgeAnswers(model: Model, { owner }: Database, agencyId: number): Promise<void> {
  const { rows } = await owner.query<{ name: string; status: number; refused: boolean }>(
    `select user_id || ' ' || key as name, status, refused from answers where agency_id = $1`,
    [agencyId],
  )
  const stored = new Map(rows.map((row) => [row.name, row]))
  for (const [name, answer] of model.kept) {
    const row = stored.get(name)
    if (!row) isWrong(model, `T-14: the answer to ${name} is missing: ${answer.text}`)
    else if (row.refused !== (answer.code !== null))
      isWrong(model, `T-14: the answer to ${name} is kept as another one than ${answer.text}`)
  }
  for (const name of stored.keys())
    if (!model.kept.has(name)) isWrong(model, `T-14: nobody was told the answer to ${name}`)
}

/** one entry for everything that was accepted. */
async function judgeAudit(model: Model, { owner }: Database, agencyId: number): Promise<void> {
  const { rows } = await owner.query<{ action: string; entries: number }>(
    `select action, count(*) as entries from audit_log where agency_id = $1 group by action`,
    [agencyId],
  )
  const entries = new Map(rows.map((row) => [row.action, row.entries]))
  for (const [action, accepted] of model.accepted)
    if (entries.get(action) !== accepted)
      isWrong(model, `X-4: ${accepted} × ${action}, and ${entries.get(action)} audit entries`)
}

/** T-12, T-13: over HTTP as an auditor, and straight. */
async function judgeProofs({ auditor, model, id }: Agency, database: Database): Promise<void> {
  await prove(auditor)
  await readInAgency(database, { agencyId: id, clock: databaseClock }, async (work) => {
    const { differences } = await proveTotals(work, proofs)
    const { broken } = await verifyChains(work)
    for (const found of [...differences, ...broken])
      isWrong(model, `proof: ${JSON.stringify(found)}`)
  })
}
