import type { AnyBook, Given } from './book.ts'
import type { AnswerOf, AnyCommand, Audited, Change, Draws, Moment } from './command.ts'
import type { Fact } from './fact.ts'
import type { Books, Seen } from './look.ts'
import { type AnswerRow, answerOf, keyed, type Keyed, refuseReuse } from './records.ts'
import { type Refusal, isRefusal } from './refusal.ts'

/** What became of one command, before anything is written. */
export type Decided = {
  readonly command: AnyCommand
  readonly keyed: Keyed | null
  readonly outcome: AnswerOf | Refusal
  /** There is an answer under its key already, stored or earlier in this batch. */
  readonly isKept: boolean
  /** And it is told again. */
  readonly replayed: boolean
  readonly facts: readonly Fact[]
  readonly audit: readonly Audited[]
}

type First = Pick<Decided, 'outcome'> & { readonly fingerprint: Buffer }

/** Each command in turn; what one changes the next one sees. A refusal touches no neighbour. */
export function decideAll(commands: readonly AnyCommand[], books: Books, seen: Seen): Decided[] {
  const answered = new Map<string, First>(
    seen.answers.map((row) => [keyName(row.user_id, row.key), fromRow(row)]),
  )
  const moment = momentOf(seen)
  return commands.map((command) => {
    const key = keyed(command)
    const before = key && answered.get(keyName(key.userId, key.key))
    if (key && before) return repeat(command, key, before)
    const decided = decideOne(command, key)
    if (key) answered.set(keyName(key.userId, key.key), { ...decided, ...key })
    return decided
  })

  function decideOne(command: AnyCommand, key: Keyed | null): Decided {
    const result: Change | Refusal = command.decide(seen.state, moment)
    const once = { command, keyed: key, isKept: false, replayed: false }
    const refused = (outcome: Refusal) => ({ ...once, outcome, facts: [], audit: [] })
    if (isRefusal(result)) return refused(result)
    const given = { actor: command.actor, now: seen.now }
    const followed = followAll(books, seen.state, result.facts, given)
    if (isRefusal(followed)) return refused(followed)
    const facts = [...result.facts, ...followed]
    for (const fact of facts) applyToAll(books, seen.state, fact)
    return { ...once, outcome: result.answer, facts, audit: result.audit }
  }
}

/** What each book says follows from these facts, or the first refusal. */
function followAll(
  books: Books,
  state: Seen['state'],
  facts: readonly Fact[],
  given: Given,
): readonly Fact[] | Refusal {
  const followed: Fact[] = []
  for (const book of Object.values<AnyBook>(books)) {
    const more = book.follow?.(state, facts, given) ?? []
    if (isRefusal(more)) return more
    followed.push(...more)
  }
  return followed
}

function applyToAll(books: Books, state: Seen['state'], fact: Fact): void {
  for (const [name, book] of Object.entries<AnyBook>(books)) book.apply(state[name], fact)
}

function keyName(userId: number, key: string): string {
  return `${userId} ${key}`
}

function fromRow(row: AnswerRow): First {
  return { fingerprint: row.fingerprint, outcome: answerOf(row) }
}

/** T-14: the same key and body get the first answer again; with another body it is refused. */
function repeat(command: AnyCommand, key: Keyed, first: First): Decided {
  const again = { command, keyed: key, isKept: true, facts: [], audit: [] }
  return first.fingerprint.equals(key.fingerprint)
    ? { ...again, replayed: true, outcome: first.outcome }
    : { ...again, replayed: false, outcome: refuseReuse() }
}

function momentOf({ now, drawn }: Seen): Moment {
  return {
    now,
    draw: (kind: keyof Draws) => {
      const next = drawn[kind]?.shift()
      if (next === undefined) throw new Error(`a command drew more ${kind} than it announced`)
      return next
    },
  }
}
