import { useCallback, useEffect, useRef, useState } from 'react'
import { isLoginEnded } from '../api/cache.ts'
import { api, newKey } from '../api/client.ts'
import type { NewPayment, Payment, Problem } from '../api/contract.ts'
import { isProblem, isUnanswered, problemOf } from '../api/problem.ts'
import { askByKey } from './queries.ts'
import type { Sending } from './draft.ts'

export type TakeState =
  | { step: 'ready' }
  | { step: 'sending'; retries: number }
  /** Sent, and no answer in spite of several tries: nothing is known. It is asked for again. */
  | { step: 'unanswered'; asking: boolean }
  | { step: 'refused'; problem: Problem }
  /** Sent before a reload or an ended login, asked for, and found not to have been taken. */
  | { step: 'not_taken' }

const unknown: TakeState = { step: 'unanswered', asking: false }
const asked: TakeState = { step: 'unanswered', asking: true }
const ASK_AGAIN_AFTER = 8_000

/** Answers after which it is still open whether the payment was taken. */
const isOpen = (error: unknown): boolean =>
  isUnanswered(error) || isLoginEnded(error) || problemOf(error).status >= 500

function after(error: unknown): TakeState {
  if (isOpen(error)) return unknown
  if (isProblem(error, 'not_taken')) return { step: 'not_taken' }
  return { step: 'refused', problem: problemOf(error) }
}

/** What was sent, and under which key. */
type Sent<Body> = Omit<Sending, 'body'> & { body: Body }

type Events<Body, Taken> = {
  sending: Sent<Body> | null
  onSending: (sending: Sent<Body> | null) => void
  onTaken: (payment: Taken, change: number) => void
  onLoginEnded: (error: unknown) => void
  /** Where payments of this kind are taken. */
  path?: string
}

/**
 * Takes a payment once, however often Enter is pressed and whatever happens on the way: the key is
 * kept before the request leaves, and a payment without an answer is asked for by that key.
 */
export function useTakePayment<Body = NewPayment, Taken extends Payment = Payment>({
  sending,
  onSending,
  onTaken,
  onLoginEnded,
  path = '/payments',
}: Events<Body, Taken>) {
  const [state, setState] = useState<TakeState>(sending ? unknown : { step: 'ready' })
  const isBusy = useRef(false)
  const spare = useRef<Sent<Body> | null>(null)

  const run = useCallback(
    async (what: Sent<Body>, meanwhile: TakeState, ask: () => Promise<Taken>): Promise<void> => {
      if (isBusy.current) return
      isBusy.current = true
      setState(meanwhile)
      try {
        const payment = await ask()
        onTaken(payment, what.change)
        setState({ step: 'ready' })
      } catch (error) {
        setState(after(error))
        if (isLoginEnded(error)) onLoginEnded(error)
        if (isOpen(error)) return
        // Should it still be on its way after all, the same payment goes by the same key.
        spare.current = isProblem(error, 'not_taken') ? what : null
        onSending(null)
      } finally {
        isBusy.current = false
      }
    },
    [onTaken, onSending, onLoginEnded],
  )

  const send = (what: Sent<Body>): Promise<void> =>
    run(what, { step: 'sending', retries: 0 }, () =>
      api.post<Taken>(path, what.body, {
        key: what.key,
        onRetry: (retries) => setState({ step: 'sending', retries }),
      }),
    )

  const askAgain = useCallback((): void => {
    if (sending) void run(sending, asked, () => askByKey<Taken>(sending.key))
  }, [run, sending])

  useAskingAgain(state.step === 'unanswered' && !state.asking, sending !== null, askAgain)

  return {
    state,
    take: (body: Body, change: number): void => {
      if (isBusy.current) return
      const isSame = JSON.stringify(spare.current?.body) === JSON.stringify(body)
      const key = isSame && spare.current ? spare.current.key : newKey()
      const what = sending ?? { key, body, change }
      onSending(what)
      void send(what)
    },
    /** Asks what became of the payment that was sent. */
    askAgain,
    clear: (): void => setState({ step: 'ready' }),
  }
}

/** Asks at once for a payment that was on its way when the page was left; then again and again. */
function useAskingAgain(isUnknown: boolean, wasSending: boolean, ask: () => void): void {
  const wasLeft = useRef(wasSending)
  useEffect(() => {
    if (!isUnknown) return undefined
    const askNow = (): void => {
      wasLeft.current = false
      ask()
    }
    const timer = setTimeout(askNow, wasLeft.current ? 0 : ASK_AGAIN_AFTER)
    return () => clearTimeout(timer)
  }, [isUnknown, ask])
}
