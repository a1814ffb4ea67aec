import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { AuditEntry, Author } from './entry.ts'

const INSERT = `
  insert into audit_log (agency_id, user_id, action, subject_type, subject_id, before, after,
                         address, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`

/**
 * Writes one line of the audit log in the unit of work of the change itself, so that neither is
 * ever there without the other.
 *
 * @example
 * await recordAudit(work, actor, { action: 'branch.created', subject: { type: 'branch', id }, after })
 */
export async function recordAudit(
  work: UnitOfWork,
  author: Author,
  entry: AuditEntry,
): Promise<void> {
  await work.client.query(INSERT, [
    work.agencyId,
    author.userId,
    entry.action,
    entry.subject.type,
    String(entry.subject.id),
    json(entry.before),
    json(entry.after),
    author.address,
    author.requestId,
  ])
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
