import { methodNameIn } from '../../agencies/public.ts'
import type { Division, Source } from './takings.ts'

/** What files and paper say of takings, in the reader's language. */
export type Words = {
  readonly language: 'en' | 'es'
  readonly title: string
  readonly divisions: Readonly<Record<Division, string>>
  readonly sources: Readonly<Record<Source, string>>
  readonly taken: string
  readonly reversed: string
  readonly refunded: string
  readonly transferred: string
  readonly net: string
  readonly count: string
  readonly days: string
  readonly by: string
  readonly total: string
  readonly unclosed: (sessions: number) => string
  readonly elsewhere: (refunds: number, amount: string) => string
  readonly notDivided: string
  readonly bothDays: string
}

export const WORDS: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    language: 'en',
    title: 'Takings',
    divisions: {
      day: 'Day',
      branch: 'Branch',
      drawer: 'Drawer',
      method: 'Payment method',
      source: 'Revenue source',
      cashier: 'Cashier',
    },
    sources: {
      fines: 'Fines',
      fees: 'Fees of citations',
      fines_and_fees: 'Fines and fees, not divided',
      permits: 'Permits',
      permit_fees: 'Fees of permits',
      permits_and_fees: 'Permits and fees, not divided',
      account_balance: 'Account balances',
      unidentified: 'Unidentified money',
    },
    taken: 'Taken',
    reversed: 'Reversed',
    refunded: 'Refunded',
    transferred: 'Transferred',
    net: 'Net',
    count: 'Transactions',
    days: 'Days',
    by: 'By',
    total: 'Total',
    unclosed: (sessions) =>
      `Not final: ${sessions} of the sessions with these transactions are not closed, and what stands in them may still be edited, moved or reversed.`,
    elsewhere: (refunds, amount) =>
      `No part of these figures: ${refunds} refunds recorded on citations, ${amount} paid out elsewhere.`,
    notDivided:
      'The books do not say which line of a citation or order a payment settled. Where those are of several kinds, it is not divided.',
    bothDays: 'Both days included, midnight to midnight',
  },
  es: {
    language: 'es',
    title: 'Recaudación',
    divisions: {
      day: 'Día',
      branch: 'Oficina',
      drawer: 'Caja',
      method: 'Forma de pago',
      source: 'Origen del ingreso',
      cashier: 'Cajero',
    },
    sources: {
      fines: 'Multas',
      fees: 'Recargos de citaciones',
      fines_and_fees: 'Multas y recargos, sin dividir',
      permits: 'Permisos',
      permit_fees: 'Tasas de permisos',
      permits_and_fees: 'Permisos y tasas, sin dividir',
      account_balance: 'Saldos a favor',
      unidentified: 'Dinero sin identificar',
    },
    taken: 'Cobrado',
    reversed: 'Revertido',
    refunded: 'Reembolsado',
    transferred: 'Transferido',
    net: 'Neto',
    count: 'Transacciones',
    days: 'Días',
    by: 'Por',
    total: 'Total',
    unclosed: (sessions) =>
      `No definitivo: ${sessions} de las sesiones con estas transacciones no están cerradas, y lo que contienen aún puede editarse, moverse o revertirse.`,
    elsewhere: (refunds, amount) =>
      `Fuera de estas cifras: ${refunds} reembolsos anotados en citaciones, ${amount} pagados por otra vía.`,
    notDivided:
      'Los libros no dicen qué línea de una citación o de un pedido saldó un pago. Donde son de varias clases, no se divide.',
    bothDays: 'Ambos días incluidos, de medianoche a medianoche',
  },
}

/** What a part is called: its name, the word for its source, or the day as it is written. */
export function partName(
  division: Division,
  { key, name }: { readonly key: string; readonly name: string | null },
  words: Words,
): string {
  if (division === 'source') return words.sources[key as Source] ?? key
  if (division === 'method') return methodNameIn(words.language, key, name ?? key)
  return name ?? key
}
