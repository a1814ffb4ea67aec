import { useEffect, useState } from 'react'
import { api } from '../api/client.ts'
import type { Problem, ReceiptPrinting } from '../api/contract.ts'
import { useChange } from '../api/useChange.ts'

/** Giving a receipt to its payer, on paper or by mail. */
export type Giving = {
  /** Counts the printing, and prints when it is known which it is. */
  print: () => void
  isCounting: boolean
  /** The printing that the paper speaks of, while it is printed. */
  printing: ReceiptPrinting | null
  isMailing: boolean
  mail: () => void
  closeMail: () => void
  /** The mail that was asked for last. */
  mailId: string | null
  sent: (mailId: string) => void
  problem: Problem | undefined
}

export function useGiving(paymentId: string): Giving {
  const [printing, setPrinting] = useState<ReceiptPrinting | null>(null)
  const [isMailing, setIsMailing] = useState(false)
  const [mailId, setMailId] = useState<string | null>(null)
  const change = useChange(
    (_: null, key) =>
      api.post<ReceiptPrinting>(`/payments/${paymentId}/receipt/printings`, undefined, { key }),
    { stale: [['payment', paymentId, 'printings']], onSuccess: setPrinting },
  )
  // Once the paper says which printing it is.
  useEffect(() => {
    if (printing === null) return undefined
    // What is printed by other ways later is none that was counted.
    const forget = (): void => setPrinting(null)
    window.addEventListener('afterprint', forget, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', forget)
  }, [printing])
  return {
    print: () => change.send(null),
    isCounting: change.isBusy,
    printing,
    isMailing,
    mail: () => setIsMailing(true),
    closeMail: () => setIsMailing(false),
    mailId,
    sent: setMailId,
    problem: change.problem,
  }
}
