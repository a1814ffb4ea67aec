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
import { count, isWrong } from './model.ts'
import type { Person } from './person.ts'
import { type KnownFile, minorOf, type Row, type Source } from './post.ts'

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
  const source =
    before && manner !== 'fresh' && chance.percent(80) ? before.source : chance.pick(likely)
  const rows = manner === 'again' && before ? before.rows : someRows(person, before, manner)
  await sendThis(person, { source, rows, isDry: chance.percent(8), isRight: chance.percent(92) })
}

async function sendThis(person: Person, file: Omit<FileWish, 'text'>, mayWait = true) {
  const { source, rows, isDry, isRight } = file
  const text = ['Citation,Amount,Check', ...rows.map(lineOf), ''].join('\n')
  const total = rows.reduce((sum, { amount }) => sum + (minorOf(amount) ?? 0), 0)
  const controlTotal = String(isRight ? total : total + 1)
  const fields = { sourceId: source.id, controlCount: String(rows.length), controlTotal }
  const path = `/intake/imports${isDry ? '?dryRun=true' : ''}`
  await person.ask(
    { method: 'POST', path, form: { fields, file: text } },
    (asked, answer) => sent(person.model, asked, { ...file, text }, answer),
    mayWait,
  )
}

/** A file into a drawer that takes it, of which nobody can say what it pays. */
export async function sendUnknown(person: Person, howMany: number): Promise<KnownFile | null> {
  const { files, sources } = person.model.post
  const source = [...sources.values()].find(({ drawerId }) => isOpen(person, drawerId))
  if (!source) return null
  const rows = Array.from({ length: howMany }, () => ({ ...goodRow(person), citation: 'N-0' }))
  await sendThis(person, { source, rows, isDry: false, isRight: true }, false)
  return [...files.values()].at(-1) ?? null
}

function isOpen({ model }: Person, drawerId: string): boolean {
  const own = [...model.sessions.values()].filter((session) => session.drawerId === drawerId)
  return own.some(({ mayHaveEnded }) => !mayHaveEnded)
}

function lineOf({ citation, amount, reference }: Row): string {
  return [citation, amount, reference].join()
}

function someRows(person: Person, before: KnownFile | null, manner: string): Row[] {
  const { chance } = person
  const rows = Array.from({ length: chance.int(2, 7) }, () => someRow(person))
  // The same item once more in one file, or out of another.
  if (chance.percent(20)) rows.push(chance.pick(rows))
  if (manner === 'mixed' && before) rows.unshift(chance.pick(before.rows), chance.pick(before.rows))
  return rows
}

function goodRow(person: Person): Row {
  const { chance, model } = person
  const citation = chance.percent(80) ? mailedCitation(person) : someCitation(person)
  const amount = (chance.int(500, 9_000) / 100).toFixed(2)
  const reference = `k${model.moment}-${chance.int(1, 99_999)}`
  return { citation, amount, reference }
}

function someRow(person: Person): Row {
  const { chance } = person
  const manner = chance.weighted({
    good: 55,
    unknown: 22,
    unnamed: 4,
    empty: 6,
    unreadable: 6,
    loose: 5,
    twofold: 2,
  })
  const wrong: Record<typeof manner, Partial<Row>> = {
    good: {},
    unknown: { citation: `N-${chance.int(1, 9_999)}` },
    unnamed: { citation: '' },
    empty: { amount: '' },
    unreadable: { amount: '12x4' },
    loose: { reference: '' },
    twofold: { citation: 'N-0', amount: '' },
  }
  return { ...goodRow(person), ...wrong[manner] }
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
  await look(person, path, (_, answer) => importShown(model, answer))
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

/** Where files come from: two sources share a drawer, and one looks at what is more than the due. */
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
  const columns = { citation: 'Citation', amount: 'Amount', reference: 'Check' }
  const same = { format: 'csv', method: 'check', layout: { columns } }
  for (const [name, drawerId, takesMore] of [
    ['Bank', first, true],
    ['Mail house', first, false],
    ['Court', second, true],
  ] as const) {
    const body = { ...same, name, drawerId, overpayments: takesMore ? 'post' : 'repair' }
    // oxlint-disable-next-line no-await-in-loop
    await finance.ask({ method: 'POST', path: '/intake/sources', body }, (_, answer) => {
      if (answer.status !== 201) throw new Error(`no source was made: ${answer.text}`)
      const source: Source = { id: answer.body.id, drawerId, takesMore }
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
