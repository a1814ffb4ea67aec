import Type, { type Static } from 'typebox'
import { id, instant, named, namedBody, nullable, sum, choice } from '../../http/schema.ts'
import { denominationsOf } from '../../money/denominations.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import type { DepositAccount } from './accounts/account.ts'
import { depositAccounts } from './accounts/store.ts'
import { accountFields, currencyOf, partBody, partFields } from './answer.ts'
import { type Form, LONGEST_HOURS, type Part, totalOf } from './deposit.ts'
import { nowOf } from './queries.ts'
import { gather } from './rules.ts'
import { MOST_PARTS, undeposited } from './sums.ts'

const byForm = { cash: sum, paper: sum, other: sum, total: sum }

const UndepositedSession = Type.Object({
  id,
  drawer: named,
  branch: named,
  closedAt: instant,
  overdue: Type.Boolean(),
  ...byForm,
  parts: Type.Array(Type.Object(partFields)),
})

/** B-2: what lies there, by the account that it is for. */
export const UndepositedBody = Type.Object(
  {
    at: instant,
    currency: Type.String(),
    denominations: Type.Array(
      Type.Object({
        code: Type.String(),
        kind: choice(['note', 'coin', 'roll']),
        value: sum,
        roll: nullable(Type.Object({ coin: sum, coins: Type.Integer() })),
      }),
    ),
    accounts: Type.Array(
      Type.Object({
        account: Type.Unsafe<null | Static<typeof accountFields>>({
          ...nullable(accountFields),
          description: 'null: no source says where this money goes',
        }),
        ...byForm,
        ready: Type.Object(byForm, { description: 'what a deposit of all of it would hold' }),
        carried: sum,
        oldestClosedAt: nullable(instant),
        overdue: Type.Boolean(),
        sessions: Type.Array(UndepositedSession),
      }),
    ),
    more: Type.Boolean({
      description: 'of an account there is more than was looked at; the oldest is here',
    }),
  },
  { title: 'Undeposited' },
)

/** The undeposited money of closed sessions, each account with its sessions, oldest first. */
export async function undepositedBody(work: UnitOfWork): Promise<Static<typeof UndepositedBody>> {
  const [parts, accounts] = [await undeposited(work), await depositAccounts(work)]
  const at = await nowOf(work)
  const currency = await currencyOf(work)
  const byAccount = Map.groupBy(parts, ({ accountId }) => accountId)
  const known = accounts.filter(({ id: key, active }) => active || byAccount.has(key))
  const homeless = byAccount.has(null) ? [null] : []
  return {
    at: at.toString(),
    currency,
    denominations: [...denominationsOf(currency)],
    accounts: [...known, ...homeless].map((account) =>
      accountBody(account, byAccount.get(account?.id ?? null) ?? [], at),
    ),
    more: [...byAccount.values()].some(({ length }) => length === MOST_PARTS),
  }
}

function accountBody(account: DepositAccount | null, parts: readonly Part[], at: Temporal.Instant) {
  const { taken, carried } = gather(parts)
  const oldest = oldestOf(parts)
  const shown = account && {
    id: String(account.id),
    name: account.name,
    bank: account.bank,
    tail: account.tail,
  }
  return {
    account: shown,
    ...sums(parts),
    ready: sums(taken),
    carried: totalOf(carried),
    oldestClosedAt: oldest?.toString() ?? null,
    overdue: oldest !== null && isOverdue(oldest, at),
    sessions: [...Map.groupBy(parts, ({ sessionId }) => sessionId).values()].map((own) =>
      sessionBody(own, at),
    ),
  }
}

function sessionBody(parts: readonly Part[], at: Temporal.Instant) {
  const { sessionId, drawer, branch, closedAt } = parts[0]!
  return {
    id: String(sessionId),
    drawer: namedBody(drawer),
    branch: namedBody(branch),
    closedAt: closedAt.toString(),
    overdue: isOverdue(closedAt, at),
    ...sums(parts),
    parts: parts.map(partBody),
  }
}

function sums(parts: readonly Part[]) {
  const of = (form: Form) => totalOf(parts.filter((part) => part.form === form))
  return { cash: of('cash'), paper: of('paper'), other: of('other'), total: totalOf(parts) }
}

function oldestOf(parts: readonly Part[]): Temporal.Instant | null {
  const moments = parts.map(({ closedAt }) => closedAt)
  return moments.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null
}

/** B-2: the clock of 24 hours, from the moment at which the session closed. */
export function isOverdue(closedAt: Temporal.Instant, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(closedAt.add({ hours: LONGEST_HOURS }), at) < 0
}
