import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { PaymentMethod } from '../api/contract.ts'
import { moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { split, type Tendering, withTender } from './draft.ts'
import { isCovered, isFreeText } from './keyTargets.ts'
import { isCard, type Missing, type ReckonedTender } from './reckon.ts'
import { NEXT_PART } from './usePaying.ts'

/** Where the focus goes for what is still wanted. */
const FIELD: Partial<Record<Missing, string>> = {
  amount: '[data-amount]',
  method: 'input[name=method]',
  part: '#tender-part',
  reference: '#tender-reference',
  card_number: '#tender-reference',
  card_tail: '#tender-card-tail',
  received: '#tender-received',
}

/** What is typed first once this method is chosen; Enter there takes the payment at once. */
function firstField(method: PaymentMethod): Missing | null {
  if (method.cash) return 'received'
  if (method.needsReference) return 'reference'
  return isCard(method) ? 'card_tail' : null
}

/** A payment of some kind, as far as the keys of its tenders need to know. */
export type TenderPaying<D extends Tendering> = {
  draft: D
  reckoned: { readonly tenders: readonly ReckonedTender[] }
  methods: readonly PaymentMethod[]
  edit: (next: D) => void
  isLocked: boolean
  /** Takes the payment, or gives back what is still wanted. */
  submit: () => Missing | null
}

/** The keys of the counter wherever else money is taken, and where the focus goes after each. */
export function useTenderKeys<D extends Tendering>(paying: TenderPaying<D>) {
  const form = useRef<HTMLFormElement>(null)
  const amount = useRef<HTMLInputElement>(null)
  const takeButton = useRef<HTMLButtonElement>(null)
  const { draft, reckoned, methods, edit, isLocked } = paying
  const { minorDigits } = useFormats()

  const focus = (what: Missing | null): void => {
    const selector = what && FIELD[what]
    const field = selector ? form.current?.querySelector<HTMLElement>(selector) : null
    ;(field ?? takeButton.current)?.focus()
  }
  const editAndFocus = (next: D, what: Missing | null): void => {
    flushSync(() => edit(next))
    focus(what)
  }
  const choose = (method: PaymentMethod): void =>
    editAndFocus(withTender(draft, draft.active, { method: method.code }), firstField(method))
  const splitHere = (): void => {
    const active = reckoned.tenders[draft.active]
    const handed = active?.received ?? null
    const isPart = handed !== null && handed > 0 && handed < (active?.toCollect ?? 0)
    const next = split(draft, isPart ? moneyTyped(handed, minorDigits) : null)
    editAndFocus(next, next.active === draft.active ? 'part' : 'method')
  }
  const open = (index: number): void => {
    const isChosen = draft.tenders[index]?.method !== null
    editAndFocus({ ...draft, active: index }, isChosen ? 'part' : 'method')
  }
  const submit = (): void => {
    const wanted = flushSync(() => paying.submit())
    if (wanted !== null) focus(wanted)
  }
  useWindowKey((event) => {
    const isModified = event.ctrlKey || event.metaKey || event.altKey
    if (isModified || isLocked || isFreeText(event.target) || isCovered()) return
    const method = methods.find(
      ({ shortcut }) => shortcut?.toUpperCase() === event.key.toUpperCase(),
    )
    const isNext = event.key === NEXT_PART && draft.tenders.length > 1
    if (!method && !isNext && event.key !== '+') return
    event.preventDefault()
    if (method) choose(method)
    else if (isNext) open((draft.active + 1) % draft.tenders.length)
    else splitHere()
  })
  return { form, amount, takeButton, splitHere, open, submit }
}
