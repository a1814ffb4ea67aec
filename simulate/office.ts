import { someCitation, someSession, someTransaction } from './choosing.ts'
import { moved } from './model-changes.ts'
import { charged, refunded, shown } from './model-citations.ts'
import { endIsAsked, statusChanged } from './model-sessions.ts'
import { count, isWrong, type Status } from './model.ts'
import { recordPermit } from './permit-desk.ts'
import type { Person } from './person.ts'

/** What a supervisor, Finance and an auditor do. */

const STATUSES: Readonly<Record<Status, number>> = { in_review: 50, closed: 40, open: 10 }

/** S-2, S-10: forwards, and now and then in a direction that there is not. */
export async function changeStatus(person: Person): Promise<void> {
  const session = someSession(person)
  if (!session) return
  const to = person.chance.weighted(STATUSES)
  // Nobody is asked to say what is open already.
  if (to !== 'open') endIsAsked(person.model, session.id)
  await person.ask(
    { method: 'POST', path: `/sessions/${session.id}/status`, body: { status: to } },
    (asked, answer) => statusChanged(person.model, asked, session.id, to, answer),
  )
}

/** T-9. */
export async function move(person: Person): Promise<void> {
  const transaction = someTransaction(person)
  const session = someSession(person)
  if (!transaction || !session) return
  const wish = { id: transaction.id, to: session.id }
  await person.ask(
    { method: 'POST', path: `/transactions/${wish.id}/move`, body: { sessionId: wish.to } },
    (asked, answer) => moved(person.model, asked, wish, answer),
    true,
  )
}

/** E-1: a later fee, while people pay. */
export async function charge(person: Person): Promise<void> {
  const wish = { citation: someCitation(person), amount: person.chance.int(100, 5_000) }
  const body = { kind: 'fee', amount: wish.amount }
  await person.ask(
    { method: 'POST', path: `/citations/${wish.citation}/lines`, body },
    (asked, answer) => charged(person.model, asked, wish, answer),
    true,
  )
}

/** E-10: the balance, part of what was received, all of it, or more. */
export async function refund(person: Person): Promise<void> {
  const { chance, model } = person
  const citation = someCitation(person)
  let [balance, refundable] = [0, 0]
  await person.ask(
    { method: 'GET', path: `/citations/${citation}`, key: null },
    (asked, answer) => {
      shown(model, asked, answer)
      balance = answer.body.accountBalance
      refundable = answer.body.refundable
    },
  )
  if (refundable === 0 && chance.percent(85)) return
  const manner = chance.weighted({ balance: 35, part: 45, all: 5, more: 15 })
  const part = chance.int(1, Math.max(1, refundable))
  const amounts = { balance: balance || part, part, all: refundable, more: refundable + part }
  const amount = Math.max(1, amounts[manner])
  await person.ask(
    {
      method: 'POST',
      path: `/citations/${citation}/refunds`,
      body: { amount, reason: 'paid twice', reference: `check ${model.moment}` },
    },
    (asked, answer) => refunded(model, asked, { citation, amount }, answer),
    true,
  )
}

/** T-12, T-13: sound at every moment, not only when all is quiet. Two may have it proved at once. */
export async function prove(person: Person): Promise<void> {
  person.town.figures.proofs += 1
  for (const what of ['totals', 'chains'])
    // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
    await person.ask(
      { method: 'GET', path: `/proof/${what}`, key: null },
      (_, { code, body, text }) => {
        if (code !== 'proof_running' && body?.sound !== true)
          isWrong(person.model, `${what} are not sound: ${text}`)
      },
    )
}

/** D-2: drawers of every kind; some are cut off soon after the day begins. */
export async function setUpDrawers(supervisor: Person, branchId: string): Promise<void> {
  for (const [name, drawer] of Object.entries(DRAWERS)) {
    const body = { name, branchId, type: 'physical', ...drawer }
    // oxlint-disable-next-line no-await-in-loop -- one after the other, for the order of the ids
    await supervisor.ask({ method: 'POST', path: '/drawers', body }, (_, answer) => {
      if (answer.status !== 201) throw new Error(`no drawer was made: ${answer.text}`)
      supervisor.model.drawers.set(answer.body.id, { ...drawer, id: answer.body.id })
    })
  }
}

const manual = { closingMethod: 'manual' } as const
const automatic = (cutOffTime: string, cutOffStatus: Status) => ({
  closingMethod: 'automatic',
  cutOffTime,
  cutOffStatus,
})
const many = { concurrentUsers: true, openingBalanceRequired: false }
const one = { concurrentUsers: false, openingBalanceRequired: true }

const DRAWERS = {
  'Window 1': { ...many, ...manual },
  'Window 2': { ...one, ...manual },
  'Window 3': { ...many, ...automatic('16:05', 'closed') },
  'Window 4': { ...many, ...automatic('16:10', 'in_review') },
  Mail: { ...many, ...automatic('00:00', 'in_review') },
  Desk: { ...one, ...automatic('02:30', 'closed') },
}

export async function enterCitations(supervisor: Person, howMany: number): Promise<void> {
  for (let n = 1; n <= howMany; n += 1) {
    const number = `C-${n}`
    const amount = supervisor.chance.int(500, 30_000)
    const body = { number, plate: `PL${n}`, state: 'CA', lines: [{ kind: 'fine', amount }] }
    // oxlint-disable-next-line no-await-in-loop -- one after the other, for the order of the ids
    await supervisor.ask({ method: 'POST', path: '/citations', body }, (_, answer) => {
      if (answer.status !== 201) throw new Error(`no citation was entered: ${answer.text}`)
      count(supervisor.model, 'citation.entered')
      supervisor.model.citations.set(number, { charged: amount, steps: [] })
    })
  }
}

/** P-1 */
export async function recordPermits(supervisor: Person, howMany: number): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- one after the other, for the order of the ids
  for (let n = 1; n <= howMany; n += 1) await recordPermit(supervisor, `R-${n}`)
}
