import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { PaymentMethod } from '../api/contract.ts'
import { moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { useWindowKey } from '../kit/useWindowKey.ts'
import { type Draft, split, withTender } from './draft.ts'
import { isCovered, isFreeText } from './keyTargets.ts'
import { isCard, mayBeShort, type Missing } from './reckon.ts'
import type { CounterState } from './useCounter.ts'
import { useIsReady } from './useIsReady.ts'
import { useIsSeen } from './useIsSeen.ts'

/** Where the focus goes for what is still wanted. */
const FIELD: Record<Missing, string> = {
  amount: 'input',
  too_much: 'input',
  cart: '[data-too-much]',
  method: 'input[name=method]',
  part: '#tender-part',
  reference: '#tender-reference',
  card_number: '#tender-reference',
  card_tail: '#tender-card-tail',
  received: '#tender-received',
}

/** Behind the last character, however many there are. */
const END = 1_000

/** Marks a short payment, unless a method of the agency has this letter. */
const SHORT = 'S'

/** What is typed first once this method is chosen; Enter there takes the payment at once. */
function firstField(method: PaymentMethod): Missing | null {
  if (method.cash) return 'received'
  if (method.needsReference) return 'reference'
  return isCard(method) ? 'card_tail' : null
}

/** Goes to the next part of a payment in several methods. */
export const NEXT_PART = '/'

const letterOf = ({ shortcut }: PaymentMethod): string | undefined => shortcut?.toUpperCase()

/** The keys of the counter while something is paid, and where the focus goes after each. */
export function usePaying(
  counter: CounterState,
  methods: readonly PaymentMethod[],
  isReturned: boolean,
) {
  const form = useRef<HTMLFormElement>(null)
  const amount = useRef<HTMLInputElement>(null)
  const takeButton = useRef<HTMLButtonElement>(null)
  const { draft, reckoned, edit } = counter
  const { minorDigits } = useFormats()
  const isReady = useIsReady()
  useFocusFirst(counter, { amount, takeButton }, isReady)
  useFocusAfterAnswer(counter, { form, amount, takeButton })
  const isSeen = useIsSeen(isReady)

  const focus = (what: Missing | null): void => {
    const field = what && form.current?.querySelector<HTMLElement>(FIELD[what])
    ;(field ?? takeButton.current)?.focus()
  }
  /** The next key belongs to what this draws: it is drawn at once, for fast fingers and scanners. */
  const editAndFocus = (next: Draft, what: Missing | null): void => {
    flushSync(() => edit(next))
    focus(what)
  }
  const choose = (method: PaymentMethod): void => {
    editAndFocus(withTender(draft, draft.active, { method: method.code }), firstField(method))
  }
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
  const submit = (confirmed = false): void => {
    // The key that started the session takes no payment that was kept from before it.
    if (counter.waiting || (isReturned && !isSeen())) return
    const wanted = flushSync(() => counter.submit(confirmed))
    if (wanted !== null && wanted !== 'confirm') focus(wanted)
  }
  const shortKey = methods.some((method) => letterOf(method) === SHORT) ? null : SHORT
  const act = (key: string): boolean => {
    const method = methods.find((one) => letterOf(one) === key)
    if (method) choose(method)
    else if (key === '+') splitHere()
    else if (key === NEXT_PART && draft.tenders.length > 1)
      open((draft.active + 1) % draft.tenders.length)
    else if (key === shortKey && mayBeShort(draft, reckoned))
      edit({ ...draft, short: !draft.short })
    else return false
    return true
  }
  const press = (event: KeyboardEvent): void => {
    const isModified = event.ctrlKey || event.metaKey || event.altKey
    if (isModified || counter.isLocked || isFreeText(event.target) || isCovered()) return
    // A question is answered first: no letter chooses another method behind it.
    if (counter.confirming || counter.waiting || act(event.key.toUpperCase())) holdLetter(event)
  }
  useWindowKey(press)
  return { form, amount, takeButton, shortKey, splitHere, open, submit }
}

type Fields = {
  form: RefObject<HTMLFormElement | null>
  amount: RefObject<HTMLInputElement | null>
  takeButton: RefObject<HTMLButtonElement | null>
}

/**
 * Once the page has come to rest the next key belongs to the amount; to Take where it is known by
 * then that a payment never arrived.
 */
function useFocusFirst(
  { taking, takeTypedAhead }: CounterState,
  { amount, takeButton }: Omit<Fields, 'form'>,
  isReady: boolean,
): void {
  const focusFirst = useEffectEvent(() => {
    ;(taking.state.step === 'not_taken' ? takeButton : amount).current?.focus()
    // What was typed ahead goes on where it ended.
    if (takeTypedAhead()) amount.current?.setSelectionRange(END, END)
  })
  useEffect(() => {
    if (isReady) focusFirst()
  }, [isReady])
}

/**
 * While a payment is on its way its fields are shut, and the focus falls to the page, as it does
 * when a question is withdrawn. The next key belongs to the payment again: to Take where it never
 * arrived, else to the amount.
 */
function useFocusAfterAnswer(counter: CounterState, { form, amount, takeButton }: Fields): void {
  const isLocked = counter.isLocked || counter.waiting !== null
  const isNotTaken = counter.taking.state.step === 'not_taken'
  const wasLocked = useRef(isLocked)
  useEffect(() => {
    const isOpened = wasLocked.current && !isLocked
    wasLocked.current = isLocked
    if (!isOpened || form.current?.contains(document.activeElement)) return
    if (isNotTaken) takeButton.current?.focus()
    else amount.current?.focus()
  }, [isLocked, isNotTaken, form, amount, takeButton])
}

/** Enter, Tab and Escape go on to the question. */
function holdLetter(event: KeyboardEvent): void {
  if (event.key.length === 1 && event.key !== ' ') event.preventDefault()
}
