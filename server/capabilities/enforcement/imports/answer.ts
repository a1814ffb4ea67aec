import Type, { type Static } from 'typebox'
import { choice, id, instant, named, nullable } from '../../../http/schema.ts'
import type { ShownImport } from './queries.ts'

export const ImportBody = Type.Object(
  {
    id,
    fileName: Type.String(),
    status: choice(['waiting', 'running', 'done', 'failed', 'cancelled']),
    dryRun: Type.Boolean(),
    bytes: Type.Integer(),
    bytesRead: Type.Integer(),
    linesRead: Type.Integer(),
    taken: Type.Integer(),
    skipped: Type.Integer(),
    failed: Type.Integer(),
    createdAt: instant,
    startedAt: nullable(instant),
    finishedAt: nullable(instant),
    user: named,
    failure: nullable(Type.String()),
    failureCode: nullable(Type.String()),
  },
  { title: 'Import' },
)

export function importBody(shown: ShownImport): Static<typeof ImportBody> {
  const { id: number, userId, userName, createdAt, startedAt, finishedAt, ...rest } = shown
  return {
    ...rest,
    id: String(number),
    user: { id: String(userId), name: userName },
    createdAt: createdAt.toString(),
    startedAt: startedAt?.toString() ?? null,
    finishedAt: finishedAt?.toString() ?? null,
  }
}
