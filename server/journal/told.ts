import type { Fact, Target } from './fact.ts'

/** Whom a batch concerns, in the words of the live channel (V-6, S-13). */
export type Told = {
  readonly a: number
  readonly s: readonly number[]
  readonly u: readonly number[]
  readonly c: readonly string[]
  readonly o: readonly number[]
  readonly b?: readonly number[]
  readonly t?: readonly number[]
  readonly y?: readonly number[]
  readonly dp?: readonly number[]
  readonly n?: readonly number[]
  readonly r?: true
}

/** What has to be told when these facts are written. */
export function toldOf(agencyId: number, facts: readonly Fact[]): Told {
  const sessions = new Set<number>()
  const users = new Set<number>()
  const citations = new Set<string>()
  const orders = new Set<number>()
  for (const fact of facts) {
    for (const sessionId of sessionsOf(fact)) sessions.add(sessionId)
    if (fact.fact === 'session_entered' || fact.fact === 'session_left') users.add(fact.userId)
    // Given to somebody who has yet to initialise it (C-6): they hold another till than before.
    if (fact.fact === 'till_changed' && fact.after?.holderId && !fact.after.ready)
      users.add(fact.after.holderId)
    const target = targetOf(fact)
    if (target?.type === 'citation') citations.add(target.number)
    if (target?.type === 'permit_order') orders.add(target.id)
    if ('orderId' in fact) orders.add(fact.orderId)
  }
  const batches = facts.flatMap((fact) => (fact.fact === 'batch_posted' ? [fact.batchId] : []))
  const told = {
    a: agencyId,
    s: [...sessions],
    u: [...users],
    c: [...citations],
    o: [...orders],
  }
  const deposits = facts.flatMap((fact) => (fact.fact === 'deposit_sealed' ? [fact.depositId] : []))
  const imports = facts.flatMap((fact) => (fact.fact === 'intake_taken' ? [fact.importId] : []))
  return {
    ...told,
    ...(imports.length > 0 ? { n: imports } : {}),
    ...(batches.length > 0 ? { b: batches } : {}),
    ...(deposits.length > 0 ? { dp: deposits } : {}),
    ...(facts.some(isOfRepair) ? { r: true as const } : {}),
    ...custodyOf(facts),
  }
}

/** What is in repair, or unidentified, is more or less than before. */
function isOfRepair(fact: Fact): boolean {
  if (fact.fact === 'intake_taken') return fact.items.some(({ reasons }) => reasons.length > 0)
  const isSettled = fact.fact === 'repair_posted' || fact.fact === 'repair_rejected'
  return isSettled || fact.fact === 'repair_returned' || targetOf(fact)?.type === 'unidentified'
}

/** Tills, and branches whose business day went on; nothing where no cash has a container. */
function custodyOf(facts: readonly Fact[]): Pick<Told, 't' | 'y'> {
  const tills = new Set(facts.flatMap(tillsOf))
  const branches = new Set(
    facts.flatMap((fact) => (fact.fact === 'business_day_changed' ? [fact.day.branchId] : [])),
  )
  return {
    ...(tills.size > 0 ? { t: [...tills] } : {}),
    ...(branches.size > 0 ? { y: [...branches] } : {}),
  }
}

function tillsOf(fact: Fact): readonly number[] {
  if (fact.fact === 'cash_moved') return fact.till ? [fact.till.id] : []
  if (fact.fact === 'transaction_laid') return [fact.laid.till.id]
  if (fact.fact === 'till_changed') return [fact.tillId]
  if (fact.fact === 'till_counted') return [fact.count.tillId]
  if (fact.fact === 'paid_in_out_changed') return [fact.paid.till.id]
  if (fact.fact !== 'transfer_changed') return []
  const { from, to } = fact.transfer
  return to ? [from.id, to.id] : [from.id]
}

function targetOf(fact: Fact): Target | undefined {
  if ('counted' in fact && typeof fact.counted === 'object') return fact.counted.target
  return fact.fact === 'transaction_posted' ? fact.target : undefined
}

function sessionsOf(fact: Fact): readonly number[] {
  if (fact.fact === 'transaction_moved') return [fact.from, fact.to]
  return 'sessionId' in fact ? [fact.sessionId] : []
}
