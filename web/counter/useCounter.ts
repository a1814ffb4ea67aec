import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { PaymentMethod, Payment } from '../api/contract.ts'
import { factOf } from '../api/facts.ts'
import { problemOf } from '../api/problem.ts'
import { moneyTyped } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import { useKept } from '../kit/useKept.ts'
import { useMe } from '../login/me.ts'
import {
  draftFor,
  emptyDraft,
  takenUp,
  withoutPayable,
  withPayables,
  type Draft,
  type Sending,
} from './draft.ts'
import { isSame, type PayableName } from './payable.ts'
import { offeredMethodsQuery } from './queries.ts'
import { holdsCardNumber, reckon, requestOf, type Missing, type Reckoned } from './reckon.ts'
import type { Taken } from './TakenPanel.tsx'
import { useCart } from './useCart.ts'
import { useDropping } from './useDropping.ts'
import { useOpen } from './useOpen.ts'
import { useTakePayment } from './useTakePayment.ts'
import { useMethodName } from '../kit/useMethodName.ts'

const NONE: PaymentMethod[] = []

/** What is out of date once a payment was taken. */
const TOUCHED = [
  'citation',
  'citations',
  'permit-order',
  'permit-orders',
  'permit',
  'permits',
  'payables',
  'session',
  'sessions',
  'me',
]

/** What may be kept of a draft: everything but texts that hold a card number. */
function keepable(draft: Draft): Draft {
  const clean = (text: string): string => (holdsCardNumber(text) ? '' : text)
  const tenders = draft.tenders.map((one) => ({ ...one, reference: clean(one.reference) }))
  return { ...draft, find: clean(draft.find), tenders }
}

/** What is typed and what was taken, kept for this person in this tab; and the way to take it. */
function useKeptPayment() {
  const { user } = useMe()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const [kept, setDraft] = useKept<Draft>(user.id, 'counter', emptyDraft, keepable)
  const draft = useMemo(() => takenUp(kept), [kept])
  const [taken, setTaken] = useKept<Taken | null>(user.id, 'counter-taken', null)
  const onSending = useCallback(
    (sending: Sending | null) => setDraft((now) => ({ ...now, sending })),
    [setDraft],
  )
  const onTaken = useCallback(
    (payment: Payment, change: number) => {
      setTaken({ payment, change })
      setDraft(emptyDraft)
      for (const each of TOUCHED) void cache.invalidateQueries({ queryKey: [each] })
    },
    [cache, setDraft, setTaken],
  )
  const onLoginEnded = useCallback(
    (error: unknown) => {
      const search = { next: '/counter', reason: problemOf(error).code }
      void navigate({ to: '/sign-in', search })
    },
    [navigate],
  )
  const taking = useTakePayment({ sending: draft.sending, onSending, onTaken, onLoginEnded })
  return { draft, setDraft, taken, setTaken, taking }
}

type Typed = [draft: Draft, reckoned: Reckoned]

/** Whether two drafts come to the same payment: “120” and “120.00” do. */
function isSamePayment(one: Typed, other: Typed): boolean {
  const essence = ([draft, reckoned]: Typed): string =>
    JSON.stringify([draft.active, reckoned, requestOf(draft, reckoned, false)])
  return essence(one) === essence(other)
}

/** The methods that are offered, by their names in the user's language. */
function useMethods() {
  const { data, error, refetch } = useQuery(offeredMethodsQuery)
  const nameOf = useMethodName()
  const named = useMemo(
    () => data?.map((method) => ({ ...method, name: nameOf(method.code, method.name) })),
    [data, nameOf],
  )
  return { data: named, error, refetch }
}

/** What is known of what is paid, and what any draft comes to by it. */
function useReckoning(draft: Draft) {
  const formats = useFormats()
  const methods = useMethods()
  const open = useOpen(draft.open)
  const { inCart, added } = useCart(draft)
  const reckonDraft = (one: Draft): Reckoned =>
    reckon(one, open.payable, methods.data ?? NONE, formats, inCart)
  return { methods, open, reckonDraft, added }
}

/** From here on the amounts are what was sent, whatever becomes due meanwhile. */
function asSent(draft: Draft, reckoned: Reckoned, minorDigits: number): Draft {
  const typed = (amount: number | null | undefined): string => moneyTyped(amount ?? 0, minorDigits)
  const cart = draft.cart.map((line, at) => ({ ...line, amount: typed(reckoned.cart[at]?.amount) }))
  return { ...draft, amount: typed(reckoned.own), cart }
}

type SetDraft = (next: (now: Draft) => Draft) => void

/** Digits that were typed before what was looked up had come are its amount, and not lost. */
function useTypedAhead(setDraft: SetDraft) {
  const has = useRef(false)
  const typeAhead = (keys: string): void => {
    if (!/^\d[\d.,]*$/.test(keys)) return
    has.current = true
    setDraft((now) => ({ ...now, amount: keys }))
  }
  /** Whether there are any that the next key goes on from; says so once. */
  const takeTypedAhead = useCallback((): boolean => {
    const had = has.current
    has.current = false
    return had
  }, [])
  return { typeAhead, takeTypedAhead }
}

const touched = (draft: Draft): Draft => ({ ...draft, touchedAt: Date.now() })

type Show = (next: Draft | ((now: Draft) => Draft)) => void
type Added = ReturnType<typeof useCart>['added']

/** What comes into the payment and what goes out of it; `onOpen` hears that another one is open. */
function stepsOf(draft: Draft, added: Added, show: Show, onOpen: () => void) {
  return {
    /** Puts these into the payment, besides what is in it. */
    add: (wanted: readonly PayableName[]): void => {
      onOpen()
      show((now) => added(takenUp(now), wanted))
    },
    /** The payment with these alone. */
    anew: (wanted: readonly PayableName[]): void => {
      onOpen()
      show(withPayables(emptyDraft, wanted, false))
    },
    /** Shows a payment as it was. */
    showAgain: (next: Draft): void => {
      onOpen()
      show(next)
    },
    /** Begins anew with this one. */
    begin: (wanted: PayableName): void => {
      onOpen()
      show(draftFor(wanted))
    },
    takeOut: (unwanted: PayableName): void => {
      if (isSame(draft.open, unwanted)) onOpen()
      show(withoutPayable(draft, unwanted))
    },
    next: (find = ''): void => show({ ...emptyDraft, find }),
  }
}

/** The counter's state: what is typed, what it comes to, and what may be done with it. */
export function useCounter() {
  const { minorDigits } = useFormats()
  const { draft, setDraft, taken, setTaken, taking } = useKeptPayment()
  const [asked, setAsked] = useState<Missing | null>(null)
  const ahead = useTypedAhead(setDraft)
  const [confirming, setConfirming] = useState(false)
  const [round, setRound] = useState(0)
  const { methods, open, reckonDraft, added } = useReckoning(draft)
  const reckoned = reckonDraft(draft)
  const refused = taking.state.step === 'refused' ? taking.state.problem : null
  const mustConfirm = refused?.code === 'overpayment_unconfirmed'

  const putAside = (): void => {
    setAsked(null)
    setConfirming(false)
    if (taking.state.step !== 'sending') taking.clear()
  }
  /** What stands beside the fields goes when the payment changes, not when an amount is tidied. */
  const edit = (next: Draft): void => {
    if (isSamePayment([draft, reckoned], [next, reckonDraft(next)])) return setDraft(next)
    putAside()
    setDraft(touched(next))
  }
  /** Takes the payment, or gives back what is still wanted, for the focus. */
  const submit = (confirmed: boolean): Missing | 'confirm' | null => {
    const { missing, over } = reckoned
    if (!open.payable?.payable.allowed) return null
    if (missing) {
      setAsked(missing.what)
      if (missing.tender !== draft.active) setDraft({ ...draft, active: missing.tender })
      return missing.what
    }
    const mustAsk = over > 0 && !confirmed
    setConfirming(mustAsk)
    if (mustAsk) return 'confirm'
    setDraft(asSent(draft, reckoned, minorDigits))
    taking.take(requestOf(draft, reckoned, confirmed), reckoned.change)
    return null
  }
  const show: Show = (next) => {
    setTaken(null)
    putAside()
    setDraft((now) => touched(typeof next === 'function' ? next(now) : next))
  }
  const steps = stepsOf(draft, added, show, () => setRound((before) => before + 1))
  const isLocked = draft.sending !== null
  const dropping = useDropping({ draft, isLocked, ...steps, show: steps.showAgain })
  return {
    draft,
    edit,
    submit,
    ...ahead,
    taken,
    methods,
    open,
    reckoned,
    asked,
    taking,
    isLocked,
    confirming: confirming || mustConfirm,
    surplus: factOf(refused, 'surplus') ?? reckoned.over,
    goBack: putAside,
    /** Another one with each that is found, the same one found again too. */
    round,
    ...steps,
    ...dropping,
  }
}

export type CounterState = ReturnType<typeof useCounter>
