import type pg from 'pg'
import type { Clock } from '../clock/clock.ts'
import { notifyStatement } from '../live/notify.ts'
import type { Database } from '../postgres/database.ts'
import { send } from '../postgres/pipeline.ts'
import { unitOfWorkOn } from '../postgres/unit-of-work.ts'
import type { Answer, AnyCommand, Outcome } from './command.ts'
import { type Decided, decideAll } from './decide.ts'
import { type Books, look } from './look.ts'
import { COMMIT, type Given, writeAnswers, writeAudit } from './records.ts'
import type { Refusal } from './refusal.ts'
import { toldOf } from './told.ts'

export type BatchParts = {
  readonly database: Database
  readonly clock: Clock
  /** In the order in which their rows are locked. */
  readonly books: Books
}

/**
 * Look, decide, write, commit: one unit of work for all commands of a batch, which belong to one
 * agency. Two round trips, each sent whole; a third where an answer has to be read from what was
 * written.
 */
export async function runBatch(
  parts: BatchParts,
  commands: readonly AnyCommand[],
): Promise<readonly Outcome[]> {
  const client = await parts.database.front.connect()
  let broken: Error | undefined
  try {
    return await workThrough(client, parts, commands)
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.release(broken)
  }
}

async function workThrough(
  client: pg.PoolClient,
  parts: BatchParts,
  commands: readonly AnyCommand[],
): Promise<readonly Outcome[]> {
  const agencyId = commands[0]?.agencyId ?? 0
  const seen = await look(client, agencyId, parts, commands)
  const decided = decideAll(commands, parts.books, seen)
  const writes = Object.entries(parts.books).flatMap(([name, book]) =>
    book.write(agencyId, seen.state[name]),
  )
  const readsAnswers = decided.some(({ outcome }) => typeof outcome === 'function')
  if (readsAnswers) await send(client, writes)
  const answers = await answerAll(client, agencyId, decided)
  const facts = decided.flatMap((one) => one.facts)
  await send(client, [
    ...(readsAnswers ? [] : writes),
    ...writeAnswers(agencyId, firstAnswers(decided, answers)),
    ...writeAudit(agencyId, decided),
    facts.length > 0 ? notifyStatement(toldOf(agencyId, facts)) : null,
    COMMIT,
  ])
  return decided.map((one) => outcomeOf(one, answers))
}

type Answers = Map<Decided, Answer | Refusal>

/** Those that are known, and those that have to be read in this same unit of work. */
async function answerAll(
  client: pg.PoolClient,
  agencyId: number,
  decided: readonly Decided[],
): Promise<Answers> {
  const work = unitOfWorkOn(client, agencyId)
  const answers: Answers = new Map()
  for (const one of decided) {
    const { outcome } = one
    // oxlint-disable-next-line no-await-in-loop -- one connection answers one after the other
    answers.set(one, typeof outcome === 'function' ? await outcome(work) : outcome)
  }
  return answers
}

function firstAnswers(decided: readonly Decided[], answers: Answers): Given[] {
  return decided.flatMap((one) => {
    const outcome = answers.get(one)
    return one.keyed && outcome && !one.isKept ? [{ keyed: one.keyed, outcome }] : []
  })
}

function outcomeOf(one: Decided, answers: Answers): Outcome {
  const answer = answers.get(one)
  if (!answer) throw new Error('a command has no answer')
  return { ...answer, replayed: one.replayed }
}
