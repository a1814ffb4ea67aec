import { api } from '../api/client.ts'
import type { BankLine } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'
import { useRowFocus } from '../kit/useRowFocus.ts'
import { moneyMoved } from './queries.ts'

/** The address of a line. */
export const pathOf = ({ statementId, line }: BankLine): string =>
  `/bank-statements/${statementId}/lines/${line}`

/** What is done with a line at once, without a dialog. */
export function useLineActions() {
  const rows = useRowFocus()
  const match = useChange(
    ({ line, depositId }: { line: BankLine; depositId: string }, key) =>
      api.post<BankLine>(`${pathOf(line)}/match`, { depositId }, { key }),
    { stale: moneyMoved, onSuccess: rows.leave },
  )
  const reopen = useChange(
    (line: BankLine, key) => api.post<BankLine>(`${pathOf(line)}/reopen`, undefined, { key }),
    { stale: moneyMoved, onSuccess: rows.leave },
  )
  return {
    match: (line: BankLine, depositId: string) => {
      rows.press()
      match.send({ line, depositId })
    },
    reopen: (line: BankLine) => {
      rows.press()
      reopen.send(line)
    },
    isBusy: match.isBusy || reopen.isBusy,
    problem: match.problem ?? reopen.problem,
  }
}
