import Type from 'typebox'
import { operation, type Operation } from '../../http/operation.ts'
import { id, instant, nullable } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { type Refusal, refuse } from '../../journal/refusal.ts'
import type { Proof } from '../../journal/book.ts'
import { verifyChains } from '../sessions/public.ts'
import { proveTotals, takeTurn } from './prove.ts'

type ProofServices = Services & { readonly proofs: readonly Proof[] }

const tag = 'Proof'

/** For auditors: everything derived again from the journal. */
export function operations(services: ProofServices): Operation[] {
  return [totals(services), chains(services)]
}

function totals(services: ProofServices): Operation {
  const Difference = Type.Object({
    what: Type.String(),
    id,
    stored: nullable(Type.Integer()),
    derived: nullable(Type.Integer()),
  })
  return operation({
    id: 'proveTotals',
    method: 'GET',
    path: '/proof/totals',
    refusals: ['proof_running'],
    summary: 'Derives all figures anew from the postings and names each that differs',
    tag,
    answers: {
      200: Type.Object(
        {
          sound: Type.Boolean(),
          checkedAt: instant,
          checked: Type.Object({ transactions: Type.Integer(), postings: Type.Integer() }),
          differences: Type.Array(Difference),
        },
        { title: 'TotalsReport' },
      ),
    },
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => {
        if (!(await takeTurn(work, 'totals'))) return refuseSecond()
        const report = await proveTotals(work, services.proofs)
        const { transactions, postings, differences } = report
        const body = {
          sound: differences.length === 0,
          checkedAt: report.checkedAt.toString(),
          checked: { transactions, postings },
          differences: differences.map((each) => ({ ...each, id: String(each.id) })),
        }
        return { status: 200, body }
      }),
  })
}

function chains(services: ProofServices): Operation {
  const Broken = Type.Object({ sessionId: id, seq: Type.Integer(), what: Type.String() })
  return operation({
    id: 'proveChains',
    method: 'GET',
    path: '/proof/chains',
    refusals: ['proof_running'],
    summary:
      'Recomputes the hash chain of every session, or of one, and names the first broken link',
    tag,
    query: Type.Object({ sessionId: Type.Optional(id) }),
    answers: {
      200: Type.Object(
        {
          sound: Type.Boolean(),
          sessions: Type.Integer(),
          events: Type.Integer(),
          broken: Type.Array(Broken),
        },
        { title: 'ChainReport' },
      ),
    },
    handler: ({ actor, query: { sessionId } }) =>
      readFor(services, actor, async (work) => {
        if (!(await takeTurn(work, 'chains'))) return refuseSecond()
        const only = sessionId === undefined ? undefined : Number(sessionId)
        const { sessions, events, broken } = await verifyChains(work, only)
        const body = {
          sound: broken.length === 0,
          sessions,
          events,
          broken: broken.map((each) => ({ ...each, sessionId: String(each.sessionId) })),
        }
        return { status: 200, body }
      }),
  })
}

function refuseSecond(): Refusal {
  return refuse(
    'proof_running',
    'Somebody of the agency is having it proved at this moment. Ask again when that is done.',
  )
}
