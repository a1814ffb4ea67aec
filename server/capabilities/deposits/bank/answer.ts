import Type, { type Static } from 'typebox'
import { choice, day, id, instant, named, namedBody, nullable, sum } from '../../../http/schema.ts'
import { depositName } from '../deposit.ts'
import { type Candidate, certainOf, type Suggestion, suggest } from './matching.ts'
import type { ShownLine, ShownStatement } from './queries.ts'

export const StatementBody = Type.Object(
  {
    id,
    account: named,
    format: choice(['bai2', 'csv']),
    fileName: Type.String(),
    firstDay: day,
    lastDay: day,
    lineCount: Type.Integer(),
    openCount: Type.Integer(),
    credits: sum,
    debits: sum,
    currency: Type.String(),
    takenBy: named,
    takenAt: instant,
  },
  { title: 'BankStatement' },
)

export function statementBody(
  statement: ShownStatement,
  currency: string,
): Static<typeof StatementBody> {
  return {
    ...statement,
    id: String(statement.id),
    account: namedBody(statement.account),
    firstDay: statement.firstDay.toString(),
    lastDay: statement.lastDay.toString(),
    currency,
    takenBy: namedBody(statement.takenBy),
    takenAt: statement.takenAt.toString(),
  }
}

export const lineState = choice(['open', 'matched', 'set_aside'])
const depositFields = { id, number: Type.String(), total: sum }

export const LineBody = Type.Object(
  {
    statementId: id,
    account: named,
    line: Type.Integer(),
    day,
    amount: sum,
    code: nullable(Type.String()),
    reference: nullable(Type.String()),
    description: nullable(Type.String()),
    state: lineState,
    deposit: nullable(Type.Object(depositFields)),
    difference: nullable(sum),
    note: nullable(Type.String()),
    decidedBy: nullable(named),
    decidedAt: nullable(instant),
    currency: Type.String(),
    suggestions: Type.Array(
      Type.Object({
        deposit: Type.Object({ ...depositFields, bagNumber: nullable(Type.String()) }),
        likeness: choice(['both', 'reference', 'amount']),
        difference: sum,
        certain: Type.Boolean({ description: 'the only one that agrees in number and amount' }),
      }),
    ),
  },
  { title: 'BankLine' },
)

/** A line with what it may be, of these deposits. */
export function lineBody(
  line: ShownLine,
  candidates: readonly Candidate[],
  currency: string,
): Static<typeof LineBody> {
  const { depositId, depositTotal: total, account, ...same } = line
  const fitting = candidates.filter(({ accountId }) => accountId === account.id)
  const suggestions = line.state === 'open' ? suggest(line, fitting) : []
  return {
    ...same,
    statementId: String(line.statementId),
    account: namedBody(account),
    day: line.day.toString(),
    deposit:
      depositId === null || total === null
        ? null
        : { id: String(depositId), number: depositName(depositId), total },
    difference: total === null ? null : line.amount - total,
    decidedBy: line.decidedBy && namedBody(line.decidedBy),
    decidedAt: line.decidedAt?.toString() ?? null,
    currency,
    suggestions: suggestionsBody(suggestions, fitting),
  }
}

function suggestionsBody(suggestions: readonly Suggestion[], candidates: readonly Candidate[]) {
  const certain = certainOf(suggestions)
  return suggestions.flatMap((each) => {
    const found = candidates.find((candidate) => candidate.id === each.depositId)
    if (!found) return []
    const { id: key, bagNumber, total } = found
    return [
      {
        deposit: { id: String(key), number: depositName(key), bagNumber, total },
        likeness: each.likeness,
        difference: each.difference,
        certain: each === certain,
      },
    ]
  })
}
