import { METHODS, newest, someCitation } from './choosing.ts'
import type { Line, Slip } from './batch.ts'
import { outcome } from './counter.ts'
import type { KnownBatch } from './model.ts'
import {
  batchShown,
  corrected,
  discarded,
  keyed,
  linePosted,
  opened,
  posted,
} from './model-batches.ts'
import type { Person } from './person.ts'

/** What a cashier does with mail: keys batches, takes up what others began, posts and discards. */
export async function workOnBatch(person: Person): Promise<void> {
  const { chance, model } = person
  const open = new Map([...model.batches].filter(([, { steps }]) => !steps.some(isEnd)))
  const batch = chance.percent(5) ? newest(person, model.batches, 5) : newest(person, open, 2)
  if (!batch || open.size === 0) return openBatch(person)
  if (batch.lines.length === 0) return keyLines(person, batch)
  const act = chance.weighted({ key: 15, correct: 20, post: 58, discard: 3, look: 4 })
  if (act === 'key') return keyLines(person, batch)
  if (act === 'correct') return correct(person, batch)
  if (act === 'post') return post(person, batch)
  const path = `/batches/${batch.id}`
  if (act === 'discard')
    return person.ask({ method: 'POST', path: `${path}/discard` }, (asked, answer) =>
      discarded(model, asked, batch.id, answer),
    )
  return person.ask({ method: 'GET', path, key: null }, (asked, answer) =>
    batchShown(model, asked, answer),
  )
}

function isEnd({ told }: KnownBatch['steps'][number]): boolean {
  return told === 'posted' || told === 'discarded' || told === 'ended'
}

async function openBatch(person: Person): Promise<void> {
  const { chance, model } = person
  const slip = { controlCount: chance.int(1, 5), controlTotal: chance.int(1_000, 30_000) }
  const body = { source: 'P.O. Box 12', ...slip }
  await person.ask({ method: 'POST', path: '/batches', body }, async (asked, answer) => {
    opened(model, asked, slip, answer)
    const batch = model.batches.get(String(answer.body.id))
    if (batch && chance.percent(80)) await keyLines(person, batch)
  })
}

/** As many as the slip says and with its total, mostly; sometimes one is half typed. */
async function keyLines(person: Person, { id, slip }: KnownBatch): Promise<void> {
  const { chance, model } = person
  const isRight = chance.percent(85)
  const count = isRight ? slip.controlCount : chance.int(1, 5)
  const amounts = chance.parts(isRight ? slip.controlTotal : chance.int(count, 20_000), count)
  const lines = amounts.map((amount, n) => someLine(person, amount, `${model.moment}-${n}`))
  await person.ask(
    {
      method: 'PUT',
      path: `/batches/${id}/lines`,
      body: { lines: lines.map(keyedAs) },
    },
    (asked, answer) => keyed(model, asked, { id, lines }, answer),
  )
}

function keyedAs({ citation, amount, method, reference }: Line) {
  return { citation, amount, method, reference }
}

function someLine(person: Person, amount: number, reference: string): Line {
  const { chance } = person
  const line = { citation: someCitation(person), amount, method: chance.pick(METHODS), reference }
  if (chance.percent(97)) return { ...line, isBad: false }
  return { ...line, ...chance.pick([{ citation: '' }, { citation: 'NOWHERE' }]), isBad: true }
}

/** The slip is made to say what is keyed, more often than not. */
async function correct(person: Person, { id, lines }: KnownBatch): Promise<void> {
  const { chance, model } = person
  const total = lines.reduce((all, { amount }) => all + (amount ?? 0), 0)
  const more = chance.percent(85) ? 0 : 1
  const slip: Slip = { controlCount: lines.length, controlTotal: total + more }
  // Another source each time, so that no correction changes nothing.
  const body = { ...slip, source: `Box of ${person.name} at ${model.moment}` }
  await person.ask({ method: 'PATCH', path: `/batches/${id}`, body }, (asked, answer) =>
    corrected(model, asked, { id, slip }, answer),
  )
}

async function post(person: Person, { id }: KnownBatch): Promise<void> {
  const { chance, model } = person
  const isConfirmed = chance.percent(80)
  const body = isConfirmed ? { confirmOverpayment: true } : {}
  await person.ask(
    { method: 'POST', path: `/batches/${id}/post`, body },
    async (asked, answer) => {
      const what = posted(model, asked, { id, isConfirmed }, answer)
      if (what !== 'taken') return outcome(person, what)
      batchShown(model, asked, answer)
      const wish = { isConfirmed, sessionId: String(answer.body.session.id) }
      // E-6: a batch shows no Transaction IDs. Whoever looks for one looks at the receipt.
      for (const line of answer.body.lines)
        // oxlint-disable-next-line no-await-in-loop -- a person looks at one after the other
        await person.ask(
          { method: 'GET', path: `/payments/${line.paymentId}`, key: null },
          (_, receipt) => linePosted(model, asked, wish, line, receipt),
        )
    },
    true,
  )
}
