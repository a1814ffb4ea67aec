import type { PermitOrder, PermitOrderTender } from '../api/contract.ts'

/**
 * What a refund of the whole order gives back of each tender, as the server parts it: in the order in
 * which they were taken, service fees kept of the last. Minor units.
 */
export function partsOf({
  refundable,
  tenders,
}: {
  refundable: PermitOrder['refundable']
  tenders: readonly PermitOrderTender[]
}): { tender: PermitOrderTender; amount: number }[] {
  let left = refundable
  return tenders.flatMap((tender) => {
    const amount = Math.min(left, tender.amount - tender.givenBack)
    left -= amount
    return amount > 0 ? [{ tender, amount }] : []
  })
}
