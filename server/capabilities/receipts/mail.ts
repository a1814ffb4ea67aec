import type { Document } from '../../documents/document.ts'
import type { Press } from '../../documents/press.ts'
import { wordingFor } from '../../documents/wording.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { Maker, NewMail } from '../../mail/mail.ts'
import type { Receipt } from './receipt.ts'
import { WORDS } from './words.ts'

/** What the maker is asked for: the receipt with all that it said when it was asked for. */
type Wish = { readonly document: Document; readonly name: string }

/** The name under which app.ts knows the maker. */
export const RECEIPT = 'receipt'

/** The mail that brings a payer their receipt. */
export function receiptMail(receipt: Receipt, document: Document, to: string): NewMail {
  const { mail } = WORDS[document.language]
  const { money } = wordingFor(receipt.agency, document.language)
  const fill = (text: string) =>
    text
      .replaceAll('{number}', receipt.number)
      .replaceAll('{agency}', receipt.agency.name)
      .replaceAll('{amount}', money(receipt.amount))
  const wish: Wish = { document, name: `receipt-${receipt.number}.pdf` }
  return {
    kind: 'receipt',
    subject: { type: 'payment', id: receipt.paymentId },
    to,
    title: fill(mail.title),
    body: fill(mail.body),
    maker: RECEIPT,
    wish,
  }
}

/** Draws what was settled when the receipt was asked for, whatever happened since. */
export function receiptMaker(press: Press): Maker {
  return async (_agencyId, wish) => {
    const { document, name } = wish as Wish
    const content = await press.print(document)
    return isRefusal(content) ? content : [{ name, type: 'application/pdf', content }]
  }
}
