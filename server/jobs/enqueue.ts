import type { UnitOfWork } from '../postgres/unit-of-work.ts'

/**
 * Enqueues a job in the unit of work of the change that wants it: it starts when that commits, and
 * never if it does not. A job with a key replaces one with the same key that still waits.
 */
export async function enqueue(
  work: UnitOfWork,
  task: string,
  payload: object,
  jobKey?: string,
): Promise<void> {
  await work.client.query('select enqueue_job($1, $2::json, $3)', [
    task,
    JSON.stringify(payload),
    jobKey ?? null,
  ])
}
