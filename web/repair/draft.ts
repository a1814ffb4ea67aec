import type {
  PaymentMethod,
  Problem,
  RepairCandidate,
  RepairItem,
  RepairWish,
} from '../api/contract.ts'
import { newKey } from '../api/client.ts'
import { holdsCardNumber } from '../counter/reckon.ts'
import { moneyTyped, readMoney } from '../kit/formats.ts'

/** A citation that a part of the money is for, as it is typed. */
export type Part = { key: string; citation: string; amount: string }

/** All that is typed for one item, kept in this tab until a disposition is given. */
export type Draft = {
  parts: Part[]
  method: string
  reference: string
  payer: string
}

/** As many as the server takes. */
export const MOST_PARTS = 50

export const newPart = (citation = '', amount = ''): Part => ({
  key: newKey().slice(0, 12),
  citation,
  amount,
})

/** Blanks and case make no difference to the server either. */
export const numberOf = ({ citation }: Pick<Part, 'citation'>): string =>
  citation.replaceAll(/\s+/g, '').toUpperCase()

/** What the server takes of a name, in characters. */
export const LONGEST_PAYER = 120

/** What fits of a name that was too long to be kept as one; nothing of what may not be kept. */
function fitting(text = ''): string {
  return text.length > LONGEST_PAYER ? text.slice(0, LONGEST_PAYER).trim() : ''
}

/**
 * What stands in the form first: what was said of the item before and came to nothing, else what
 * arrived. Money of an unknown amount is left to be typed.
 */
export function draftOf(item: RepairItem, minorDigits: number): Draft {
  const { arrived, draft } = item
  const typed = (amount: number | null): string =>
    amount === null ? '' : moneyTyped(amount, minorDigits)
  if (draft?.type === 'repair')
    return {
      parts: draft.items.map(({ citation, amount }) => newPart(citation, typed(amount))),
      method: draft.method ?? '',
      reference: draft.reference ?? '',
      payer: draft.payer ?? '',
    }
  return {
    parts: [newPart(arrived.citation ?? '', typed(arrived.amount))],
    method: arrived.method,
    reference: arrived.reference ?? '',
    payer: arrived.payer ?? fitting(arrived.more['payer']),
  }
}

/** Minor units; null for what is no amount, or nothing. */
export const amountOf = ({ amount }: Pick<Part, 'amount'>, minorDigits: number): number | null =>
  readMoney(amount, minorDigits) || null

/** What all parts come to; null where nothing is typed. Minor units. */
export function totalOf({ parts }: Pick<Draft, 'parts'>, minorDigits: number): number | null {
  return parts.reduce((sum, part) => sum + (amountOf(part, minorDigits) ?? 0), 0) || null
}

/** What of the money that arrived has no place yet; below zero is too much. Null: not known. */
export function leftOf(
  { parts }: Pick<Draft, 'parts'>,
  arrived: number | null,
  minorDigits: number,
): number | null {
  if (arrived === null) return null
  return arrived - (totalOf({ parts }, minorDigits) ?? 0)
}

/** Puts a candidate in the place of a part's citation; where no amount is known it is what is due. */
export function withCandidate(
  draft: Draft,
  index: number,
  { number, due }: Pick<RepairCandidate, 'number' | 'due'>,
  minorDigits: number,
): Draft {
  const parts = draft.parts.map((part, at) => {
    if (at !== index) return part
    const isBlank = part.amount.trim() === ''
    return {
      ...part,
      citation: number,
      amount: isBlank && due > 0 ? moneyTyped(due, minorDigits) : part.amount,
    }
  })
  return { ...draft, parts }
}

/**
 * One more citation. The part before it keeps no more than is due on it, where that is known, and
 * the new one gets what has no place then.
 */
export function split(
  draft: Draft,
  dueOfLast: number | null,
  arrived: number | null,
  minorDigits: number,
): Draft {
  if (draft.parts.length >= MOST_PARTS) return draft
  const kept = draft.parts.map((part, at) => {
    const isLast = at === draft.parts.length - 1
    const isOver = isLast && dueOfLast !== null && (amountOf(part, minorDigits) ?? 0) > dueOfLast
    return isOver ? { ...part, amount: moneyTyped(dueOfLast, minorDigits) } : part
  })
  const left = leftOf({ parts: kept }, arrived, minorDigits) ?? 0
  const rest = left > 0 ? moneyTyped(left, minorDigits) : ''
  return { ...draft, parts: [...kept, newPart('', rest)] }
}

/**
 * The first field that is still wanted, by its id; null when all is there. As long as the methods are
 * not known (null) the server says what it makes of the one that arrived.
 */
export function missingOf(
  draft: Draft,
  methods: readonly PaymentMethod[] | null,
  minorDigits: number,
): string | null {
  for (const part of draft.parts) {
    if (numberOf(part) === '') return `citation-${part.key}`
    if (amountOf(part, minorDigits) === null) return `amount-${part.key}`
  }
  if (methods === null) return draft.method === '' ? 'repair-method' : null
  const method = methods.find(({ code }) => code === draft.method)
  if (!method) return 'repair-method'
  return method.needsReference && draft.reference.trim() === '' ? 'repair-reference' : null
}

/** As it is sent; amounts that cannot be read are zero, and refused. */
export function wishOf(draft: Draft, minorDigits: number): RepairWish {
  return {
    type: 'repair',
    items: draft.parts.map((part) => ({
      citation: numberOf(part),
      amount: amountOf(part, minorDigits) ?? 0,
    })),
    method: draft.method,
    reference: draft.reference.trim(),
    payer: draft.payer.trim(),
  }
}

/** What a refusal says of fields that are as they were sent; undefined where none of them is. */
export function stillTrue(
  problem: Problem,
  sent: RepairWish | null,
  now: RepairWish,
): Problem | undefined {
  const at = (wish: RepairWish | null, pointer: string): string =>
    JSON.stringify(
      pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => Object(value)[key], wish),
    ) ?? ''
  const { errors = [] } = problem
  if (sent === null || errors.length === 0) return problem
  const left = errors.filter(({ pointer }) => at(sent, pointer) === at(now, pointer))
  return left.length === 0 ? undefined : { ...problem, errors: left }
}

export type Drafts = Readonly<Record<string, Draft>>

/** Texts that hold a card number are not kept. */
export function keepable(drafts: Drafts): Drafts {
  const clean = (text: string): string => (holdsCardNumber(text) ? '' : text)
  return Object.fromEntries(
    Object.entries(drafts).map(([id, draft]) => [
      id,
      {
        ...draft,
        reference: clean(draft.reference),
        payer: clean(draft.payer),
        parts: draft.parts.map((part) => ({ ...part, citation: clean(part.citation) })),
      },
    ]),
  )
}
