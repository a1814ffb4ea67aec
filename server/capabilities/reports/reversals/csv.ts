import pg from 'pg'
import { wallTimeSql } from '../../../clock/wall-time.ts'
import { minorDigits } from '../../../money/money.ts'
import { harmlessSql } from '../../../files/csv.ts'
import type { Asked } from '../range.ts'
import { correctionsSql } from './queries.ts'
import type { CorrectionKind } from './reversals.ts'
import { WORDS } from './words.ts'

/** The query whose rows are the file, for `copyOut`: oldest first, amounts in units with a point. */
export function correctionsCsv(
  { agency, days, locale }: Asked,
  kinds: readonly CorrectionKind[],
): string {
  const words = WORDS[locale]
  const digits = minorDigits(agency.currency)
  const kindWords = Object.entries(words.kinds).map(
    ([kind, word]) => `when ${pg.escapeLiteral(kind)} then ${pg.escapeLiteral(word)}`,
  )
  const columns: readonly (readonly [heading: string, value: string])[] = [
    [`${words.time} (${agency.timeZone})`, wallTimeSql('at', days)],
    [words.kind, `case kind ${kindWords.join(' ')} end`],
    [words.transaction, 'transaction_id'],
    [words.correction, 'correction_id'],
    [words.user, harmlessSql('user_name')],
    [words.target, harmlessSql('target_number')],
    [words.method, harmlessSql('method_name')],
    [`${words.amount} (${agency.currency})`, `round(amount / ${10 ** digits}::numeric, ${digits})`],
    [words.from, 'from_session'],
    [words.fromDrawer, harmlessSql('from_drawer')],
    [words.to, 'to_session'],
    [words.toDrawer, harmlessSql('to_drawer')],
    [words.reason, harmlessSql('reason')],
  ]
  const shown = columns.map(([heading, value]) => `${value} as ${pg.escapeIdentifier(heading)}`)
  const corrections = correctionsSql({ agencyId: agency.id, days, kinds })
  return `select ${shown.join(', ')} from (${corrections}) corrections`
}
