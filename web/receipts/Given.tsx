import { lazy, Suspense } from 'react'
import type { PaymentDetail } from '../api/contract.ts'
import { speakOfAll } from '../i18n/languages.ts'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { PrintedReceipt } from './PrintedReceipt.tsx'
import type { Giving } from './useGiving.ts'

const EmailReceipt = lazy(() => import('./EmailReceipt.tsx'))
// With the words of its room, which are no part of the first screen.
const MailProgress = lazy(async () => {
  const [room] = await Promise.all([import('../mail/MailProgress.tsx'), speakOfAll()])
  return { default: room.MailProgress }
})

type Props = {
  giving: Giving
  payment: { id: string; receiptNumber: string }
  /** What is printed; without it there is nothing to print here. */
  detail?: PaymentDetail | undefined
  change?: number
}

/** What giving a receipt shows: the sheet for the printer, the address, where the mail is. */
export function Given({ giving, payment, detail, change = 0 }: Props) {
  return (
    <>
      {giving.problem ? <ProblemNotice problem={giving.problem} /> : null}
      {giving.mailId === null ? null : (
        <Suspense>
          <MailProgress id={giving.mailId} />
        </Suspense>
      )}
      {giving.isMailing ? (
        <Suspense>
          <EmailReceipt payment={payment} onClose={giving.closeMail} onSent={giving.sent} />
        </Suspense>
      ) : null}
      {detail ? (
        <PrintedReceipt payment={detail} change={change} printing={giving.printing} />
      ) : null}
    </>
  )
}
