import type { Caller } from './caller.ts'
import type { PersonOfMarlow } from './people.ts'

export type DemoTills = { readonly branchId: string; readonly vault: string; readonly one: string }

type Cast = Readonly<Record<PersonOfMarlow, Caller>>

/** What lies in a till in the morning, and in the vault at the very beginning; cents. */
const FLOAT = 20_000
const VAULT = 250_000

/** Who holds which till of Town Hall. */
const HELD = [
  { number: '1', who: 'cashier' },
  { number: '2', who: 'cashier2' },
] as const

/** C-1, C-4: a vault and two tills at Town Hall with their holders; one at the Library that waits. */
export async function furnishTills(
  cast: Cast,
  people: Readonly<Record<PersonOfMarlow, string>>,
  branches: { readonly hall: string; readonly library: string },
): Promise<DemoTills> {
  const { admin, supervisor } = cast
  const create = async (number: string, branchId: string, own: object) => {
    const till = { number, branchId, ...own }
    return (await admin.post(`till-${number.replaceAll(' ', '-')}`, '/tills', till)).id
  }
  const assign = (id: string, who: PersonOfMarlow) =>
    admin.post(`till-assign-${who}`, `/tills/${id}/assign`, { userId: people[who] })
  const baitBills = [{ serial: 'MB40718236C', denomination: 'note-2000' }]
  const vault = await create('Vault', branches.hall, { kind: 'vault' })
  await assign(vault, 'supervisor')
  const tills: string[] = []
  for (const { number, who } of HELD) {
    const limits = { limitWarning: 60_000, limitStop: 500_000 }
    // oxlint-disable-next-line no-await-in-loop -- two of them
    const id = await create(number, branches.hall, { kind: 'standard', baitBills, ...limits })
    // oxlint-disable-next-line no-await-in-loop
    await assign(id, who)
    tills.push(id)
  }
  await create('Library 1', branches.library, { kind: 'standard' })
  const here = { branchId: branches.hall }
  for (const who of ['supervisor', 'cashier', 'cashier2'] as const)
    // oxlint-disable-next-line no-await-in-loop
    await cast[who].post(`till-ready-${who}`, '/tills/initialise', here)
  await fund(admin, supervisor, vault)
  for (const [index, { who }] of HELD.entries()) {
    const wish = { from: vault, to: tills[index], amount: FLOAT }
    // oxlint-disable-next-line no-await-in-loop
    const { id } = await supervisor.post(`till-float-${who}`, '/till-transfers', wish)
    // oxlint-disable-next-line no-await-in-loop
    await cast[who].post(`till-float-taken-${who}`, `/till-transfers/${id}/accept`)
  }
  return { branchId: branches.hall, vault, one: tills[0] ?? '' }
}

/** C-12: the bank brings what the vault starts with. */
async function fund(admin: Caller, supervisor: Caller, vault: string): Promise<void> {
  const { id } = await supervisor.post('vault-float', '/paid-in-out', {
    tillId: vault,
    direction: 'in',
    kind: 'float',
    amount: VAULT,
    reason: 'Change fund from the bank',
  })
  await admin.post('vault-float-approved', `/paid-in-out/${id}/approve`)
}

export function openDay({ supervisor }: Cast, { branchId }: DemoTills, name: string) {
  return supervisor.post(`${name}-day`, `/branches/${branchId}/day/open`)
}

type Denomination = { readonly name: string; readonly value: number }
type Held = {
  readonly id: string
  readonly kind: string
  readonly settlement: string
  readonly denominations: readonly Denomination[]
  readonly figures: {
    readonly position: number
    readonly bins: readonly { number: number; count: number; amount: number }[]
  }
}

/** C-8, C-12: in the evening everybody drops what is beyond the float, and counts. */
export async function countTills(
  cast: Cast,
  tills: DemoTills,
  day: Temporal.PlainDate,
): Promise<void> {
  for (const who of ['cashier', 'cashier2', 'supervisor'] as const) {
    const name = `${day.toString()}-${who}`
    // Initialised already, so this changes nothing; but what it answers is the same in every start.
    const look = { branchId: tills.branchId }
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { items } = await cast[who].post(`${name}-look`, '/tills/initialise', look)
    for (const till of items as Held[])
      if (till.settlement === 'unsettled')
        // oxlint-disable-next-line no-await-in-loop
        await settle(cast, who, name, till, isShort(day, who))
  }
}

/** Now and then a quarter is missing in the evening. */
function isShort(day: Temporal.PlainDate, who: PersonOfMarlow): boolean {
  return who === 'cashier2' && day.day % 6 === 3
}

async function settle(
  cast: Cast,
  who: PersonOfMarlow,
  name: string,
  { id, kind, figures, denominations }: Held,
  short: boolean,
): Promise<void> {
  const { position, bins } = figures
  const beyond = kind === 'standard' ? Math.max(0, position - FLOAT) : 0
  if (beyond > 0) {
    const drop = { from: id, bagNumber: `M-${name}`, amount: beyond }
    const { id: bag } = await cast[who].post(`${name}-drop`, '/till-transfers', drop)
    await cast.supervisor.post(`${name}-bag`, `/till-transfers/${bag}/accept`)
  }
  const lines = piecesOf(position - beyond - (short ? 25 : 0), denominations)
  const papers = bins.map(({ number, count, amount }) => ({ number, count, counted: amount }))
  const counted = { trays: [{ number: 1, lines }], bins: papers }
  const { count } = await cast[who].post(`${name}-count`, `/tills/${id}/counts`, counted)
  if (!short) return
  const { number } = count as { readonly number: number }
  await cast.supervisor.post(`${name}-book`, `/tills/${id}/counts/${number}/book`, {
    reason: 'Wrong change given; the payer could not be found',
  })
}

/** As few notes and coins as make it up. */
function piecesOf(amount: number, denominations: readonly Denomination[]) {
  let left = amount
  return denominations
    .filter(({ name }) => !name.startsWith('roll'))
    .flatMap(({ name, value }) => {
      const pieces = Math.floor(left / value)
      left -= pieces * value
      return pieces > 0 ? [{ denomination: name, pieces }] : []
    })
}

/** C-11: the next morning, when no session of the day is open any more. */
export async function endDay(cast: Cast, { branchId }: DemoTills, name: string): Promise<void> {
  await cast.supervisor.post(`${name}-settle`, `/branches/${branchId}/day/settle`)
  await cast.supervisor.post(`${name}-process`, `/branches/${branchId}/day/process`)
}

/** Stamps, once in a while. */
export async function payStamps(cast: Cast, { one }: DemoTills, name: string): Promise<void> {
  const wish = { tillId: one, direction: 'out', amount: 1_460, reason: 'Stamps for the notices' }
  const { id } = await cast.cashier.post(`${name}-stamps`, '/paid-in-out', wish)
  await cast.supervisor.post(`${name}-stamps-approved`, `/paid-in-out/${id}/approve`)
}

/** Change is on its way to window 1; Carmen has not taken it yet. */
export async function bringChange({ supervisor }: Cast, { vault, one }: DemoTills): Promise<void> {
  await supervisor.post('today-change', '/till-transfers', { from: vault, to: one, amount: 4_000 })
}
