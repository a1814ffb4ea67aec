import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Batch, BatchLine, PaymentMethod } from '../api/contract.ts'
import { lookUpCitations, offeredMethodsQuery } from '../counter/queries.ts'
import { moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import {
  type Draft,
  draftOf,
  duesAlong,
  ended,
  keepable,
  numberOf,
  type Row,
  withRow,
  wishOf,
} from './keying.ts'
import { batchQuery } from './queries.ts'
import { useSaving } from './useSaving.ts'

const NONE: PaymentMethod[] = []

/** What the server said of a line, and of which content it said so. */
export type Check = { content: string; line: BatchLine }

/** What is due on each citation by itself; null for one that takes no money or is not there. */
type Dues = ReadonlyMap<string, number | null>

/** The first line of a citation has nothing before it: what is due there is due on it. */
function duesOf(lines: readonly BatchLine[]): Map<string, number | null> {
  const dues = new Map<string, number | null>()
  for (const { citation, due } of lines)
    if (citation !== '' && !dues.has(citation)) dues.set(citation, due)
  return dues
}

function checksOf(lines: readonly BatchLine[], rows: readonly string[]): Map<string, Check> {
  return new Map(
    lines.flatMap((line, index) => {
      const { citation, amount, method, reference } = line
      const content = JSON.stringify({ citation, amount, method, reference })
      const key = rows[index]
      return key === undefined ? [] : [[key, { content, line }] as const]
    }),
  )
}

/** Looks up what is due on a number, once, when it has been typed. */
function useDues(first: readonly BatchLine[]) {
  const [dues, setDues] = useState<Dues>(() => duesOf(first))
  const asked = useRef(new Set<string>())
  const learn = useCallback((lines: readonly BatchLine[]) => {
    setDues((now) => new Map([...now, ...duesOf(lines)]))
  }, [])
  const lookUp = useCallback((number: string) => {
    if (number === '' || asked.current.has(number)) return
    asked.current.add(number)
    const ask = async (): Promise<void> => {
      const {
        items: [found],
      } = await lookUpCitations({ numbers: number })
      const isPayable = found && found.status !== 'void' && found.status !== 'dismissed'
      setDues((now) => new Map(now).set(number, isPayable ? found.due : null))
    }
    ask().catch(() => asked.current.delete(number))
  }, [])
  return { dues, learn, lookUp }
}

/** What is typed of a batch: kept in this tab at once, and saved at the server soon after. */
export function useKeying(batch: Batch) {
  const { user } = useMe()
  const { minorDigits } = useFormats()
  const methods = useQuery(offeredMethodsQuery).data ?? NONE
  const [draft, setDraft] = useKept<Draft>(
    user.id,
    `batch-${batch.id}`,
    draftOf(batch, minorDigits),
    keepable,
  )
  const { dues, learn, lookUp } = useDues(batch.lines)
  const [checks, setChecks] = useState<ReadonlyMap<string, Check>>(() =>
    checksOf(
      batch.lines,
      draft.rows.map(({ key }) => key),
    ),
  )
  const onSaved = useCallback(
    (saved: Batch, rows: readonly string[]) => {
      setChecks(checksOf(saved.lines, rows))
      learn(saved.lines)
    },
    [learn],
  )
  const saving = useSaving({ id: batch.id, draft, minorDigits, onDraft: setDraft, onSaved })
  const takeTheirs = (from: Batch): void => {
    const next = draftOf(from, minorDigits, draft.rows)
    setDraft(() => next)
    onSaved(
      from,
      next.rows.map(({ key }) => key),
    )
    saving.setState({ step: 'saved' })
  }
  useNewest(batch, draft, saving.isSaved, takeTheirs)
  const rows = draft.rows
  const shown = duesAlong(rows, dues, minorDigits)
  useDueAmounts(rows, shown, (key, amount) =>
    change(key, { amount: moneyTyped(amount, minorDigits) }),
  )

  function change(key: string, what: Partial<Row>): void {
    setDraft((now) => ({ ...now, rows: withRow(now.rows, key, what, methods) }))
  }
  return {
    rows,
    methods,
    dues: shown,
    saving,
    /** The batch as it is shown is what is typed: it can be posted as it is seen. */
    isShown: saving.isSaved && batch.version === draft.version,
    /** What the server said of a row as it stands; nothing once it was changed. */
    checkOf: (row: Row): BatchLine | undefined => {
      const check = checks.get(row.key)
      return check?.content === JSON.stringify(wishOf(row, minorDigits)) ? check.line : undefined
    },
    change,
    remove: (key: string) =>
      setDraft((now) => ({ ...now, rows: ended(now.rows.filter((row) => row.key !== key)) })),
    lookUp: (row: Row) => lookUp(numberOf(row)),
    /** Leaving an amount that nobody typed takes what is due. */
    takeDue: ({ key }: Row) => {
      const index = rows.findIndex((row) => row.key === key)
      const due = shown[index]
      if (rows[index]?.amount === null && due) change(key, { amount: moneyTyped(due, minorDigits) })
    },
    ...useChoice(batch.id, setDraft, saving, takeTheirs),
  }
}

type SetDraft = (change: (now: Draft) => Draft) => void
type Saving = ReturnType<typeof useSaving>

/** What to go on from, where the batch became another meanwhile. */
function useChoice(
  id: string,
  setDraft: SetDraft,
  saving: Saving,
  takeTheirs: (batch: Batch) => void,
) {
  const cache = useQueryClient()
  const newest = () => cache.fetchQuery({ ...batchQuery(id), staleTime: 0 })
  /** Without an answer the choice stays open. */
  const choose = (take: (batch: Batch) => void) => () => void newest().then(take, () => undefined)
  return {
    /** The header was corrected here, and nothing else changed: what is typed goes on from that. */
    goOn: ({ version }: Batch) =>
      setDraft((now) => (version === now.version + 1 ? { ...now, version } : now)),
    takeTheirs: choose(takeTheirs),
    keepMine: choose(({ version }) => {
      setDraft((now) => ({ ...now, version, sending: null }))
      saving.setState({ step: 'saved' })
    }),
  }
}

/** As long as nothing typed here waits to be saved, what somebody else keyed is taken over. */
function useNewest(
  batch: Batch,
  draft: Draft,
  isSaved: boolean,
  takeTheirs: (batch: Batch) => void,
): void {
  useEffect(() => {
    if (isSaved && batch.version > draft.version) takeTheirs(batch)
  })
}

/** A row that was passed by before its due was known gets it as its amount when it is. */
function useDueAmounts(
  rows: readonly Row[],
  dues: readonly (number | null)[],
  set: (key: string, amount: number) => void,
): void {
  useEffect(() => {
    for (const [index, row] of rows.entries()) {
      const due = dues[index]
      const cell = document.activeElement instanceof HTMLElement ? document.activeElement : null
      const isThere = cell?.dataset['row'] === row.key && cell.dataset['field'] !== 'reference'
      if (row.amount === null && due && !isThere) set(row.key, due)
    }
  })
}
