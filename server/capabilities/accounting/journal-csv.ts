import { toDecimal } from '../../money/money.ts'
import { sessionName } from '../sessions/public.ts'
import type { ShownLine } from './exports.ts'
import { exportName } from './ledger.ts'

const WORDS = {
  en: {
    headings: ['Export', 'Date', 'Session', 'Account', 'Account name', 'Description'],
    debit: 'Debit',
    credit: 'Credit',
    suspense: 'SUSPENSE',
    suspenseName: 'Not mapped',
    funds: 'Received',
    receivable: { citation: 'Citations', permit_order: 'Permits', over_short: '' },
    account_balance: 'Account balance',
    unidentified: 'Unidentified money',
    over_short: 'Over and short',
    rounding: 'Rounding of cash',
    paid: 'Paid in and out of tills',
  },
  es: {
    headings: ['Exportación', 'Fecha', 'Sesión', 'Cuenta', 'Nombre de la cuenta', 'Descripción'],
    debit: 'Debe',
    credit: 'Haber',
    suspense: 'SUSPENSE',
    suspenseName: 'Sin asignar',
    funds: 'Recibido',
    receivable: { citation: 'Citaciones', permit_order: 'Permisos', over_short: '' },
    account_balance: 'Saldo a favor',
    unidentified: 'Dinero sin identificar',
    over_short: 'Sobrantes y faltantes',
    rounding: 'Redondeo del efectivo',
    paid: 'Ingresos y egresos de gavetas',
  },
} as const

/** B-4: an export as the rows of a file, headings first: one of debit and credit on each line. */
export function journalRows(
  number: number,
  lines: readonly ShownLine[],
  currency: string,
  locale: 'en' | 'es',
): string[][] {
  const words = WORDS[locale]
  const amount = (minor: number) => (minor === 0 ? '' : toDecimal(minor, currency))
  const said = (line: (typeof lines)[number]) => {
    if (line.account === 'funds') return `${words.funds}: ${line.methodName ?? line.method}`
    if (line.account === 'receivable')
      return words.receivable[line.receivable as 'citation' | 'permit_order']
    return words[line.account]
  }
  return [
    [...words.headings, `${words.debit} (${currency})`, `${words.credit} (${currency})`],
    ...lines.map((line) => [
      exportName(number),
      line.day.toString(),
      line.sessionId === null ? (line.branchName ?? '') : sessionName(line.sessionId),
      line.code ?? words.suspense,
      line.codeName ?? words.suspenseName,
      said(line),
      amount(line.debit),
      amount(line.credit),
    ]),
  ]
}
