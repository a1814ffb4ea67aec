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
  /** Sent, and no answer in spite of several tries: nothing is known. */
  | { step: 'unanswered' }
  | { step: 'refused'; problem: Problem }
  /** Sent before a reload or an ended login, asked for, and found not to have been taken. */
  | { step: 'not_taken' }

type Events = {
  sending: Sending | null
  onSending: (sending: Sending | null) => void
  onTaken: (payment: Payment, change: number) => void
  onLoginEnded: (error: unknown) => void
}

/**
 * Takes a payment once, however often Enter is pressed and whatever happens on the way: the key is
 * kept before the request leaves, and a payment without an answer is asked for by that key.
 */
export function useTakePayment({ sending, onSending, onTaken, onLoginEnded }: Events) {
  const [state, setState] = useState<TakeState>(
    sending ? { step: 'unanswered' } : { step: 'ready' },
  )
  const isBusy = useRef(false)
  const spare = useRef<Sending | null>(null)

  const run = useCallback(
    async (what: Sending, ask: () => Promise<Payment>): Promise<void> => {
      if (isBusy.current) return
      isBusy.current = true
      setState({ step: 'sending', retries: 0 })
      try {
        const payment = await ask()
        onTaken(payment, what.change)
        setState({ step: 'ready' })
      } catch (error) {
        if (isUnanswered(error) || problemOf(error).status >= 500) {
          setState({ step: 'unanswered' })
        } else if (isLoginEnded(error)) {
          setState({ step: 'unanswered' })
          onLoginEnded(error)
        } else {
          onSending(null)
          const isNotTaken = isProblem(error, 'not_taken')
          // Should it still be on its way after all, the same payment goes by the same key.
          spare.current = isNotTaken ? what : null
          setState(
            isNotTaken ? { step: 'not_taken' } : { step: 'refused', problem: problemOf(error) },
          )
        }
      } finally {
        isBusy.current = false
      }
    },
    [onTaken, onSending, onLoginEnded],
  )

  const send = (what: Sending): Promise<void> =>
    run(what, () =>
      api.post<Payment>('/payments', what.body, {
        key: what.key,
        onRetry: (retries) => setState({ step: 'sending', retries }),
      }),
    )

  // A payment that was on its way when the page was left: ask once what became of it.
  const leftBehind = useRef(sending)
  useEffect(() => {
    const what = leftBehind.current
    leftBehind.current = null
    if (what) void run(what, () => askByKey(what.key))
  }, [run])

  return {
    state,
    take: (body: NewPayment, change: number): void => {
      if (isBusy.current) return
      const isSame = JSON.stringify(spare.current?.body) === JSON.stringify(body)
      const key = isSame && spare.current ? spare.current.key : newKey()
      const what = sending ?? { key, body, change }
      onSending(what)
      void send(what)
    },
    /** Asks what became of the payment that was sent. */
    askAgain: (): void => {
      if (sending) void run(sending, () => askByKey(sending.key))
    },
    clear: (): void => setState({ step: 'ready' }),
  }
}
