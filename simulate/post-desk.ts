import { setTimeout as sleep } from 'node:timers/promises'
import { newest, someCitation } from './choosing.ts'
import {
  cancelled,
  type FileWish,
  importShown,
  isFinished,
  linePaid,
  linesShown,
  sent,
} from './model-intake.ts'
import { endIsAsked, started, statusChanged } from './model-sessions.ts'
import { findingsShown } from './model-findings.ts'
import { count, isWrong } from './model.ts'
import type { Person } from './person.ts'
import type { KnownFile, Row, Source } from './post.ts'
import { controlsOf, FAULTS, LAYOUTS, written } from './post-file.ts'

/** What the clerk does with files of payments: sends them, and looks what became of them. */

/** Citations that are mostly paid by mail. */
export const MAILED = 10

export function mailedCitation({ chance }: Person): string {
  return `M-${chance.int(1, MAILED)}`
}

/** I-1, I-2: a new file, one that was sent before, one with items of others, or a dry run. */
export async function sendFile(person: Person): Promise<void> {
  const { chance, model } = person
  const sources = [...model.post.sources.values()]
  const before = newest(person, model.post.files, 4)
  const manner = before ? chance.weighted({ fresh: 74, again: 10, mixed: 16 }) : 'fresh'
  // Of whatever drawer takes something, more often than not.
  const takes = sources.filter(({ drawerId }) => isOpen(person, drawerId))
  const likely = takes.length > 0 && chance.percent(85) ? takes : sources
  const isOther = !before || manner === 'fresh' || chance.percent(20)
  // Items of another file come from any source whose files are written the same way.
  const fitting = sources.filter(
    ({ format }) => manner === 'fresh' || format === before?.source.format,
  )
  const source = isOther ? chance.pick(manner === 'fresh' ? likely : fitting) : before.source
  const rows = manner === 'again' && before ? before.rows : someRows(person, source, before, manner)
  const fault = chance.percent(90) ? null : chance.pick(FAULTS[source.format])
  await sendThis(person, { source, rows, isDry: chance.percent(8), fault })
}

async function sendThis(person: Person, file: Omit<FileWish, 'written'>, mayWait = true) {
  const { source, rows, isDry, fault } = file
  const own = written(source.format, rows, fault)
  const fields = { sourceId: source.id, ...controlsOf(rows, fault) }
  const path = `/intake/imports${isDry ? '?dryRun=true' : ''}`
  await person.ask(
    { method: 'POST', path, form: { fields, file: own.text } },
    (asked, answer) => sent(person.model, asked, { ...file, written: own }, answer),
    mayWait,
  )
}

/** I-2: a dry run, and the same for real when it is over. */
export async function rehearse(person: Person): Promise<void> {
  const { chance, model } = person
  const source = chance.pick([...model.post.sources.values()])
  // Of few citations, so that items use up what others would have had.
  const citation = mailedCitation(person)
  const rows = someRows(person, source, null, 'fresh').map((row) =>
    chance.percent(60) ? { ...row, citation } : row,
  )
  const file = { source, rows, fault: null }
  const before = model.post.files.size
  await sendThis(person, { ...file, isDry: true }, false)
  const own = [...model.post.files.values()].slice(before)[0]
  for (let looked = 0; looked < 20; looked += 1) {
    if (!own || own.isLookedAt) break
    // oxlint-disable-next-line no-await-in-loop -- until it is over
    await sleep(30)
    // oxlint-disable-next-line no-await-in-loop
    await lookAtFile(person, own)
  }
  await sendThis(person, { ...file, isDry: false })
}

/** A file into a drawer that takes it, of which nobody can say what it pays. */
export async function sendUnknown(person: Person, howMany: number): Promise<KnownFile | null> {
  const { files, sources } = person.model.post
  const source = [...sources.values()].find(({ drawerId }) => isOpen(person, drawerId))
  if (!source) return null
  const rows = Array.from({ length: howMany }, () => ({
    ...goodRow(person, source),
    citation: 'N-0',
  }))
  await sendThis(person, { source, rows, isDry: false, fault: null }, false)
  return [...files.values()].at(-1) ?? null
}

function isOpen({ model }: Person, drawerId: string): boolean {
  const own = [...model.sessions.values()].filter((session) => session.drawerId === drawerId)
  return own.some(({ mayHaveEnded }) => !mayHaveEnded)
}

function someRows(person: Person, source: Source, before: KnownFile | null, manner: string): Row[] {
  const { chance } = person
  const rows = Array.from({ length: chance.int(2, 8) }, () => someRow(person, source))
  // The same item once more in one file, or out of another.
  if (chance.percent(20)) rows.push(chance.pick(rows))
  if (manner === 'mixed' && before) rows.unshift(chance.pick(before.rows), chance.pick(before.rows))
  return rows
}

function goodRow(person: Person, { format }: Source): Row {
  const { chance, model } = person
  const citation = chance.percent(80) ? mailedCitation(person) : someCitation(person)
  const amount = (chance.int(500, 9_000) / 100).toFixed(2)
  const number = model.moment * 100_000 + chance.int(1, 99_999)
  const reference = format === 'lockbox' ? String(number) : `k${number}`
  const fee = format === 'intercept' ? { fee: (chance.int(0, 300) / 100).toFixed(2) } : {}
  return { citation, amount, reference, ...fee }
}

function someRow(person: Person, source: Source): Row {
  const { chance } = person
  const isLockbox = source.format === 'lockbox'
  const manner = chance.weighted({
    good: 55,
    unknown: 22,
    unnamed: 4,
    empty: 6,
    // What stands in a lockbox instead of an amount breaks the file.
    unreadable: isLockbox ? 0 : 6,
    loose: 5,
    twofold: 2,
    several: isLockbox ? 8 : 0,
  })
  const wrong: Record<typeof manner, Partial<Row>> = {
    good: {},
    unknown: { citation: `N-${chance.int(1, 9_999)}` },
    unnamed: { citation: '' },
    empty: { amount: isLockbox ? '0' : '' },
    unreadable: { amount: '12x4' },
    loose: { reference: '' },
    twofold: { citation: 'N-0', amount: isLockbox ? '0' : '' },
    several: { second: `N-${chance.int(1, 9)}` },
  }
  return { ...goodRow(person, source), ...wrong[manner] }
}

/** I-2: how far it is; and when it is over, everything that became of it. */
export async function lookAtFiles(person: Person): Promise<void> {
  const open = [...person.model.post.files.values()].filter(({ isLookedAt }) => !isLookedAt)
  const [first] = open
  if (!first) return sendFile(person)
  await lookAtFile(person, person.chance.percent(60) ? first : person.chance.pick(open))
}

export async function lookAtFile(person: Person, file: KnownFile): Promise<void> {
  const { model } = person
  const path = `/intake/imports/${file.id}`
  await look(person, path, (asked, answer) => importShown(model, asked, answer))
  if (!isFinished(file) || file.isLookedAt) return
  await look(person, `${path}/items?limit=100`, async (asked, taken) => {
    await look(person, `${path}/items?limit=100&outcome=known`, async (_, known) => {
      linesShown(model, asked, file, [...taken.body.items, ...known.body.items])
    })
    for (const line of taken.body.items)
      if (line.paymentId !== null)
        // oxlint-disable-next-line no-await-in-loop -- a person looks at one after the other
        await look(person, `/payments/${line.paymentId}`, (__, answer) =>
          linePaid(model, asked, file, line, answer),
        )
  })
  if (file.isDry && file.status === 'done')
    await look(person, `${path}/findings?limit=100`, (asked, { body }) =>
      findingsShown(model, asked, file, body.items),
    )
}

type Look = Parameters<Person['ask']>[1]

/** Something that is there is looked at. */
export function look(person: Person, path: string, taken: Look): Promise<void> {
  return person.ask({ method: 'GET', path, key: null }, (asked, answer) => {
    if (answer.status === 200) return taken(asked, answer)
    return isWrong(person.model, `${path} is not shown: ${answer.text}`)
  })
}

/** I-2: what was taken of it stays. */
export async function cancelFile(person: Person): Promise<void> {
  const { model } = person
  const file = newest(person, model.post.files, 1)
  if (!file) return
  await person.ask({ method: 'POST', path: `/intake/imports/${file.id}/cancel` }, (_, answer) =>
    cancelled(model, file.id, answer),
  )
}

/** I-3, R-6: files and repairs wait for a session of their drawer. */
export async function openDrawer(person: Person, drawerId: string): Promise<void> {
  const body = { drawerId, openingBalance: null }
  await person.ask({ method: 'POST', path: '/sessions', body }, (asked, answer) => {
    const session = started(person.model, asked, drawerId, null, answer)
    if (session) person.enters(session, asked, answer)
  })
}

/** One that has none, as far as is known. */
export async function openSomeDrawer(person: Person): Promise<void> {
  const { model, chance } = person
  const drawers = new Set([...model.post.sources.values()].map(({ drawerId }) => drawerId))
  for (const { drawerId, mayHaveEnded } of model.sessions.values())
    if (!mayHaveEnded && drawers.size > 1) drawers.delete(drawerId)
  await openDrawer(person, chance.pick([...drawers]))
}

/** The drawer's session goes into review while files and repairs are under way. */
export async function endSession(person: Person): Promise<void> {
  const { model } = person
  const drawers = new Set([...model.post.sources.values()].map(({ drawerId }) => drawerId))
  const own = [...model.sessions.values()].filter(({ drawerId }) => drawers.has(drawerId))
  const session = own.findLast(({ leftOpenBy }) => !Number.isFinite(leftOpenBy))
  if (!session) return openSomeDrawer(person)
  endIsAsked(model, session.id)
  await person.ask(
    { method: 'POST', path: `/sessions/${session.id}/status`, body: { status: 'in_review' } },
    (asked, answer) => statusChanged(model, asked, session.id, 'in_review', answer),
  )
}

/** Where files come from: two share a drawer each, and one looks at what is more than the due. */
export async function setUpSources(finance: Person, supervisor: Person): Promise<void> {
  const { model } = finance
  for (const [name, drawer] of Object.entries(DRAWERS)) {
    const body = { name, branchId: supervisor.branchId, type: 'virtual', ...drawer }
    // oxlint-disable-next-line no-await-in-loop -- one after the other, for the order of the ids
    await supervisor.ask({ method: 'POST', path: '/drawers', body }, (_, answer) => {
      if (answer.status !== 201) throw new Error(`no drawer was made: ${answer.text}`)
      model.drawers.set(answer.body.id, { ...drawer, id: answer.body.id })
    })
  }
  const [first = '', second = ''] = [...model.drawers.keys()].slice(-2)
  for (const [name, format, drawerId, takesMore] of [
    ['Bank', 'lockbox', first, true],
    ['Mail house', 'csv', first, false],
    ['Portal', 'csv', second, true],
    ['Court', 'intercept', second, true],
  ] as const) {
    const overpayments = takesMore ? 'post' : 'repair'
    const own = { name, drawerId, overpayments, ...LAYOUTS[format] }
    const body = { format, method: 'check', ...own }
    // oxlint-disable-next-line no-await-in-loop
    await finance.ask({ method: 'POST', path: '/intake/sources', body }, (_, answer) => {
      if (answer.status !== 201) throw new Error(`no source was made: ${answer.text}`)
      const source: Source = { id: answer.body.id, format, drawerId, takesMore }
      model.post.sources.set(source.id, source)
    })
  }
  for (let n = 1; n <= MAILED; n += 1) {
    const [number, amount] = [`M-${n}`, supervisor.chance.int(3_000, 60_000)]
    const body = { number, lines: [{ kind: 'fine', amount }] }
    // oxlint-disable-next-line no-await-in-loop
    await supervisor.ask({ method: 'POST', path: '/citations', body }, (_, answer) => {
      if (answer.status !== 201) throw new Error(`no citation was entered: ${answer.text}`)
      count(model, 'citation.entered')
      model.citations.set(number, { charged: amount, steps: [] })
    })
  }
}

const DRAWERS = {
  Lockbox: { concurrentUsers: true, openingBalanceRequired: false, closingMethod: 'manual' },
  Court: {
    concurrentUsers: true,
    openingBalanceRequired: false,
    closingMethod: 'automatic',
    cutOffTime: '16:15',
    cutOffStatus: 'in_review',
  },
} as const
