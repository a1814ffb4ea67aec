import { expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { type Described, describedOperations } from '../testing/operations.ts'
import { furnishNeighbour, PAYMENT_KEY } from '../testing/neighbour.ts'
import { testTown } from '../testing/town.ts'

const town = await testTown(await testDatabase())
const { elsewhere, database } = town
const there = elsewhere.admin

const DAY = '2026-02-27'

const theirs = await furnishNeighbour({ town, database })

const THEIRS: readonly (readonly [prefix: string, id: string])[] = [
  ['/logins/', String(there.loginId)],
  ['/users/', String(there.userId)],
  ['/roles/', theirs.role],
  ['/api-keys/', theirs.apiKey],
  ['/single-sign-on/providers/', theirs.provider],
  ['/branches/', elsewhere.branchId],
  ['/payment-methods/', 'barter'],
  ['/drawers/', theirs.drawer],
  ['/sessions/', theirs.session],
  ['/transactions/', theirs.transaction],
  ['/citations/imports/', theirs.import],
  ['/citations/', theirs.citation],
  ['/plan-templates/', theirs.template],
  ['/payment-plans/', theirs.plan],
  ['/batches/', theirs.batch],
  ['/intake/sources/', theirs.source],
  ['/intake/imports/', theirs.intake],
  ['/permits/', theirs.permit],
  ['/permit-orders/', theirs.order],
  ['/payments/by-key/', PAYMENT_KEY],
  ['/payments/', theirs.payment],
  ['/mails/', theirs.mail],
  ['/tills/', theirs.till],
  ['/till-transfers/', theirs.transfer],
  ['/paid-in-out/', theirs.paid],
  ['/deposit-accounts/', theirs.depositAccount],
  ['/deposits/', theirs.deposit],
  ['/bank-statements/', theirs.statement],
  ['/ledger-accounts/', 'THEIRS'],
  ['/journal-exports/', theirs.journal],
  ['/repair/items/', theirs.item],
  ['/repair/configurations/', theirs.configuration],
  ['/unidentified/', theirs.unidentified],
]

/** What makes the request valid, so that only whose it is can be wrong. */
const BODIES: Readonly<Record<string, object>> = {
  updateUser: { name: 'Mine' },
  updateRole: { name: 'Mine' },
  updateSignOnProvider: { name: 'Mine' },
  updateBranch: { name: 'Mine' },
  updatePaymentMethod: { name: 'Mine' },
  updateDrawer: { name: 'Mine' },
  changeSessionStatus: { status: 'closed' },
  giveCount: { lines: [] },
  explainCount: { reason: 'Mine' },
  approveCount: {},
  sendCountBack: { reason: 'Mine' },
  editTransaction: { method: 'check' },
  moveTransaction: { sessionId: '1001' },
  reverseTransaction: {},
  addCitationLine: { kind: 'fee', amount: 100 },
  reversePayment: {},
  recordRefund: { amount: 1, reason: 'Mine' },
  transferBalance: { to: theirs.citation, amount: 1 },
  payPaymentPlan: { tenders: [{ method: 'cash', amount: 1 }] },
  cancelPaymentPlan: { reason: 'Mine' },
  updatePlanTemplate: { name: 'Mine' },
  updateIntakeSource: { name: 'Mine' },
  updateBatch: { source: 'Mine' },
  saveBatchLines: { lines: [] },
  postBatch: {},
  updatePermit: { status: 'active' },
  adjustPermitPayment: { tenderId: '1', mode: 'refund' },
  updateDepositAccount: { name: 'Mine' },
  cancelDeposit: { reason: 'Mine' },
  bankDeposit: {},
  sealDeposit: {},
  matchBankLine: { depositId: theirs.deposit },
  setBankLineAside: { note: 'Mine' },
  updateLedgerAccount: { name: 'Mine' },
  mailReceipt: { to: 'mine@example.test' },
  mailSessionReport: { format: 'csv' },
  updateTill: { blindCount: true },
  assignTill: { userId: '1' },
  giveTillCount: { trays: [{ number: 1, lines: [] }] },
  bookTillDifference: { reason: 'Mine' },
  returnTransfer: { reason: 'Mine' },
  approvePaidInOut: {},
  declinePaidInOut: {},
  openBusinessDay: {},
  disposeRepairItem: { type: 'defer', note: 'Mine' },
  updateRepairConfiguration: { name: 'Mine' },
  assignUnidentified: { citation: theirs.citation },
  returnUnidentified: { reason: 'Mine' },
  reverseFromCitation: { transactionId: theirs.transaction },
}

function addressOf({ id, path }: Described): string {
  const known = THEIRS.find(([prefix]) => path.startsWith(prefix))
  if (!known) throw new Error(`say here what ${id} is called with`)
  return path
    .replace('{line}', '0')
    .replace('{date}', DAY)
    .replaceAll(/\{\w+\}/g, known[1])
}

const named = describedOperations(town.app.document).filter(({ path }) => path.includes('{'))

it.each(named)(
  'A-1: $id answers for another agency’s as for what is not there',
  async (operation) => {
    const before = await everythingOf(elsewhere.agencyId)
    const answer = await town.admin.send(
      operation.method,
      addressOf(operation),
      BODIES[operation.id],
    )
    expect(answer.status, JSON.stringify(answer.body)).toBe(404)
    expect(await everythingOf(elsewhere.agencyId)).toEqual(before)
    expect(JSON.stringify(answer.body)).not.toContain('Elsewhere')
  },
)

it.each(named.filter(({ method }) => method === 'GET'))(
  'A-1: $id shows it to its own people',
  async (operation) => {
    expect([200, 201]).toContain((await there.get(addressOf(operation))).status)
  },
)

it('A-1: no list shows anything of another agency', async () => {
  const lists = describedOperations(town.app.document).filter(
    ({ id, method, path }) => method === 'GET' && !path.includes('{') && id !== 'live',
  )
  for (const { path } of lists) {
    const { body } = await town.admin.get(path)
    expect(JSON.stringify(body), path).not.toMatch(/Elsewhere|THEIRS|theirs|Barter|Handhelds/)
  }
})

/** Every row of every table that belongs to the agency. */
async function everythingOf(agencyId: number): Promise<unknown> {
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'agency_id' order by 1`,
  )
  const everything: Record<string, unknown> = {}
  for (const { name } of tables) {
    const { rows } = await database.owner.query(
      `select json_agg(t order by t::text) as rows from ${name} t where agency_id = ${agencyId}`,
    )
    everything[name] = rows
  }
  return everything
}
