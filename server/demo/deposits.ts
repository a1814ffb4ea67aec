import { denominationsOf } from '../money/denominations.ts'
import { toDecimal } from '../money/money.ts'
import type { Caller } from './caller.ts'
import type { Cast } from './story.ts'

/** Bank accounts, the ledger, and what goes where; answers with the account that bags go to. */
export async function setUpAccounts(finance: Caller): Promise<string> {
  const operating = await addAccount(finance, 'Operating', 'First National', '4321')
  const cards = await addAccount(finance, 'Card settlements', 'Pacific Merchant Services', '7788')
  const goes = (accountId: string, ...methods: readonly string[]) =>
    methods.map((method) => ({ accountId, method }))
  await finance.put('deposit-sources', '/deposit-sources', {
    sources: [
      ...goes(operating, 'cash', 'check', 'money_order'),
      ...goes(cards, 'credit_card', 'debit_card'),
    ],
  })
  for (const [code, name, type] of LEDGER)
    // oxlint-disable-next-line no-await-in-loop -- a handful, once
    await finance.post(`ledger-${code}`, '/ledger-accounts', { code, name, type })
  await finance.put('ledger-mapping', '/ledger-mapping', { mappings: MAPPINGS })
  return operating
}

async function addAccount(finance: Caller, name: string, bank: string, tail: string) {
  const { id } = await finance.post(`account-${tail}`, '/deposit-accounts', { name, bank, tail })
  return id
}

const LEDGER = [
  ['1010-100', 'Cash in bank', 'asset'],
  ['1030-000', 'Card clearing', 'asset'],
  ['1210-000', 'Citations receivable', 'asset'],
  ['2150-000', 'Balances of payers', 'liability'],
  ['4990-000', 'Over and short', 'expense'],
] as const

/** Permits are left for suspense, so that the journal has something to say about it. */
const MAPPINGS = [
  { account: 'funds', code: '1010-100' },
  { account: 'funds', detail: 'credit_card', code: '1030-000' },
  { account: 'funds', detail: 'debit_card', code: '1030-000' },
  { account: 'receivable', detail: 'citation', code: '1210-000' },
  { account: 'account_balance', code: '2150-000' },
  { account: 'over_short', code: '4990-000' },
]

/**
 * B-2: the bag of a day, in the next morning. What lies there of the last day is left for whoever
 * looks at the demo; the day before it waits to be sealed, and those before are on their way or banked.
 */
export async function depositDay(
  { supervisor, finance }: Cast,
  { operating, vault }: { readonly operating: string; readonly vault: string },
  name: string,
  sessionIds: readonly string[],
  ago: number,
): Promise<void> {
  if (ago < 2) return
  const cash = await cashOf(finance, sessionIds)
  const bagNumber = `MSB-${name.slice(5).replace('-', '')}`
  const bag = { accountId: operating, sessionIds, bagNumber, lines: piecesOf(cash) }
  const { id } = await finance.post(`${name}-deposit`, '/deposits', bag)
  if (ago < 4) return
  await supervisor.post(
    `${name}-seal`,
    `/deposits/${id}/seal`,
    await sourceOf(supervisor, name, cash, vault),
  )
  if (ago < 6) return
  await finance.post(`${name}-bank`, `/deposits/${id}/bank`, { reference: `BR${name.slice(8)}07` })
}

type Bags = {
  readonly items: readonly {
    readonly id: string
    readonly bagNumber: string
    readonly amount: number
  }[]
}

/** C-12: what was dropped on that day, and the rest out of the vault. */
async function sourceOf(supervisor: Caller, name: string, cash: number, vault: string) {
  const { items } = (await supervisor.get(
    '/till-transfers?lying=true&limit=200',
  )) as unknown as Bags
  const bags = items.filter(({ bagNumber }) => bagNumber.startsWith(`M-${name}`))
  const bagged = bags.reduce((sum, { amount }) => sum + amount, 0)
  if (bags.length === 0 || bagged > cash) return {}
  return { transferIds: bags.map(({ id }) => id), tillId: bagged < cash ? vault : null }
}

type Totals = { readonly totals: readonly { readonly method: string; readonly net: number }[] }

async function cashOf(caller: Caller, sessionIds: readonly string[]): Promise<number> {
  const nets: number[] = []
  for (const id of sessionIds) {
    // oxlint-disable-next-line no-await-in-loop -- one or two
    const { totals } = (await caller.get(`/sessions/${id}`)) as unknown as Totals
    nets.push(totals.find(({ method }) => method === 'cash')?.net ?? 0)
  }
  return nets.reduce((sum, net) => sum + net, 0)
}

/** In as few notes and coins as can be. */
function piecesOf(cash: number) {
  let left = cash
  return denominationsOf('USD')
    .filter(({ kind }) => kind !== 'roll')
    .flatMap(({ code, value }) => {
      const pieces = Math.max(0, Math.floor(left / value))
      left -= pieces * value
      return pieces > 0 ? [{ denomination: code, pieces }] : []
    })
}

type Deposits = {
  readonly items: readonly {
    readonly number: string
    readonly total: number
    readonly bankedOn: string | null
  }[]
}

/** What the bank sends: a line for each bag that it has, one of them short, and two of its own. */
export async function sendStatement(finance: Caller, accountId: string): Promise<void> {
  const found = await finance.get('/deposits?status=banked&limit=200')
  const { items } = found as unknown as Deposits
  const [first] = items
  if (!first) return
  const lines = items.map(({ number, total, bankedOn }, place) => {
    const amount = toDecimal(place === 1 ? total - 2_000 : total, 'USD')
    return `${bankedOn},${amount},${number},COMMERCIAL DEPOSIT`
  })
  const own = [
    `${first.bankedOn},-38.50,,MONTHLY SERVICE FEE`,
    `${first.bankedOn},740.00,,STATE WIRE`,
  ]
  const text = ['Date,Amount,Reference,Description', ...lines, ...own, ''].join('\n')
  const file = 'first-national-4321.csv'
  await finance.upload('bank-statement', '/bank-statements', file, text, { accountId })
}
