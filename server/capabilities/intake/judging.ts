import { ITEM_REASONS, type ItemReason } from '../../journal/intake-fact.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { PaymentWish, Taken, Takings } from '../transactions/public.ts'
import type { ReadItem } from './item.ts'
import type { Overpayments } from './source.ts'

/** What has been seen of an item before it came here. */
export type SeenBefore = 'never' | 'in_this_file' | 'alike'

/** An item that is posted, or all reasons why it is not. */
export type Judged = Taken | { readonly reasons: readonly ItemReason[] }

/**
 * I-3: takes an item as a payment of one citation, or says why not: what is wrong with it by itself,
 * with the citation, and with what would be done twice. All reasons are found, the weightiest first.
 */
export function judge(
  { arrived, reasons: own }: ReadItem,
  seen: SeenBefore,
  takings: Takings,
  overpayments: Overpayments,
): Judged {
  const reasons = new Set<ItemReason>(own)
  const { citation, amount } = arrived
  if (amount === null && !reasons.has('amount_unreadable')) reasons.add('amount_missing')
  if (seen !== 'never') reasons.add('duplicate_suspected')
  if (citation === null) reasons.add('citation_missing')
  else for (const reason of ofCitation(citation, amount, takings, overpayments)) reasons.add(reason)
  const method = ofMethod(arrived.method, arrived.reference, takings)
  if (method) reasons.add(method)
  if (reasons.size > 0 || citation === null || amount === null) return inOrder(reasons)
  const taken = takings.take(citation, wishOf(arrived, citation, amount))
  return isRefusal(taken) ? { reasons: ['not_postable'] } : taken
}

function ofCitation(
  citation: string,
  amount: number | null,
  takings: Takings,
  overpayments: Overpayments,
): ItemReason[] {
  const receivable = takings.payables.citations.receivables.get(citation)
  if (!receivable) return ['citation_unknown']
  if (receivable.refusal)
    return [
      receivable.refusal.facts?.['status'] === 'void' ? 'citation_void' : 'citation_dismissed',
    ]
  if (receivable.due <= 0) return ['nothing_due']
  return overpayments === 'repair' && (amount ?? 0) > receivable.due ? ['more_than_due'] : []
}

function ofMethod(code: string, reference: string | null, takings: Takings): ItemReason | null {
  const method = takings.payables.transactions.methods.get(code)
  // Cash belongs into a till, and nobody has it here.
  if (!method?.offered || method.system || method.cash) return 'method_unknown'
  return method.needsReference && reference === null ? 'reference_missing' : null
}

function wishOf(
  { method, reference, payer }: ReadItem['arrived'],
  citation: string,
  amount: number,
): PaymentWish {
  return {
    items: [{ citation, amount }],
    tenders: [{ method, amount, reference, cardTail: null }],
    short: false,
    // What the source says about overpayments was asked before.
    confirmOverpayment: true,
    payer,
    kind: 'batch_payment',
    elsewhere: true,
  }
}

function inOrder(reasons: ReadonlySet<ItemReason>): { reasons: ItemReason[] } {
  return { reasons: ITEM_REASONS.filter((reason) => reasons.has(reason)) }
}
