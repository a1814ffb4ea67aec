import type { KnownTill } from './custody.ts'
import { banked, cancelled, prepared, sealed } from './model-days.ts'
import type { Person } from './person.ts'
import { piecesOf } from './till-desk.ts'

/** What becomes of the money of closed sessions: deposits, and the bags that go into them (B-1, B-2). */

/** B-1: one account takes all of it. */
export async function setUpDeposits(finance: Person): Promise<void> {
  const account = { name: 'General', bank: 'First Bank', tail: '4417' }
  let accountId = ''
  await finance.ask({ method: 'POST', path: '/deposit-accounts', body: account }, (_, answer) => {
    if (answer.status !== 201) throw new Error(`no account was made: ${answer.text}`)
    accountId = answer.body.id
  })
  const body = { sources: [{ accountId }] }
  await finance.ask({ method: 'PUT', path: '/deposit-sources', body }, (_, answer) => {
    if (answer.status !== 200) throw new Error(`no source was set: ${answer.text}`)
  })
}

/** B-2: whatever lies there now; given up, now and then. */
export async function prepareDeposit(person: Person): Promise<void> {
  const { chance, model } = person
  const waiting = [...model.custody.deposits.values()].filter(({ status }) => status === 'prepared')
  if (waiting.length > 0 && chance.percent(20)) {
    const { id } = chance.pick(waiting)
    const body = { reason: 'miscounted' }
    return person.ask({ method: 'POST', path: `/deposits/${id}/cancel`, body }, (_, answer) =>
      cancelled(model, id, answer),
    )
  }
  let wish: object | null = null
  const path = '/deposits/undeposited'
  await person.ask({ method: 'GET', path, key: null }, (_, answer) => {
    const [{ account, ready } = { account: null, ready: null }] = answer.body.accounts
    if (!account || ready.total <= 0) return
    const bagNumber = `Deposit ${person.name} ${model.moment}`
    wish = { accountId: account.id, bagNumber, lines: piecesOf(ready.cash) }
  })
  if (!wish) return
  await person.ask({ method: 'POST', path: '/deposits', body: wish }, (asked, answer) =>
    prepared(model, asked, answer),
  )
}

/**
 * B-2, C-12: by a second person, who says in which bags the cash lay; the rest was in their own till.
 * Where that cannot be it is said of nothing, or wrong.
 */
export async function sealDeposit(person: Person): Promise<void> {
  const { chance, model, userId } = person
  const { deposits, transfers, tills } = model.custody
  const waiting = [...deposits.values()].filter(({ status }) => status === 'prepared')
  if (waiting.length === 0) return
  const { id, cash } = chance.pick(waiting)
  const lying = [...transfers.values()].filter(
    ({ bag, status, deposit }) => bag !== null && status === 'accepted' && deposit === null,
  )
  const isCareless = chance.percent(10)
  let rest = cash
  const bags = lying.filter(({ amount }) => {
    const isIn = isCareless || amount <= rest
    if (isIn) rest -= amount
    return isIn
  })
  const till = [...tills.values()].find((each) => each.holder === userId && hasSo(each, rest))
  const isKnown = isCareless || rest === 0 || till !== undefined
  const transferIds = isKnown ? bags.map((bag) => bag.id) : []
  const tillId = isKnown && rest > 0 ? (till?.id ?? null) : null
  const wish = { id, transferIds, tillId }
  await person.ask(
    { method: 'POST', path: `/deposits/${id}/seal`, body: { transferIds, tillId } },
    (asked, answer) => sealed(model, asked, wish, answer),
  )
}

/** B-2: the bank has it; now and then somebody says so of one that is not sealed. */
export async function bankDeposit(person: Person): Promise<void> {
  const { chance, model } = person
  const isCareless = chance.percent(10)
  const waiting = [...model.custody.deposits.values()].filter(
    ({ status }) => status === 'sealed' || (isCareless && status === 'cancelled'),
  )
  if (waiting.length === 0) return
  const { id } = chance.pick(waiting)
  const path = `/deposits/${id}/bank`
  await person.ask({ method: 'POST', path, body: {} }, (_, answer) => banked(model, id, answer))
}

function hasSo({ figures }: KnownTill, cash: number): boolean {
  return figures !== null && figures.position >= cash
}
