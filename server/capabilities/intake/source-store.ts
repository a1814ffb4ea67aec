import { orTaken } from '../../postgres/taken.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { Layout } from './layout.ts'
import type { Source } from './source.ts'

const NAME_ONCE = { intake_sources_by_name: 'taken' } as const

/** Writes a new source. Returns its id, or `'taken'` if its name is. */
export function insertSource(
  work: UnitOfWork,
  { name, drawerId, format, method, layout, overpayments }: Source,
  createdBy: number,
): Promise<number | 'taken'> {
  const write = async () => {
    const { rows } = await work.client.query<{ id: number }>(
      `insert into intake_sources (agency_id, name, drawer_id, format, method, layout, overpayments,
         created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        work.agencyId,
        name,
        drawerId,
        format,
        method,
        layout && JSON.stringify(layout),
        overpayments,
        createdBy,
      ],
    )
    return rows[0]?.id ?? 0
  }
  return orTaken(work, write, NAME_ONCE)
}

/** The source, locked because it is about to change or to be used. */
export async function lockSource(
  work: UnitOfWork,
  id: number,
): Promise<(Source & { readonly id: number; readonly version: number }) | undefined> {
  const { rows } = await work.client.query(
    `select id, name, drawer_id as "drawerId", format, method, layout, overpayments, active, version
       from intake_sources where agency_id = $1 and id = $2 for no key update`,
    [work.agencyId, id],
  )
  return rows[0] as Awaited<ReturnType<typeof lockSource>>
}

/** Writes all that can be edited; `'taken'` if another source has the name. */
export function updateSource(
  work: UnitOfWork,
  id: number,
  { name, drawerId, method, layout, overpayments, active }: Omit<Source, 'format'>,
): Promise<'written' | 'taken'> {
  const write = async () => {
    await work.client.query(
      `update intake_sources
          set name = $3, drawer_id = $4, method = $5, layout = $6, overpayments = $7, active = $8,
              version = version + 1
        where agency_id = $1 and id = $2`,
      [
        work.agencyId,
        id,
        name,
        drawerId,
        method,
        layout && JSON.stringify(layout),
        overpayments,
        active,
      ],
    )
    return 'written' as const
  }
  return orTaken(work, write, NAME_ONCE)
}

/** I-1: keeps how the files of a source are read, for the next one. */
export async function rememberLayout(work: UnitOfWork, id: number, layout: Layout): Promise<void> {
  await work.client.query(
    `update intake_sources set layout = $3
      where agency_id = $1 and id = $2 and layout is distinct from $3::jsonb`,
    [work.agencyId, id, JSON.stringify(layout)],
  )
}
