import Type, { type Static } from 'typebox'
import { inIdempotentUnitOfWork } from '../../http/idempotency.ts'
import { operation, type Operation } from '../../http/operation.ts'
import { page } from '../../http/paging.ts'
import { choice, nullable, text } from '../../http/schema.ts'
import { readFor, type Services } from '../../http/services.ts'
import { etag } from '../../http/versions.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { UnitOfWork } from '../../postgres/unit-of-work.ts'
import { paymentMethods } from '../agencies/public.ts'
import { LEDGER_TYPES, type Posted, POSTED } from './ledger.ts'
import { createLedgerAccount, detailsOf, editLedgerAccount, setMappings } from './ledger-change.ts'
import { ledgerAccounts, ledgerMappings } from './ledger-store.ts'
import { codeFor } from './rules.ts'

const tag = 'Accounting'

export function ledgerOperations(services: Services): Operation[] {
  return [list(services), create(services), edit(services), mapping(services), set(services)]
}

export const ledgerCode = Type.Unsafe<string>({
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$',
  description: 'as the ledger calls it: letters, digits, points and dashes, such as 1010-100',
})
const fields = { name: text({ max: 80 }), type: choice(LEDGER_TYPES) }

const AccountBody = Type.Object(
  {
    code: Type.String(),
    name: Type.String(),
    type: choice(LEDGER_TYPES),
    active: Type.Boolean(),
    version: Type.Integer(),
  },
  { title: 'LedgerAccount' },
)

function list(services: Services): Operation {
  return operation({
    id: 'listLedgerAccounts',
    method: 'GET',
    path: '/ledger-accounts',
    summary: 'All accounts of the general ledger by code; one page holds them all (B-4)',
    tag,
    answers: { 200: page(AccountBody) },
    handler: ({ actor }) =>
      readFor(services, actor, async (work) => ({
        status: 200,
        body: { items: await ledgerAccounts(work), nextCursor: null },
      })),
  })
}

function create(services: Services): Operation {
  return operation({
    id: 'createLedgerAccount',
    method: 'POST',
    path: '/ledger-accounts',
    summary: 'Adds an account of the general ledger',
    tag,
    body: Type.Object({ code: ledgerCode, ...fields }, { title: 'LedgerAccountWish' }),
    answers: { 201: AccountBody },
    refusals: ['ledger_account_code_taken'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const account = await createLedgerAccount(work, call.actor, call.body)
        if (isRefusal(account)) return account
        return { status: 201, body: account, headers: etag(account.version) }
      }),
  })
}

function edit(services: Services): Operation {
  return operation({
    id: 'updateLedgerAccount',
    method: 'PATCH',
    path: '/ledger-accounts/{code}',
    summary: 'Edits an account of the general ledger, or puts it out of use',
    tag,
    params: Type.Object({ code: ledgerCode }),
    body: Type.Object({
      ...Type.Partial(Type.Object(fields)).properties,
      active: Type.Optional(Type.Boolean()),
    }),
    answers: { 200: AccountBody },
    refusals: ['ledger_account_not_found'],
    versioned: true,
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const account = await editLedgerAccount(work, call, call.params.code, call.body)
        if (isRefusal(account)) return account
        return { status: 200, body: account, headers: etag(account.version) }
      }),
  })
}

const posted = choice(POSTED)

const MappingBody = Type.Object(
  {
    places: Type.Array(
      Type.Object({
        account: posted,
        detail: Type.String({ description: 'empty: all that has none of its own' }),
        name: nullable(Type.String()),
        code: nullable(Type.String()),
        effective: nullable(Type.String()),
      }),
      {
        description:
          'everything that can be mapped: its own code, and the one that it goes to; null is suspense',
      },
    ),
  },
  { title: 'LedgerMapping' },
)

function mapping(services: Services): Operation {
  return operation({
    id: 'getLedgerMapping',
    method: 'GET',
    path: '/ledger-mapping',
    summary: 'What goes to which account of the general ledger (B-4)',
    tag,
    answers: { 200: MappingBody },
    handler: ({ actor }) => readFor(services, actor, shownMapping),
  })
}

function set(services: Services): Operation {
  return operation({
    id: 'setLedgerMapping',
    method: 'PUT',
    path: '/ledger-mapping',
    summary: 'Says anew what goes to which account; all of it at once (B-4)',
    description:
      '`funds` by payment method, `receivable` by kind (citation, permit_order), `account_balance`, `over_short`, `rounding` and `paid` (in and out of tills) as a whole; an empty detail is all that has none of its own. What is mapped to nothing stands in suspense.',
    tag,
    body: Type.Object(
      {
        mappings: Type.Array(
          Type.Object({
            account: posted,
            detail: Type.Optional(
              Type.Unsafe<string>({ type: 'string', pattern: '^([a-z][a-z0-9_]{0,39})?$' }),
            ),
            code: ledgerCode,
          }),
          { maxItems: 500 },
        ),
      },
      { title: 'LedgerMappingWish' },
    ),
    answers: { 200: MappingBody },
    refusals: ['ledger_account_not_found', 'ledger_mapping_unknown', 'ledger_mapping_twice'],
    handler: (call) =>
      inIdempotentUnitOfWork(services, call, async (work) => {
        const wish = call.body.mappings.map(({ detail = '', ...each }) => ({ ...each, detail }))
        const refusal = await setMappings(work, call.actor, wish)
        return refusal ?? (await shownMapping(work))
      }),
  })
}

async function shownMapping(
  work: UnitOfWork,
): Promise<{ status: 200; body: Static<typeof MappingBody> }> {
  const mappings = await ledgerMappings(work)
  const details = await detailsOf(work)
  const names = new Map((await paymentMethods(work)).map(({ code, name }) => [code, name]))
  const place = (account: Posted, detail: string) => ({
    account,
    detail,
    name: names.get(detail) ?? null,
    code: mappings.find((each) => each.account === account && each.detail === detail)?.code ?? null,
    effective: codeFor(mappings, account, detail),
  })
  const places = POSTED.flatMap((account) =>
    ['', ...details[account]].map((detail) => place(account, detail)),
  )
  return { status: 200, body: { places } }
}
