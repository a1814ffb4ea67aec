import type { Caller } from './caller.ts'

const PATIENCE = 120

/** Waits until the import at this path is done: it runs as a job, as everybody's does. */
export async function untilDone(caller: Caller, path: string): Promise<void> {
  for (let second = 0; second < PATIENCE * 10; second += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const { status, failure } = await caller.get(path)
    if (status === 'done') return
    if (status === 'failed') throw new Error(`${path}: ${JSON.stringify(failure)}`)
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${path} was not done within ${PATIENCE} seconds`)
}
