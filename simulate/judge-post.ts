import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../server/postgres/database.ts'
import { ARRIVED, type ItemTold, itemRules } from './item.ts'
import { seeItems } from './items-in-sight.ts'
import { narrow } from './model-intake.ts'
import { timesOf } from './model-times.ts'
import { isWrong, type Model } from './model.ts'
import { explain, type Step } from './order.ts'
import { PART_SIZE } from './post-file.ts'
import { type KnownItem, minorOf, nameOfRow, plays } from './post.ts'
import { lookAtFile, openDrawer } from './post-desk.ts'
import { getEverything, switchTo } from './repair-office.ts'
import { lookAt } from './repair-desk.ts'
import type { Agency } from './town.ts'

/** How long the product may take for what nobody asks for (its sweeps run every second). */
const WITHIN = 15_000

/**
 * when all is quiet and every lock time over, nothing is held any more; once every
 * drawer has a session nothing waits; and what is left can be gotten by one person, all of it.
 */
export async function endPost(agency: Agency, database: Database): Promise<void> {
  const { model, overseer, clerk, id } = agency
  const { post } = model
  await isQuiet(model, database, id, 'R-7: items are held after their time', HELD)
  for (const drawerId of new Set([...post.sources.values()].map((source) => source.drawerId)))
    // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
    await openDrawer(clerk, drawerId)
  await isQuiet(model, database, id, 'R-6: items wait in a drawer with a session', WAITING)
  await isQuiet(model, database, id, 'I-2: files are not dealt with', UNFINISHED)
  // The default one, by which everybody may get everything.
  const [first = ''] = post.configurations.keys()
  if (post.active !== first) await switchTo(overseer, first)
  for (const file of post.files.values())
    // oxlint-disable-next-line no-await-in-loop
    await lookAtFile(clerk, file)
  const all = await getEverything(overseer)
  const { rows } = await database.owner.query<{ id: string }>(LEFT, [id])
  for (const left of new Set(rows.map((row) => row.id)).symmetricDifference(all))
    isWrong(model, `R-13: item ${left} cannot be gotten`)
  for (const item of post.items.values())
    // oxlint-disable-next-line no-await-in-loop
    await lookAt(overseer, item)
}

const HELD = `select id::text from repair_items where agency_id = $1 and state in ('locked', 'pending')`
const WAITING = `
  select id::text from repair_items
   where agency_id = $1 and state = 'final' and payment_id is null
     and (outcome = 'repaired' or amount is not null)`
const UNFINISHED = `
  select id::text from intake_imports
   where agency_id = $1 and status in ('waiting', 'checking', 'running', 'held')`
const LEFT = `select id::text from repair_items where agency_id = $1 and state <> 'final'`

async function isQuiet(
  model: Model,
  { owner }: Database,
  agencyId: number,
  what: string,
  text: string,
): Promise<void> {
  let ids: string[] = []
  for (let waited = 0; waited < WITHIN; waited += 50) {
    // oxlint-disable-next-line no-await-in-loop -- until it is done
    const { rows } = await owner.query<{ id: string }>(text, [agencyId])
    if (rows.length === 0) return
    ids = rows.map(({ id }) => id)
    // oxlint-disable-next-line no-await-in-loop
    await sleep(50)
  }
  isWrong(model, `${what}: ${ids.join()}`)
}

/** I-1 to I-3, R-1 to R-14: files and items of the database beside those of the model. */
export async function judgePost(agency: Agency, database: Database): Promise<void> {
  const { model } = agency
  await seeItems(agency, database)
  judgeFiles(model)
  await judgeStored(agency, database)
  for (const item of model.post.items.values()) judgeItem(model, item)
}

/** Before citations are judged: when what nobody handed over was posted. */
export function findWhen(model: Model): void {
  narrow(model)
}

/** I-1: the same file was taken once, and so was the same item of a source. */
function judgeFiles(model: Model): void {
  const { post } = model
  const real = [...post.files.values()].filter(({ isDry }) => !isDry)
  const standing = real.filter(({ status }) => status !== 'failed' && status !== 'cancelled')
  for (const [text, same] of Map.groupBy(standing, (file) => file.written.text))
    if (same.length > 1) isWrong(model, `I-1: ${same.length} files were taken of ${text}`)
  for (const { status, isDry, source, rows } of post.files.values()) {
    if (status !== 'done') continue
    plays(post, isDry ? 'dry run' : 'file done')
    plays(post, `${source.format} done`)
    if (!isDry && rows.length > PART_SIZE) plays(post, 'file of parts done')
  }
}

type Stored = {
  readonly id: string
  readonly source: string
  readonly import: string
  readonly name: string
  readonly reference: string | null
  readonly payment: string | null
  readonly in_repair: boolean
}

/** Nothing that was told is missing, and nothing is there that nobody was told of. */
async function judgeStored({ model, id: agencyId }: Agency, { owner }: Database): Promise<void> {
  const { post, payments } = model
  const { rows } = await owner.query<Stored>(
    `select i.id::text, i.source_id::text as source, i.import_id::text as import, i.reference,
            concat(i.citation, ' ', coalesce(to_char(i.amount / 100.0, 'FM9999990.00'), i.amount_text),
                   ' ', i.reference) as name,
            coalesce(i.payment_id, r.payment_id)::text as payment, r.id is not null as in_repair
       from intake_items i left join repair_items r on r.agency_id = $1 and r.id = i.id
      where i.agency_id = $1`,
    [agencyId],
  )
  for (const { id, payment, in_repair: isInRepair } of rows) {
    const known = post.items.get(id)
    if (isInRepair !== (known !== undefined))
      isWrong(model, `R-1: item ${id} is ${isInRepair ? "nobody's" : 'not in repair'}`)
    if (payment !== null && !payments.has(payment))
      isWrong(model, `R-6: payment ${payment} of item ${id} is nobody's`)
    if (known && known.payment !== payment)
      isWrong(model, `R-6: item ${id} was posted as ${payment}, and told as ${known.payment}`)
  }
  const stored = new Set(rows.map(({ id }) => id))
  for (const id of post.items.keys()) if (!stored.has(id)) isWrong(model, `R-1: item ${id} is lost`)
  const own = rows.filter(({ reference }) => reference !== null)
  for (const [name, same] of Map.groupBy(own, (row) => `${row.source}: ${row.name}`))
    if (new Set(same.map((row) => row.import)).size > 1)
      isWrong(model, `I-1: ${name} was taken of several files: ${JSON.stringify(same)}`)
  judgeControls(model, rows)
}

/** I-2, R-6: of every file that is done, what was posted, is in repair or was known is all of it. */
function judgeControls({ wrong, post }: Model, rows: readonly Stored[]): void {
  const byImport = Map.groupBy(rows, (row) => row.import)
  for (const { id, rows: written, status, isDry, source } of post.files.values()) {
    const own = byImport.get(id) ?? []
    if ((isDry || status === 'failed') && own.length > 0) wrong.push(`I-2: ${id} took items`)
    if (isDry || status !== 'done') continue
    const taken = new Set(rows.flatMap((row) => (row.source === source.id ? [row.name] : [])))
    for (const row of written)
      if (!taken.has(nameOfRow(row)))
        wrong.push(`I-2: ${nameOfRow(row)} (${minorOf(row.amount)}) of ${id} is lost`)
  }
}

/** for each item there is an order of all answers, and it ends with what is shown in the end. */
function judgeItem(model: Model, item: KnownItem): void {
  const { post } = model
  const isOwn = (by: string) =>
    post.disposals.some((each) => each.by === by && each.item === item.id)
  const all: Step<ItemTold>[] = [
    ...item.steps,
    ...post.resets.map((span) => ({ told: 'reset', ...span }) as const),
    ...post.finalisings
      .filter(({ by }) => isOwn(by))
      .map((span) => ({ told: 'finalised', ...span }) as const),
  ]
  if (explain(itemRules(timesOf(model, item.id)), ARRIVED, all)) return
  isWrong(
    model,
    `R-1: no order of its ${all.length} answers leads to item ${item.id}: ${JSON.stringify(all.toSorted((a, b) => a.answered - b.answered))}`,
  )
}
