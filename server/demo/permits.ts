import type { Caller } from './caller.ts'
import type { Chance } from './chance.ts'
import { digits } from './counter.ts'

const HOLDERS = [
  'Rosa Delgado',
  'Tom Becker',
  'Mina Park',
  'Ahmed Nasser',
  'Lucia Ferri',
  'Grace Okafor',
  'Hugo Brandt',
  'Noor Haddad',
] as const

const KINDS = [
  { type: 'Residential', prefix: 'RP', zone: 'A', price: 4_800 },
  { type: 'Residential', prefix: 'RP', zone: 'B', price: 3_600 },
  { type: 'Downtown employee', prefix: 'DE', zone: 'Garage 2', price: 12_500 },
] as const

const PROCESSING = { kind: 'service_fee', name: 'Processing', amount: 250 } as const

/** P-1 to P-3: a permit is recorded and sold at the counter; answers its order. */
export async function sellPermit(
  cashier: Caller,
  roll: Chance,
  key: string,
  from: Temporal.PlainDate,
): Promise<string> {
  const kind = roll.pick(KINDS)
  const number = `${kind.prefix}-${key.replaceAll(/\D/g, '').slice(2)}`
  const holder = roll.pick(HOLDERS)
  await cashier.post(`${key}-permit`, '/permits', {
    number,
    type: kind.type,
    holder,
    vehicles: [{ plate: `${1 + roll.below(9)}PRM${String(roll.below(1_000)).padStart(3, '0')}` }],
    zone: kind.zone,
    validFrom: from.toString(),
    validTo: from.add({ years: 1 }).subtract({ days: 1 }).toString(),
    price: kind.price,
    fees: [PROCESSING],
    status: 'active',
  })
  const { id } = await cashier.post(`${key}-order`, '/permit-orders', {
    permits: [number],
    payer: holder,
    tenders: tendersFor(roll, kind.price + PROCESSING.amount),
  })
  return id
}

/** Now and then somebody does not pay at once, or with cash and a card. */
function tendersFor(roll: Chance, amount: number) {
  if (roll.inHundred(10)) return []
  const card = (part: number) => ({ method: 'credit_card', amount: part, cardTail: digits(roll) })
  if (roll.inHundred(70)) return [card(amount)]
  const cash = 2_000
  return [{ method: 'cash', amount: cash }, card(amount - cash)]
}

/** P-5: what was paid for an order goes back, without the service fees. */
export async function refundOrder(cashier: Caller, key: string, order: string): Promise<void> {
  const { paid } = await cashier.get(`/permit-orders/${order}`)
  if (Number(paid) > 0) await cashier.post(key, `/permit-orders/${order}/refund`)
}
