import type { FastifyInstance } from 'fastify'
import * as accounting from './capabilities/accounting/api.ts'
import { accountingProofs } from './capabilities/accounting/public.ts'
import { accountingRefusals } from './capabilities/accounting/refusals.ts'
import { agencyRefusals } from './capabilities/agencies/refusals.ts'
import * as agencies from './capabilities/agencies/api.ts'
import { methodOperations } from './capabilities/agencies/methods-api.ts'
import * as audit from './capabilities/audit/api.ts'
import * as batches from './capabilities/batches/api.ts'
import { batchesBook } from './capabilities/batches/public.ts'
import { batchRefusals } from './capabilities/batches/refusals.ts'
import * as deposits from './capabilities/deposits/api.ts'
import { depositsBook, sumsOfSessions } from './capabilities/deposits/public.ts'
import { bankRefusals } from './capabilities/deposits/bank/refusals.ts'
import { depositRefusals } from './capabilities/deposits/refusals.ts'
import * as drawers from './capabilities/drawers/api.ts'
import { drawerRefusals } from './capabilities/drawers/refusals.ts'
import * as enforcement from './capabilities/enforcement/api.ts'
import * as imports from './capabilities/enforcement/imports/api.ts'
import { stalledImports, tasks } from './capabilities/enforcement/imports/jobs.ts'
import { importRefusals } from './capabilities/enforcement/imports/refusals.ts'
import * as plans from './capabilities/enforcement/plans/api.ts'
import { sweepPlans } from './capabilities/enforcement/plans/jobs.ts'
import { planRefusals } from './capabilities/enforcement/plans/refusals.ts'
import { SHELF as CITATION_SHELF } from './capabilities/enforcement/imports/store.ts'
import { citationsBook, plansBook } from './capabilities/enforcement/public.ts'
import { enforcementRefusals } from './capabilities/enforcement/refusals.ts'
import * as identity from './capabilities/identity/api.ts'
import { sweepAttempts, sweepLogins } from './capabilities/identity/jobs.ts'
import {
  OPERATION_PERMISSIONS,
  WITHOUT_SECOND_FACTOR,
} from './capabilities/identity/permissions.ts'
import { createRecognition } from './capabilities/identity/recognise.ts'
import { identityRefusals } from './capabilities/identity/refusals.ts'
import * as intake from './capabilities/intake/api.ts'
import { SHELF as INTAKE_SHELF } from './capabilities/intake/file.ts'
import { tasks as intakeTasks, unattendedImports } from './capabilities/intake/jobs.ts'
import { intakeBook } from './capabilities/intake/public.ts'
import { intakeRefusals } from './capabilities/intake/refusals.ts'
import * as permits from './capabilities/permits/api.ts'
import { ordersBook } from './capabilities/permits/public.ts'
import { permitRefusals } from './capabilities/permits/refusals.ts'
import * as proof from './capabilities/proof/api.ts'
import * as receipts from './capabilities/receipts/api.ts'
import { RECEIPT, receiptMaker } from './capabilities/receipts/mail.ts'
import * as repair from './capabilities/repair/api.ts'
import {
  departFromRepair,
  overdueLocks,
  repairBook,
  repairTasks,
  waitingRepairs,
} from './capabilities/repair/public.ts'
import { repairRefusals } from './capabilities/repair/refusals.ts'
import * as reports from './capabilities/reports/api.ts'
import { reportRefusals } from './capabilities/reports/refusals.ts'
import { reportMaker, SESSION_REPORT } from './capabilities/reports/session-report.ts'
import { proofRefusals } from './capabilities/proof/refusals.ts'
import * as sessions from './capabilities/sessions/api.ts'
import {
  createCutOffs,
  leaveWithLogin,
  sessionsBook,
  sweepLedgers,
} from './capabilities/sessions/public.ts'
import { sessionRefusals } from './capabilities/sessions/refusals.ts'
import * as tills from './capabilities/tills/api.ts'
import { initialiseOnArrival, tillsBook } from './capabilities/tills/public.ts'
import { tillRefusals } from './capabilities/tills/refusals.ts'
import * as transactions from './capabilities/transactions/api.ts'
import { transactionsBook } from './capabilities/transactions/public.ts'
import { transactionRefusals } from './capabilities/transactions/refusals.ts'
import * as unidentified from './capabilities/unidentified/api.ts'
import { unidentifiedBook } from './capabilities/unidentified/public.ts'
import { unidentifiedRefusals } from './capabilities/unidentified/refusals.ts'
import type { Clock } from './clock/clock.ts'
import { createPress, type Press } from './documents/press.ts'
import { documentRefusals } from './documents/refusals.ts'
import { healthOperations } from './http/health.ts'
import { addGauge, createMetrics, type Metrics, serveMetrics } from './http/metrics.ts'
import type { Operation } from './http/operation.ts'
import { openApiDocument } from './http/openapi.ts'
import { servePages } from './http/pages.ts'
import { mergeCatalogues } from './http/problem.ts'
import { serveReference } from './http/reference.ts'
import { httpRefusals } from './http/refusals.ts'
import { registerOperations } from './http/register.ts'
import { createServer } from './http/server.ts'
import { createJobs, type JobsLog } from './jobs/jobs.ts'
import { createSweeps, type Sweep } from './jobs/sweeps.ts'
import { createDoor, type DoorFigures } from './journal/door.ts'
import { forgetAnswers } from './journal/forgetting.ts'
import * as liveUpdates from './live/api.ts'
import { Live } from './live/live.ts'
import * as mail from './mail/api.ts'
import { createCarrier } from './mail/carrier.ts'
import { createPostman } from './mail/postman.ts'
import { mailRefusals } from './mail/refusals.ts'
import type { Database } from './postgres/database.ts'
import { patiently } from './postgres/transient.ts'
import type { Settings } from './settings/settings.ts'
import { brokenUploads } from './uploads/jobs.ts'
import { uploadRefusals } from './uploads/refusals.ts'

export type AppOptions = {
  readonly database: Database
  readonly clock: Clock
  readonly settings: Settings
  /** Where log lines go instead of to the standard output. */
  readonly logTo?: { write(line: string): void }
  /** I-2: items of a file of payments that go into one unit of work; left out: five hundred. */
  readonly partSize?: number
}

export type App = {
  readonly http: FastifyInstance
  /** What the API is, as OpenAPI 3.1. */
  readonly document: object
  /** Begins what runs by itself: sweeps, jobs, listening for changes. Requests need none of it. */
  start(): Promise<void>
  /** Lets running work end, and takes no more. */
  stop(): Promise<void>
}

/** Every capability's part of the write door, in the order in which rows are locked. */
export const books = {
  sessions: sessionsBook,
  transactions: transactionsBook,
  citations: citationsBook,
  orders: ordersBook,
  plans: plansBook,
  batches: batchesBook,
  tills: tillsBook,
  deposits: depositsBook,
  intake: intakeBook,
  repair: repairBook,
  unidentified: unidentifiedBook,
}

/** What is derived anew, and compared with what is kept (T-12). */
export const proofs = [...Object.values(books).flatMap((book) => book.proofs), ...accountingProofs]

/** what follows when a login ends, in this order. */
export const departures = [departFromRepair, leaveWithLogin]

const catalogue = mergeCatalogues([
  httpRefusals,
  identityRefusals,
  agencyRefusals,
  drawerRefusals,
  sessionRefusals,
  transactionRefusals,
  enforcementRefusals,
  uploadRefusals,
  importRefusals,
  planRefusals,
  permitRefusals,
  batchRefusals,
  intakeRefusals,
  tillRefusals,
  depositRefusals,
  bankRefusals,
  repairRefusals,
  unidentifiedRefusals,
  accountingRefusals,
  reportRefusals,
  proofRefusals,
  documentRefusals,
  mailRefusals,
])

/** Puts the whole product together. It listens when `http.listen` is called, and not before. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { database, settings, logTo } = options
  const metrics = createMetrics(database)
  const http = await createServer({ settings, catalogue, metrics, logTo })
  const services = servicesOf(options, http.log)
  const { door, live, recognise, press } = services
  const operations = operationsOf(services)
  const needed = OPERATION_PERMISSIONS
  const { publicUrl } = settings
  const document = openApiDocument({ version: '1', operations, catalogue, needed })
  const withoutSecondFactor = WITHOUT_SECOND_FACTOR
  const gate = { needed, withoutSecondFactor, recognise, catalogue, publicUrl }
  registerOperations(http, gate, operations)
  await serveReference(http, document)
  await servePages(http, catalogue)
  serveMetrics(http, metrics)
  addFigures(metrics, door.figures, live)

  const log = http.log
  const jobs = createJobs({
    database,
    tasks: { ...tasks(services), ...intakeTasks(services), ...repairTasks(services) },
    log,
  })
  const postman = postmanOf(services, log)
  const sweeps = createSweeps({ log, sweeps: [...sweepsOf(services), postman.round] })
  // Streams that are open keep the server from closing, so they are ended first.
  http.addHook('preClose', () => live.stop())
  return {
    http,
    document,
    start: async () => {
      metrics.watchProcess()
      await patiently(() => live.start())
      await patiently(() => jobs.start())
      sweeps.start()
    },
    stop: async () => {
      await sweeps.stop()
      await http.close()
      await jobs.stop()
      const left = postman.stop()
      press.stop()
      await left
      await door.idle()
    },
  }
}

/** What operations, sweeps and jobs stand on. */
function servicesOf(
  { database, clock, settings, partSize }: AppOptions,
  log: FastifyInstance['log'],
) {
  const door = createDoor({ database, clock, books })
  const live = new Live({ database, clock, log })
  const recognise = createRecognition(database, clock)
  const parts = { database, clock, settings, partSize, door, live, press: createPress(), proofs }
  const arrivals = [initialiseOnArrival(door)]
  return { ...parts, recognise, departures, arrivals }
}

function operationsOf(services: ReturnType<typeof servicesOf>): Operation[] {
  const operations: Operation[] = [
    ...healthOperations(services),
    ...identity.operations({ ...services, operations: () => operations }),
    ...agencies.operations(services),
    ...methodOperations(services),
    ...audit.operations(services),
    ...drawers.operations(services),
    ...sessions.operations(services),
    ...transactions.operations(services),
    ...enforcement.operations(services),
    ...imports.operations(services),
    ...plans.operations(services),
    ...batches.operations(services),
    ...intake.operations(services),
    ...deposits.operations(services),
    ...repair.operations(services),
    ...unidentified.operations(services),
    ...accounting.operations(services),
    ...reports.operations(services),
    ...receipts.operations(services),
    ...permits.operations(services),
    ...tills.operations(services),
    ...proof.operations(services),
    ...mail.operations(services),
    ...liveUpdates.operations(services),
  ]
  return operations
}

function sweepsOf(
  services: Parameters<typeof createCutOffs>[0] & Parameters<typeof sweepLogins>[0],
) {
  const sweeps: Sweep[] = [
    createCutOffs(services).round,
    { name: 'ledgers', run: () => sweepLedgers(services) },
    { name: 'logins', run: async () => void (await sweepLogins(services)) },
    { name: 'attempts to sign in', run: () => sweepAttempts(services) },
    { name: 'plans', run: async () => void (await sweepPlans(services)) },
    { name: 'answers', run: () => forgetAnswers(services) },
    sumsOfSessions(services),
    overdueLocks(services),
    waitingRepairs(services),
    stalledImports(services),
    unattendedImports(services),
    brokenUploads(services, CITATION_SHELF),
    brokenUploads(services, INTAKE_SHELF),
  ]
  return sweeps
}

/** Who brings mail away, and who makes what is attached to it. */
function postmanOf(
  services: Pick<AppOptions, 'database' | 'clock' | 'settings'> & { readonly press: Press },
  log: JobsLog,
) {
  const { database, clock, press } = services
  const { smtpUrl, mailFrom } = services.settings
  const carrier =
    smtpUrl !== null && mailFrom !== null ? createCarrier({ smtpUrl, mailFrom }) : null
  const makers = { [RECEIPT]: receiptMaker(press), [SESSION_REPORT]: reportMaker(services) }
  return createPostman({ database, clock, carrier, makers, log })
}

function addFigures(metrics: Metrics, figures: DoorFigures, live: Live): void {
  const kinds = {
    commands: 'taken',
    batches: 'written',
    retries: 'tried again',
    alone: 'run alone',
  }
  for (const [name, what] of Object.entries(kinds))
    addGauge(metrics, {
      name: `door_${name}`,
      help: `Commands or batches of the write door that were ${what}, since the start`,
      read: () => figures[name as keyof DoorFigures],
    })
  addGauge(metrics, { name: 'live_streams', help: 'Open pages', read: () => live.streams })
}
