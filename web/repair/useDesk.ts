import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { api } from '../api/client.ts'
import type {
  CitationSummary,
  PaymentMethod,
  RepairCandidate,
  RepairItem,
  RepairWish,
  RepairWorklist,
} from '../api/contract.ts'
import { type Change, useChange } from '../api/useChange.ts'
import { offeredMethodsQuery } from '../counter/queries.ts'
import { useIsSeen } from '../counter/useIsSeen.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import {
  type Draft,
  draftOf,
  missingOf,
  numberOf,
  split,
  stillTrue,
  wishOf,
  withCandidate,
} from './draft.ts'
import { DESK_ID } from './keys.ts'
import { candidatesQuery, duesQuery, REPAIR_CHANGED, worklistQuery } from './queries.ts'
import type { KeptDrafts } from './useDrafts.ts'

/** Long enough that a number is not looked up digit by digit. Milliseconds. */
const TYPED = 250

type Options = {
  item: RepairItem
  drafts: KeptDrafts
  onDisposed: OnDisposed
}

/** It is pending now; with the list as it was before. */
export type OnDisposed = (item: RepairItem, before: RepairWorklist | undefined) => void

/** To where keys are commands; out of any field where no item is open. */
export function focusDesk(): void {
  const desk = document.getElementById(DESK_ID)
  if (desk) return desk.focus({ preventScroll: true })
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** One item that is worked on: what is typed for it, and the dispositions. */
export function useDesk({ item, drafts, onDisposed }: Options) {
  const { minorDigits } = useFormats()
  const methods = useMethods()
  const candidates = useQuery({ ...candidatesQuery(item.id), select: ({ items }) => items })
  const [first] = useState(() => draftOf(item, minorDigits))
  const draft = drafts.of(item.id) ?? first
  const [active, setActive] = useState(0)
  const [asked, setAsked] = useState<string | null>(null)
  const dues = useDues(draft)
  const wish = wishOf(draft, minorDigits)
  const { dispose, refusal, isOver, sendRepair } = useDispose(item, wish, (disposed, before) => {
    drafts.forget(item.id)
    onDisposed(disposed, before)
  })
  useFocusOnRefused(dispose, draft)
  const edit = (next: Draft): void => {
    setAsked(null)
    drafts.set(item.id, next)
  }
  const repair = (): void => {
    const missing = missingOf(draft, methods, minorDigits)
    setAsked(missing)
    if (missing === null) sendRepair()
    else focusOn(missing)
  }
  const choose = (candidate: RepairCandidate): void => {
    const index = Math.min(active, draft.parts.length - 1)
    const next = withCandidate(draft, index, candidate, minorDigits)
    flushSync(() => edit(next))
    const missing = missingOf(next, methods, minorDigits)
    if (missing === null) focusDesk()
    else focusOn(missing)
  }
  const addPart = (): void => {
    const last = draft.parts.at(-1)
    const due = last ? (dues.get(numberOf(last))?.due ?? null) : null
    const next = split(draft, due, item.arrived.amount, minorDigits)
    flushSync(() => {
      edit(next)
      setActive(next.parts.length - 1)
    })
    focusOn(`citation-${next.parts.at(-1)?.key}`)
  }
  const typed = { draft, edit, active, setActive, asked, dues, methods }
  const doing = { dispose, refusal, isOver, repair, choose, addPart }
  return {
    item,
    candidates,
    ...typed,
    ...doing,
    /** Into the number of the citation, which the next keys replace. */
    editNumber: () => selectField(`citation-${(draft.parts[active] ?? draft.parts[0])?.key}`),
    leaveField: focusDesk,
    startAnew: () => edit(draftOf({ ...item, draft: null }, minorDigits)),
  }
}

const focusOn = (id: string): void => document.getElementById(id)?.focus()

function selectField(id: string): void {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement) field.select()
}

/** Into the field that a refusal names, so that the next keys correct it. */
function useFocusOnRefused({ isBusy, problem }: Change<RepairWish>, { parts }: Draft): void {
  const isQuestion = isBusy || problem?.code === OVER
  const pointer = isQuestion ? undefined : problem?.errors?.[0]?.pointer
  const [, at = '', name = ''] = /^\/items\/(\d+)\/(citation|amount)$/.exec(pointer ?? '') ?? []
  const part = name === '' ? undefined : parts[Number(at)]
  const field = part ? `${name}-${part.key}` : FIELDS[pointer ?? '']
  useEffect(() => {
    if (field !== undefined) selectField(field)
  }, [field])
}

const FIELDS: Readonly<Record<string, string>> = {
  '/method': 'repair-method',
  '/reference': 'repair-reference',
  '/payer': 'repair-payer',
}

/**
 * Sends a disposition. An overpayment is shown once; the very same sent again is confirmed, but not by
 * the second half of a double press, which came before anybody can have read the question.
 */
function useDispose(item: RepairItem, wish: RepairWish, onDisposed: OnDisposed) {
  const cache = useQueryClient()
  const [sent, setSent] = useState<RepairWish | null>(null)
  const dispose = useChange(
    async (wanted: RepairWish, key) => {
      // The list on screen may be the next one when the answer comes.
      const before = cache.getQueryData(worklistQuery.queryKey)
      const path = `/repair/items/${item.id}/disposition`
      return { disposed: await api.post<RepairItem>(path, wanted, { key }), before }
    },
    {
      stale: REPAIR_CHANGED,
      onSuccess: ({ disposed, before }) => onDisposed(disposed, before),
    },
  )
  const refusal = dispose.problem && stillTrue(dispose.problem, sent, wish)
  const isOver = dispose.problem?.code === OVER && JSON.stringify(sent) === JSON.stringify(wish)
  const isSeen = useIsSeen(isOver)
  const sendRepair = (): void => {
    if (isOver && !isSeen()) return
    setSent(wish)
    dispose.send(isOver ? { ...wish, confirmOverpayment: true } : wish)
  }
  return { dispose, refusal, isOver, sendRepair }
}

/** The refusal of an overpayment that nobody has confirmed. */
export const OVER = 'overpayment_unconfirmed'

export type Desk = ReturnType<typeof useDesk>

/** What arrives by file is no cash. */
function useMethods(): readonly PaymentMethod[] | null {
  const { data } = useQuery(offeredMethodsQuery)
  return data?.filter(({ cash }) => !cash) ?? null
}

/** What is due on the citations that are typed. */
function useDues(draft: Draft) {
  const numbers = draft.parts.map(numberOf).filter((number) => number !== '')
  const [typed] = useDebouncedValue(numbers.join(','), TYPED)
  const { data } = useQuery(duesQuery(typed === '' ? [] : typed.split(',')))
  return data ?? NO_DUES
}

const NO_DUES: ReadonlyMap<string, CitationSummary> = new Map()
