import type { JournalLine, LedgerAccount, Mapping, JournalSum } from './ledger.ts'

type Places = {
  readonly mappings: readonly Mapping[]
  readonly accounts: readonly Pick<LedgerAccount, 'code' | 'name'>[]
}

/** B-4: the detail by which a posting is mapped: the method of funds, the kind of a receivable. */
export function detailOf({ account, method, receivable }: Omit<JournalSum, 'amount'>): string {
  if (account === 'funds') return method
  return account === 'receivable' ? receivable : ''
}

/** B-4: the ledger's account of a posting: by its detail, else by that of all others, else none. */
export function codeFor(
  mappings: readonly Mapping[],
  account: Mapping['account'],
  detail: string,
): string | null {
  const of = (wanted: string) =>
    mappings.find((each) => each.account === account && each.detail === wanted)?.code
  return of(detail) ?? of('') ?? null
}

/**
 * B-4: sums of sessions as journal lines. What is equal but for where it came from is one line; money
 * that came in is a debit, what it was for a credit. As sums of a session are together zero, so are
 * its debits and credits.
 */
export function journalOf(
  sums: readonly JournalSum[],
  { mappings, accounts }: Places,
): JournalLine[] {
  const names = new Map(accounts.map(({ code, name }) => [code, name]))
  const groups = Map.groupBy(sums, (sum) =>
    [
      sum.sessionId,
      sum.branchId,
      sum.day.toString(),
      sum.account,
      sum.method,
      detailOf(sum),
    ].join(),
  )
  return [...groups.values()].flatMap((group) => {
    const amount = group.reduce((total, sum) => total + sum.amount, 0)
    const [first] = group
    if (amount === 0 || !first) return []
    const { sessionId, branchId, day, account, method } = first
    const code = codeFor(mappings, account, detailOf(first))
    return [
      {
        sessionId,
        branchId,
        day,
        account,
        method,
        receivable: account === 'receivable' ? first.receivable : '',
        code,
        codeName: code === null ? null : (names.get(code) ?? code),
        debit: Math.max(amount, 0),
        credit: Math.max(-amount, 0),
      },
    ]
  })
}

/** What lines come to, in minor units. */
export function totalsOf(lines: readonly Pick<JournalLine, 'debit' | 'credit'>[]) {
  return {
    debit: lines.reduce((sum, { debit }) => sum + debit, 0),
    credit: lines.reduce((sum, { credit }) => sum + credit, 0),
  }
}

/** The same by account of the ledger, suspense last. */
export function byAccount(lines: readonly JournalLine[]) {
  const groups = Map.groupBy(lines, ({ code }) => code)
  return [...groups]
    .map(([code, own]) => ({ code, name: own[0]?.codeName ?? null, ...totalsOf(own) }))
    .toSorted((a, b) => (a.code ?? '\uFFFF').localeCompare(b.code ?? '\uFFFF', 'en'))
}

/** What nothing is mapped to, each once, with what stands in suspense of it. */
export function unmappedOf(lines: readonly JournalLine[]) {
  const suspended = lines.filter(({ code }) => code === null)
  return [...Map.groupBy(suspended, (line) => [line.account, detailOf(line)].join()).values()].map(
    (own) => ({ account: own[0]!.account, detail: detailOf(own[0]!), ...totalsOf(own) }),
  )
}
