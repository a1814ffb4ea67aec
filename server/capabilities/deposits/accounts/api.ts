import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../../http/idempotency.ts'
import { operation, type Operation } from '../../../http/operation.ts'
import { page } from '../../../http/paging.ts'
import { byId, choice, id, named, namedBody, nullable, text } from '../../../http/schema.ts'
import { readFor, type Services } from '../../../http/services.ts'
import { etag } from '../../../http/versions.ts'
import { isRefusal } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import { RECEIVABLES } from '../deposit.ts'
import type { DepositAccount, Source } from './account.ts'
import { createAccount, editAccount, setSources } from './change.ts'
import { depositAccounts, depositSources, type ShownSource } from './store.ts'

const tag = 'Deposits'

export function accountOperations(services: Services): Operation[] {
  return [list(services), create(services), edit(services), sources(services), set(services)]
}

const tail = Type.Unsafe<string>({
  type: 'string',
  pattern: '^[0-9]{4}$',
  description: 'the last four digits of the account number; no more of it is kept',
})

const fields = { name: text({ max: 80 }), bank: text({ max: 80 }), tail }

const AccountBody = Type.Object(
  {
    id,
    name: Type.String(),
    bank: Type.String(),
    tail,
    active: Type.Boolean(),
    version: Type.Integer(),
  },
  { title: 'DepositAccount' },
)

function accountBody(account: DepositAccount): Static<typeof AccountBody> {
  return { ...account, id: String(account.id) }
}

function list(services: Services): Operation {
  return operation({
    id: 'listDepositAccounts',
    method: 'GET',
    path: '/deposit-accounts',
    summary: 'All deposit accounts by name; one page holds them all (B-1)',
    tag,
    answers: { 200: page(AccountBody) },
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => {
        const items = (await depositAccounts(work)).map(accountBody)
        return { status: 200, body: { items, nextCursor: null } }
      }),
  })
}

function create(services: Services): Operation {
  return operation({
    id: 'createDepositAccount',
    method: 'POST',
    path: '/deposit-accounts',
    summary: 'Adds a bank account that money is deposited in (B-1)',
    tag,
    body: Type.Object(fields, { title: 'DepositAccountWish' }),
    answers: { 201: AccountBody },
    refusals: ['deposit_account_name_taken'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const account = await createAccount(work, call.actor, call.body)
        if (isRefusal(account)) return account
        return { status: 201, body: accountBody(account), headers: etag(account.version) }
      }),
  })
}

function edit(services: Services): Operation {
  return operation({
    id: 'updateDepositAccount',
    method: 'PATCH',
    path: '/deposit-accounts/{id}',
    summary: 'Edits a deposit account, or puts it out of use',
    tag,
    params: byId,
    body: Type.Object({
      ...Type.Partial(Type.Object(fields)).properties,
      active: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: AccountBody },
    refusals: ['deposit_account_not_found', 'deposit_account_name_taken'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const account = await editAccount(work, call, Number(call.params.id), call.body)
        if (isRefusal(account)) return account
        return { status: 200, body: accountBody(account), headers: etag(account.version) }
      }),
  })
}

const receivable = choice(RECEIVABLES)
const methodCode = Type.Unsafe<string>({ type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$' })

const SourcesBody = Type.Object(
  {
    sources: Type.Array(
      Type.Object({
        account: named,
        drawer: nullable(named),
        method: nullable(Type.Object({ code: Type.String(), name: Type.String() })),
        receivable: nullable(receivable),
      }),
    ),
  },
  { title: 'DepositSources' },
)

function sourcesBody(shown: readonly ShownSource[]): Static<typeof SourcesBody> {
  return {
    sources: shown.map((each) => ({
      account: namedBody({ id: each.accountId, name: each.accountName }),
      drawer:
        each.drawerId === null
          ? null
          : namedBody({ id: each.drawerId, name: each.drawerName ?? '' }),
      method:
        each.method === null ? null : { code: each.method, name: each.methodName ?? each.method },
      receivable: each.receivable,
    })),
  }
}

const EXPLANATION =
  'A null is any drawer, method or kind. The most specific source wins: one that names the drawer before one that names the method, before one that names the kind. `over_short` is what counts of sessions differed by.'

function sources(services: Services): Operation {
  return operation({
    id: 'listDepositSources',
    method: 'GET',
    path: '/deposit-sources',
    summary: 'Which money goes to which account (B-1)',
    description: EXPLANATION,
    tag,
    answers: { 200: SourcesBody },
    handler: ({ actor }) => readFor(services, actor, shownSources),
  })
}

const SourceWish = Type.Object({
  accountId: id,
  drawerId: Type.Optional(nullable(id)),
  method: Type.Optional(nullable(methodCode)),
  receivable: Type.Optional(nullable(receivable)),
})

function set(services: Services): Operation {
  return operation({
    id: 'setDepositSources',
    method: 'PUT',
    path: '/deposit-sources',
    summary: 'Says anew which money goes to which account; all of it at once (B-1)',
    description: EXPLANATION,
    tag,
    body: Type.Object(
      { sources: Type.Array(SourceWish, { maxItems: 500 }) },
      { title: 'DepositSourcesWish' },
    ),
    answers: { 200: SourcesBody },
    refusals: ['deposit_account_not_found', 'deposit_source_unknown', 'deposit_source_twice'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const refusal = await setSources(work, call.actor, call.body.sources.map(sourceOf))
        return refusal ?? (await shownSources(work))
      }),
  })
}

function sourceOf(wish: Static<typeof SourceWish>): Source {
  return {
    accountId: Number(wish.accountId),
    drawerId: wish.drawerId ? Number(wish.drawerId) : null,
    method: wish.method ?? null,
    receivable: wish.receivable ?? null,
  }
}

async function shownSources(work: UnitOfWork) {
  return { status: 200 as const, body: sourcesBody(await depositSources(work)) }
}
