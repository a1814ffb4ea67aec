import pg from 'pg'
import { type Span, wallTimeSql } from '../../clock/wall-time.ts'
import { minorDigits } from '../../money/money.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Agency } from '../agencies/public.ts'
import type { TransactionFilter } from '../transactions/public.ts'
import { harmlessSql } from '../../files/csv.ts'

type Wish = {
  readonly agency: Pick<Agency, 'id' | 'timeZone' | 'currency'>
  readonly sessionId: number
  readonly filter: TransactionFilter
  readonly locale: 'en' | 'es'
  /** Between which moments they were taken. */
  readonly span: Omit<Span, 'timeZone'>
}

type Column = { readonly en: string; readonly es: string; readonly value: string }

/** What a session's transactions are in a file: amounts in units with a point, oldest first. */
function columnsOf({ agency, span }: Wish): readonly Column[] {
  const digits = minorDigits(agency.currency)
  return [
    { en: 'Transaction ID', es: 'Transacción', value: 't.id' },
    { en: 'Session ID', es: 'Sesión', value: 't.session_id' },
    { en: 'Drawer', es: 'Caja', value: harmlessSql('d.name') },
    {
      en: `Time (${agency.timeZone})`,
      es: `Hora (${agency.timeZone})`,
      value: wallTimeSql('t.created_at', { ...span, timeZone: agency.timeZone }),
    },
    { en: 'User', es: 'Persona', value: harmlessSql('u.name') },
    { en: 'Kind', es: 'Tipo', value: 't.kind' },
    { en: 'Method', es: 'Forma de pago', value: harmlessSql('m.name') },
    {
      en: `Amount (${agency.currency})`,
      es: `Importe (${agency.currency})`,
      value: `round(t.amount / ${10 ** digits}::numeric, ${digits})`,
    },
    { en: 'Reference', es: 'Referencia', value: harmlessSql('t.reference') },
    { en: 'Card tail', es: 'Final de tarjeta', value: 't.card_tail' },
    { en: 'Target', es: 'Concepto', value: 't.target_type' },
    { en: 'Number', es: 'Número', value: harmlessSql('t.target_number') },
    { en: 'Receipt', es: 'Recibo', value: 't.receipt_number' },
    { en: 'Reverses', es: 'Anula', value: 't.reversal_of' },
    { en: 'Reversed by', es: 'Anulada por', value: 't.reversed_by' },
    { en: 'Other half', es: 'Otra mitad', value: 't.counterpart_id' },
    { en: 'Moved', es: 'Trasladada', value: yes('t.moved') },
    { en: 'Edited', es: 'Editada', value: yes('t.edited') },
  ]
}

function yes(expression: string): string {
  return `case when ${expression} then 'x' end`
}

/** From the first transaction of a session until now. */
export async function spanOfSession(
  { client, agencyId }: UnitOfWork,
  sessionId: number,
): Promise<Wish['span']> {
  const { rows } = await client.query<{ first: Temporal.Instant; now: Temporal.Instant }>(
    `select coalesce(min(created_at), app_now()) as first, app_now() as now from transactions
      where agency_id = $1 and session_id = $2`,
    [agencyId, sessionId],
  )
  const [span] = rows
  if (!span) throw new Error('a minimum is always a row')
  return { startsAt: span.first, endsAt: span.now }
}

/** The query whose rows are the file; without parameters, for `copyOut`. */
export function transactionsCsv(wish: Wish): string {
  const { agency, sessionId, filter, locale } = wish
  const columns = columnsOf(wish).map(
    (column) => `${column.value} as ${pg.escapeIdentifier(column[locale])}`,
  )
  const { method, userId, minAmount, maxAmount } = filter
  const conditions = [
    `t.agency_id = ${agency.id}`,
    `t.session_id = ${sessionId}`,
    ...(method === undefined ? [] : [`t.method = ${pg.escapeLiteral(method)}`]),
    ...(userId === undefined ? [] : [`t.user_id = ${userId}`]),
    ...(minAmount === undefined ? [] : [`t.amount >= ${minAmount}`]),
    ...(maxAmount === undefined ? [] : [`t.amount <= ${maxAmount}`]),
  ]
  return `
    select ${columns.join(', ')}
      from transactions t
      join sessions s on s.agency_id = t.agency_id and s.id = t.session_id
      join drawers d on d.agency_id = t.agency_id and d.id = s.drawer_id
      join users u on u.agency_id = t.agency_id and u.id = t.user_id
      join payment_methods m on m.agency_id = t.agency_id and m.code = t.method
     where ${conditions.join(' and ')}
     order by t.agency_id, t.session_id, t.id`
}
