import Type, { type Static } from 'typebox'
import { choice, instant, named, namedBody } from '../../http/schema.ts'
import type { Printing } from './receipt.ts'

export const PrintingBody = Type.Object(
  {
    /** 1 is the original; from 2 on they are reprints, and say so. */
    number: Type.Integer(),
    way: choice(['browser', 'pdf', 'email']),
    at: instant,
    by: named,
  },
  { title: 'ReceiptPrinting' },
)

export function printingBody({ number, way, at, by }: Printing): Static<typeof PrintingBody> {
  return { number, way, at: at.toString(), by: namedBody(by) }
}
