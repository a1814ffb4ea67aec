import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { payablesNow } from '../enforcement/public.ts'
import { REHEARSAL } from '../transactions/public.ts'
import type { Line } from './batch.ts'
import { takeLines, type TakenLine } from './taking.ts'

/** What posting would make of each line at this moment, found by the very rule that posts it. */
export async function rehearse(work: UnitOfWork, lines: readonly Line[]): Promise<TakenLine[]> {
  const payables = await payablesNow(
    work,
    lines.map(({ citation }) => citation),
  )
  const { session, acting, moment } = REHEARSAL
  return takeLines(session, payables, lines, acting, moment)
}
