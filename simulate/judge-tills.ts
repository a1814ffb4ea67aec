import type { Database } from '../server/postgres/database.ts'
import { branchRules, type BranchTold, NEW_BRANCH } from './branch.ts'
import { seeConserved } from './conservation.ts'
import { isWrong, type Model } from './model.ts'
import { explain, type Step } from './order.ts'
import { judgeMovements, type Movement } from './judge-movements.ts'
import type { Agency } from './town.ts'

/** C-1 to C-12: custody by the answers, beside what is stored. */
export async function judgeTills(agency: Agency, database: Database): Promise<void> {
  const { model, id } = agency
  const read = async <Row extends object>(text: string) =>
    (await database.owner.query<Row>(text, [id])).rows
  await seeConserved(agency, database)
  await judgeBranch(model, read)
  await judgeStatuses(model, read)
  const movements = await read<Movement>(
    `select kind, amount, to_place = 'till' as comes, till_id::text as till, tray, period,
            business_date::text as date, transaction_id::text as transaction,
            coalesce(transfer_id::text, paid_id::text, 'count ' || count_number,
                     'deposit ' || deposit_id) as of
       from cash_movements where agency_id = $1 order by id`,
  )
  judgeMovements(model, movements)
  judgeTrays(
    model,
    movements,
    await read<TrayRow>(
      `select r.till_id::text as till, r.number as tray, r.position, r.start_position as start, t.period
         from till_trays r join tills t on t.agency_id = $1 and t.id = r.till_id
        where r.agency_id = $1`,
    ),
  )
}

type Read = <Row extends object>(text: string) => Promise<Row[]>

/** C-4, C-9 to C-11: there is an order of all answers, and it ends with what is stored. */
async function judgeBranch(model: Model, read: Read): Promise<void> {
  const { branch, tills } = model.custody
  const rows = await read<{ id: string; holder: string | null }>(
    `select id::text, holder_id::text as holder from tills where agency_id = $1`,
  )
  const days = await read<{ date: string; status: string }>(
    `select date::text, status from business_days where agency_id = $1`,
  )
  const stored = new Map(rows.map(({ id, holder }) => [id, holder]))
  const now = { asked: model.moment + 1, answered: model.moment + 2 }
  const last: Step<BranchTold>[] = [...tills.keys()].map((till) => {
    const holder = stored.get(till)
    const told =
      holder === undefined
        ? { told: 'gone' as const, till }
        : { told: 'held_by' as const, till, holder }
    return { ...now, ...told }
  })
  const isUnderWay = days.some(({ status }) => status !== 'processed')
  last.push({ ...now, told: isUnderWay ? 'under_way' : 'not_open' })
  for (const id of stored.keys()) if (!tills.has(id)) isWrong(model, `till ${id} is nobody's`)
  if (!explain(branchRules, NEW_BRANCH, [...branch, ...last]))
    isWrong(
      model,
      `C-4: no order of ${branch.length} answers leads to ${JSON.stringify(rows)}: ${JSON.stringify(branch)}`,
    )
  for (const [status, told] of [
    ['opened', 'opened'],
    ['processed', 'processed'],
  ] as const) {
    const dates = days.filter((day) => status === 'opened' || day.status === status)
    const known = branch.flatMap((step) => (step.told === told ? [step.date] : []))
    if (
      known.toSorted().join() !==
      dates
        .map(({ date }) => date)
        .toSorted()
        .join()
    )
      isWrong(
        model,
        `C-11: these dates were ${told}: ${known.join()}, and not ${JSON.stringify(days)}`,
      )
  }
}

/** Nothing acknowledged is missing, nothing is there twice, all of it came to the end that was told. */
async function judgeStatuses(model: Model, read: Read): Promise<void> {
  const { transfers, requests, deposits } = model.custody
  type StatusRow = { id: string; name: string }
  const compare = (what: string, known: readonly StatusRow[], rows: readonly StatusRow[]) => {
    const stored = new Map(rows.map(({ id, name }) => [id, name]))
    for (const { id, name } of known)
      if (stored.get(id) !== name) isWrong(model, `${what} ${id} is ${stored.get(id)}, not ${name}`)
    const ids = new Set(known.map(({ id }) => id))
    for (const id of stored.keys()) if (!ids.has(id)) isWrong(model, `${what} ${id} is nobody's`)
  }
  const named = <T extends { id: string }>(of: ReadonlyMap<string, T>, name: (each: T) => string) =>
    [...of.values()].map((each) => ({ id: each.id, name: name(each) }))
  compare(
    'transfer',
    named(transfers, ({ status, amount, deposit }) => `${status} ${amount} ${deposit}`),
    await read<StatusRow>(
      `select id::text, concat(status, ' ', amount, ' ', coalesce(deposit_id::text, 'null')) as name
         from till_transfers where agency_id = $1`,
    ),
  )
  compare(
    'request',
    named(requests, ({ status, amount }) => `${status} ${amount}`),
    await read<StatusRow>(
      `select id::text, concat(status, ' ', amount) as name from paid_in_out where agency_id = $1`,
    ),
  )
  compare(
    'deposit',
    named(deposits, ({ status }) => status),
    await read<StatusRow>(`select id::text, status as name from deposits where agency_id = $1`),
  )
}

type TrayRow = { till: string; tray: number; position: number; start: number; period: number }

/**
 * C-3, T-12: what lies in a tray is what was moved, and never was below zero. C-5: it began the date
 * with what had been moved before that date, and no date began twice in a row.
 */
function judgeTrays(model: Model, movements: readonly Movement[], trays: readonly TrayRow[]): void {
  const own = Map.groupBy(movements, ({ till, tray }) => `${till} ${tray}`)
  for (const { till, tray, position, start, period } of trays) {
    const moved = own.get(`${till} ${tray}`) ?? []
    const before = moved.filter((each) => each.period < period)
    if (sumOf(moved) !== position || sumOf(before) !== start)
      isWrong(
        model,
        `C-5: tray ${tray} of till ${till} has ${position} and began with ${start}; moved were ${sumOf(moved)} and ${sumOf(before)}`,
      )
  }
  for (const [tray, moved] of own) {
    let position = 0
    for (const each of moved) {
      position += sumOf([each])
      if (each.till !== null && position < 0)
        isWrong(model, `C-3: tray ${tray} was at ${position} after ${JSON.stringify(each)}`)
    }
  }
  for (const [till, moved] of Map.groupBy(movements, (each) => each.till)) {
    const dates = new Map(moved.map(({ period, date }) => [period, date]))
    for (const [period, date] of dates)
      if (till !== null && dates.get(period - 1) === date)
        isWrong(model, `C-5: the totals of till ${till} were reset twice for ${date}`)
    for (const { period, date } of moved)
      if (till !== null && dates.get(period) !== date)
        isWrong(model, `C-5: the totals of till ${till} count ${date} and another date together`)
  }
}

function sumOf(moved: readonly Movement[]): number {
  return moved.reduce((sum, { comes, amount }) => sum + (comes ? amount : -amount), 0)
}
