import type { UnitOfWork } from './unit-of-work.ts'

/**
 * Runs one write that unique constraints may refuse, and answers with the word for the one that did.
 * The unit of work stays usable: the write stands in a savepoint of its own. The constraint decides,
 * not a look-up before it, so of two who write the same at once only one succeeds.
 *
 * @example
 * await orTaken(work, () => insert(…), { drawers_name_once: 'taken' })
 */
export async function orTaken<T, Word extends string>(
  work: UnitOfWork,
  write: () => Promise<T>,
  words: Readonly<Record<string, Word>>,
): Promise<T | Word> {
  await work.client.query('savepoint or_taken')
  try {
    const written = await write()
    await work.client.query('release savepoint or_taken')
    return written
  } catch (error) {
    const word = wordFor(error, words)
    if (word === undefined) throw error
    await work.client.query('rollback to savepoint or_taken')
    return word
  }
}

function wordFor<Word>(error: unknown, words: Readonly<Record<string, Word>>): Word | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' && constraint !== undefined ? words[constraint] : undefined
}
