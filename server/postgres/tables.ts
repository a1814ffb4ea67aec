// Generated from the migrations by `node tools/generate.ts tables`. Do not edit.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface Agencies {
  absolute_minutes: Generated<number>;
  accent_color: string | null;
  agency_id: Generated<number>;
  cashiering: Generated<boolean>;
  count_tolerance: Generated<number>;
  created_at: Generated<Temporal.Instant>;
  currency: string;
  enforcement: Generated<boolean>;
  idle_minutes: Generated<number>;
  journal_number: Generated<number>;
  name: string;
  permits: Generated<boolean>;
  till_required: Generated<boolean>;
  time_zone: string;
  version: Generated<number>;
}

export interface Answers {
  agency_id: number;
  at: Temporal.Instant;
  body: string;
  fingerprint: Buffer;
  key: string;
  refused: Generated<boolean>;
  status: number;
  user_id: number;
}

export interface ApiKeys {
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  id: Generated<number>;
  last_used_at: Temporal.Instant | null;
  name: string;
  revoked_at: Temporal.Instant | null;
  token_hash: Buffer;
  user_id: number;
}

export interface AuditLog {
  action: string;
  address: string | null;
  after: Json | null;
  agency_id: number;
  at: Generated<Temporal.Instant>;
  before: Json | null;
  id: Generated<number>;
  request_id: string | null;
  subject_id: string;
  subject_type: string;
  user_id: number | null;
}

export interface BankLines {
  agency_id: number;
  amount: number;
  banks: Generated<boolean>;
  code: string | null;
  day: Temporal.PlainDate;
  decided_at: Temporal.Instant | null;
  decided_by: number | null;
  deposit_id: number | null;
  description: string | null;
  line: number;
  note: string | null;
  reference: string | null;
  set_aside: Generated<boolean>;
  statement_id: number;
}

export interface BankStatements {
  account_id: number;
  agency_id: number;
  credits: number;
  debits: number;
  file_hash: Buffer;
  file_name: string;
  first_day: Temporal.PlainDate;
  format: string;
  id: Generated<number>;
  last_day: Temporal.PlainDate;
  line_count: number;
  taken_at: Generated<Temporal.Instant>;
  taken_by: number;
}

export interface Batches {
  agency_id: number;
  control_count: number;
  control_total: number;
  created_at: Generated<Temporal.Instant>;
  created_by: number;
  ended_at: Temporal.Instant | null;
  ended_by: number | null;
  id: Generated<number>;
  line_count: Generated<number>;
  line_total: Generated<number>;
  saved_at: Generated<Temporal.Instant>;
  saved_by: number;
  session_id: number | null;
  source: string;
  status: Generated<string>;
  version: Generated<number>;
}

export interface BatchLines {
  agency_id: number;
  amount: number | null;
  batch_id: number;
  citation: string;
  line: number;
  method: string | null;
  reference: string | null;
}

export interface BatchPayments {
  agency_id: number;
  batch_id: number;
  line: number;
  payment_id: number;
  transaction_id: number;
}

export interface BookedPapers {
  agency_id: number;
  amount: number;
  at: Temporal.Instant;
  bin: number;
  branch_id: number;
  business_date: Temporal.PlainDate;
  currency: string;
  id: Generated<number>;
  papers: number;
  reason: string;
  till_number: string;
  user_id: number;
}

export interface Branches {
  address: Generated<string>;
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  id: Generated<number>;
  name: string;
  version: Generated<number>;
}

export interface BusinessDays {
  agency_id: number;
  branch_id: number;
  date: Temporal.PlainDate;
  opened_at: Temporal.Instant;
  opened_by: number;
  processed_at: Temporal.Instant | null;
  processed_by: number | null;
  settled_at: Temporal.Instant | null;
  settled_by: number | null;
  status: string;
  summary: Json | null;
}

export interface CashMovements {
  agency_id: number;
  amount: number;
  at: Temporal.Instant;
  branch_id: number;
  business_date: Temporal.PlainDate;
  count_number: number | null;
  currency: string;
  deposit_id: number | null;
  from_place: string;
  id: Generated<number>;
  kind: string;
  paid_id: number | null;
  period: number | null;
  reason: string | null;
  session_id: number | null;
  till_id: number | null;
  till_number: string | null;
  to_place: string;
  transaction_id: number | null;
  transfer_id: number | null;
  tray: number | null;
  user_id: number;
}

export interface CitationImportChunks {
  agency_id: number;
  at: Generated<Temporal.Instant>;
  bytes: Buffer;
  import_id: number;
  piece: number;
}

export interface CitationImportErrors {
  agency_id: number;
  code: string;
  detail: string;
  field: string;
  import_id: number;
  line: number;
  text: string;
}

export interface CitationImportNumbers {
  agency_id: number;
  import_id: number;
  line: number;
  number: string;
}

export interface CitationImports {
  agency_id: number;
  bytes: number;
  bytes_read: Generated<number>;
  created_at: Generated<Temporal.Instant>;
  dry_run: boolean;
  encoding: string | null;
  failed: Generated<number>;
  failure: string | null;
  failure_code: string | null;
  file_hash: Buffer;
  file_name: string;
  finished_at: Temporal.Instant | null;
  id: Generated<number>;
  lines_read: Generated<number>;
  mapping: Json;
  run: Generated<number>;
  skipped: Generated<number>;
  started_at: Temporal.Instant | null;
  status: Generated<string>;
  taken: Generated<number>;
  user_id: number;
  worked_at: Generated<Temporal.Instant>;
}

export interface CitationLines {
  added_at: Generated<Temporal.Instant>;
  added_by: number | null;
  agency_id: number;
  amount: number;
  citation_id: number;
  kind: string;
  line: number;
}

export interface CitationMappings {
  agency_id: number;
  header_hash: Buffer;
  mapping: Json;
  updated_at: Generated<Temporal.Instant>;
}

export interface CitationRefunds {
  agency_id: number;
  amount: number;
  citation_id: number;
  created_at: Generated<Temporal.Instant>;
  from_balance: number;
  id: Generated<number>;
  reason: string;
  reference: string | null;
  user_id: number;
}

export interface Citations {
  account_balance: Generated<number>;
  agency_id: number;
  applied: Generated<number>;
  charged: Generated<number>;
  created_at: Generated<Temporal.Instant>;
  id: Generated<number>;
  issued_at: Temporal.Instant | null;
  location: string | null;
  number: string;
  number_key: Generated<string>;
  paid_elsewhere: Generated<number>;
  payer: string | null;
  payer_key: Generated<string | null>;
  plate: string | null;
  plate_key: Generated<string | null>;
  refunded: Generated<number>;
  standing: string | null;
  state: string | null;
  version: Generated<number>;
  violation: string | null;
  violation_code: string | null;
}

export interface ClosedSessions {
  agency_id: number;
  day: Temporal.PlainDate;
  journal_number: number | null;
  session_id: number;
  summed_at: Temporal.Instant | null;
}

export interface DepositAccounts {
  active: Generated<boolean>;
  agency_id: number;
  bank: string;
  created_at: Generated<Temporal.Instant>;
  id: Generated<number>;
  name: string;
  tail: string;
  version: Generated<number>;
}

export interface Deposits {
  account_id: number;
  agency_id: number;
  bag_number: string | null;
  bank_reference: string | null;
  banked_at: Temporal.Instant | null;
  banked_by: number | null;
  banked_on: Temporal.PlainDate | null;
  cancel_reason: string | null;
  cancelled_at: Temporal.Instant | null;
  cancelled_by: number | null;
  cash: number;
  cash_lines: Json;
  id: Generated<number>;
  other: number;
  paper: number;
  paper_methods: string[];
  prepared_at: Generated<Temporal.Instant>;
  prepared_by: number;
  sealed_at: Temporal.Instant | null;
  sealed_by: number | null;
  status: Generated<string>;
}

export interface DepositSources {
  account_id: number;
  agency_id: number;
  drawer_id: number | null;
  id: Generated<number>;
  method: string | null;
  receivable: string | null;
}

export interface Drawers {
  agency_id: number;
  branch_id: number;
  closing_count: Generated<string>;
  closing_method: string;
  concurrent_users: boolean;
  created_at: Generated<Temporal.Instant>;
  created_by: number;
  cut_off_status: string | null;
  cut_off_time: string | null;
  description: string | null;
  id: Generated<number>;
  ledger: Generated<boolean>;
  name: string;
  opening_balance_required: boolean;
  status: Generated<string>;
  type: string;
  version: Generated<number>;
}

export interface IntakeFindings {
  agency_id: number;
  arrived: Json;
  import_id: number;
  line: number;
  outcome: Generated<string>;
  reasons: string[];
  taken_by: number | null;
}

export interface IntakeImports {
  agency_id: number;
  bytes: number;
  bytes_read: Generated<number>;
  checked_at: Temporal.Instant | null;
  control_count: number | null;
  control_total: number | null;
  created_at: Generated<Temporal.Instant>;
  dry_run: boolean;
  encoding: string | null;
  failure: string | null;
  failure_code: string | null;
  failure_line: number | null;
  fee_total: Generated<number>;
  file_hash: Buffer;
  file_name: string;
  finished_at: Temporal.Instant | null;
  id: Generated<number>;
  item_count: number | null;
  item_total: number | null;
  items_read: Generated<number>;
  known_count: Generated<number>;
  known_total: Generated<number>;
  layout: Json | null;
  posted_count: Generated<number>;
  posted_total: Generated<number>;
  repair_count: Generated<number>;
  repair_total: Generated<number>;
  run: Generated<number>;
  session_id: number | null;
  source_id: number;
  started_at: Temporal.Instant | null;
  status: Generated<string>;
  surplus_count: Generated<number>;
  surplus_total: Generated<number>;
  unread_count: number | null;
  user_id: number;
  withdrawn_at: Temporal.Instant | null;
  withdrawn_by: number | null;
  worked_at: Generated<Temporal.Instant>;
}

export interface IntakeItems {
  agency_id: number;
  amount: number | null;
  amount_text: string | null;
  arrived_at: Temporal.Instant;
  batch: string | null;
  citation: string | null;
  fee: number | null;
  fingerprint: Buffer;
  id: number;
  import_id: number;
  line: number;
  method: string;
  more: Json | null;
  paid_on: Temporal.PlainDate | null;
  payer: string | null;
  payment_id: number | null;
  payout_on: Temporal.PlainDate | null;
  plate: string | null;
  plate_state: string | null;
  reasons: string[];
  reference: string | null;
  repeated: Generated<boolean>;
  slip: Generated<string | null>;
  source_id: number;
  withdrawn: Generated<boolean>;
}

export interface IntakeKnown {
  agency_id: number;
  amount: number | null;
  import_id: number;
  item_id: number;
  line: number;
}

export interface IntakePieces {
  agency_id: number;
  at: Generated<Temporal.Instant>;
  bytes: Buffer;
  import_id: number;
  piece: number;
}

export interface IntakeSources {
  active: Generated<boolean>;
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  created_by: number;
  drawer_id: number;
  format: string;
  id: Generated<number>;
  layout: Json | null;
  method: string;
  name: string;
  overpayments: Generated<string>;
  version: Generated<number>;
}

export interface JournalExports {
  agency_id: number;
  credit: number;
  debit: number;
  first_day: Temporal.PlainDate;
  last_day: Temporal.PlainDate;
  line_count: number;
  made_at: Generated<Temporal.Instant>;
  made_by: number;
  number: number;
  session_count: number;
  suspense_count: number;
}

export interface JournalLines {
  account: string;
  agency_id: number;
  branch_id: number | null;
  code: string | null;
  code_name: string | null;
  credit: number;
  day: Temporal.PlainDate;
  debit: number;
  line: number;
  method: string;
  number: number;
  receivable: string;
  session_id: number | null;
}

export interface JournalMovements {
  agency_id: number;
  movement_id: number;
  number: number;
}

export interface LedgerAccounts {
  active: Generated<boolean>;
  agency_id: number;
  code: string;
  name: string;
  type: string;
  version: Generated<number>;
}

export interface LedgerMappings {
  account: string;
  agency_id: number;
  code: string;
  detail: string;
}

export interface Logins {
  address: string;
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  end_reason: string | null;
  ended_at: Temporal.Instant | null;
  expires_at: Temporal.Instant;
  id: Generated<number>;
  idle_minutes: number;
  last_seen_at: Generated<Temporal.Instant>;
  provider_id: number | null;
  token_hash: Buffer;
  user_agent: string;
  user_id: number;
}

export interface MailFiles {
  agency_id: number;
  content: Buffer;
  line: number;
  mail_id: number;
  name: string;
  type: string;
}

export interface Mails {
  agency_id: number;
  attempts: Generated<number>;
  body: string;
  claim: Generated<number>;
  created_at: Generated<Temporal.Instant>;
  doubtful: Generated<boolean>;
  handed_at: Temporal.Instant | null;
  id: Generated<number>;
  kind: string;
  made_at: Temporal.Instant | null;
  maker: string;
  message_id: string;
  next_at: Generated<Temporal.Instant>;
  recipient: string;
  sent_at: Temporal.Instant | null;
  state: Generated<string>;
  subject_id: string;
  subject_type: string;
  title: string;
  tried_from: Generated<Temporal.Instant>;
  trouble: string | null;
  trouble_detail: string | null;
  user_id: number;
  wish: Json;
}

export interface PaidInOut {
  agency_id: number;
  amount: number;
  branch_id: number;
  currency: string;
  decided_at: Temporal.Instant | null;
  decided_by: number | null;
  direction: string;
  id: number;
  kind: string;
  note: string | null;
  reason: string;
  requested_at: Temporal.Instant;
  requested_by: number;
  status: string;
  till_id: number;
  till_number: string;
}

export interface PaymentMethods {
  agency_id: number;
  cash: Generated<boolean>;
  code: string;
  created_at: Generated<Temporal.Instant>;
  document: Generated<boolean>;
  name: string;
  needs_reference: Generated<boolean>;
  offered: Generated<boolean>;
  position: Generated<number>;
  realisation_days: Generated<number>;
  shortcut: string | null;
  system: Generated<boolean>;
  version: Generated<number>;
}

export interface PaymentPlans {
  agency_id: number;
  cancel_reason: string | null;
  cancelled_at: Temporal.Instant | null;
  cancelled_by: number | null;
  default_noted_for: Temporal.PlainDate | null;
  defaults_on: Generated<Temporal.PlainDate | null>;
  enrolled_at: Generated<Temporal.Instant>;
  enrolled_by: number;
  enrolment_fee: number;
  every: string;
  grace_days: number;
  id: Generated<number>;
  late_fees: string;
  next_due: Temporal.PlainDate | null;
  paid: Generated<number>;
  payer: string;
  payer_key: Generated<string>;
  sort_on: Generated<Temporal.PlainDate>;
  template_id: number | null;
  total: number;
  version: Generated<number>;
}

export interface Payments {
  agency_id: number;
  amount: number;
  created_at: Temporal.Instant;
  id: number;
  payer: string | null;
  receipt_number: string;
  session_id: number;
  user_id: number;
}

export interface PermitFees {
  agency_id: number;
  amount: number;
  kind: string;
  line: number;
  name: string;
  permit_id: number;
}

export interface PermitOrderLines {
  agency_id: number;
  amount: number;
  kind: string;
  line: number;
  name: string;
  order_id: number;
  permit_id: number | null;
}

export interface PermitOrderPermits {
  agency_id: number;
  order_id: number;
  permit_id: number;
  position: number;
}

export interface PermitOrders {
  agency_id: number;
  charged: number;
  created_at: Temporal.Instant;
  created_by: number;
  id: number;
  payer: string | null;
  refunded: Generated<number>;
  reversed: Generated<number>;
  service_fees: number;
  taken: Generated<number>;
  version: Generated<number>;
}

export interface PermitReturns {
  agency_id: number;
  amount: number;
  mode: string;
  order_id: number;
  tender_id: number;
  transaction_id: number;
}

export interface Permits {
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  created_by: number;
  holder: string;
  holder_key: Generated<string>;
  id: Generated<number>;
  number: string;
  number_key: Generated<string>;
  order_id: number | null;
  price: number;
  status: string;
  type: string;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate;
  version: Generated<number>;
  zone: string | null;
}

export interface PermitTenders {
  agency_id: number;
  amount: number;
  card_tail: string | null;
  given_back: Generated<number>;
  order_id: number;
  ordered_at: Temporal.Instant;
  transaction_id: number;
}

export interface PermitVehicles {
  agency_id: number;
  line: number;
  permit_id: number;
  plate: string;
  plate_key: Generated<string>;
  state: string | null;
}

export interface PlanCitations {
  agency_id: number;
  citation_id: number;
  counted: Generated<number>;
  covered: number;
  followed: Generated<boolean>;
  held: Generated<boolean>;
  number: string;
  number_key: Generated<string>;
  over: Generated<boolean>;
  plan_id: number;
  position: number;
}

export interface PlanInstalments {
  agency_id: number;
  amount: number;
  due_on: Temporal.PlainDate;
  plan_id: number;
  position: number;
}

export interface PlanTemplates {
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  enrolment_fee: Generated<number>;
  grace_days: number;
  id: Generated<number>;
  late_fees: string;
  longest_months: number;
  name: string;
  offered: Generated<boolean>;
  smallest_instalment: Generated<number>;
  version: Generated<number>;
}

export interface PlanTransactions {
  agency_id: number;
  amount: number;
  citation_id: number;
  plan_id: number;
  transaction_id: number;
}

export interface Postings {
  account: string;
  agency_id: number;
  amount: number;
  line: number;
  method: string | null;
  transaction_id: number;
}

export interface ReceiptPrintings {
  agency_id: number;
  at: Generated<Temporal.Instant>;
  number: number;
  payment_id: number;
  user_id: number;
  way: string;
}

export interface RecoveryCodes {
  agency_id: number;
  code_hash: Buffer;
  used_at: Temporal.Instant | null;
  user_id: number;
}

export interface RepairActivations {
  agency_id: number;
  configuration_id: number;
  ended_at: Temporal.Instant | null;
  ended_by: number | null;
  id: Generated<number>;
  started_at: Generated<Temporal.Instant>;
  started_by: number | null;
}

export interface RepairConfigurations {
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  created_by: number | null;
  criteria: Json;
  id: Generated<number>;
  last: Json;
  name: string;
  version: Generated<number>;
}

export interface RepairItems {
  activation_id: number | null;
  agency_id: number;
  amount: number | null;
  arrived_at: Temporal.Instant;
  batch: string | null;
  deferred: Generated<boolean>;
  deferred_at: Temporal.Instant | null;
  deferred_by: number | null;
  disposal: number | null;
  disposed_at: Temporal.Instant | null;
  disposition: Json | null;
  drawer_id: number;
  finalised_at: Temporal.Instant | null;
  finalised_by: number | null;
  held_since: Temporal.Instant | null;
  holder: number | null;
  id: number;
  import_id: number;
  listed_at: Temporal.Instant | null;
  login_id: number | null;
  note: string | null;
  outcome: string | null;
  payment_id: number | null;
  reasons: string[];
  returned: string | null;
  source_id: number;
  state: Generated<string>;
}

export interface RepairLost {
  agency_id: number;
  at: Temporal.Instant;
  by_user: number | null;
  cause: string;
  draft: Json | null;
  item_id: number;
  user_id: number;
}

export interface RepairSettings {
  agency_id: number;
  fetch_size: Generated<number>;
  maximum_lock_minutes: Generated<number>;
  pending_limit: Generated<number>;
  version: Generated<number>;
}

export interface Roles {
  agency_id: number;
  built_in: Generated<boolean>;
  created_at: Generated<Temporal.Instant>;
  id: Generated<number>;
  name: string;
  permissions: string[];
  second_factor_required: Generated<boolean>;
}

export interface SecondFactors {
  agency_id: number;
  confirmed_at: Temporal.Instant | null;
  created_at: Generated<Temporal.Instant>;
  last_step: number | null;
  secret: Buffer;
  user_id: number;
}

export interface SessionCounts {
  agency_id: number;
  could_see: boolean;
  counted: number;
  counted_at: Temporal.Instant;
  counted_by: number;
  decided_at: Temporal.Instant | null;
  decided_by: number | null;
  expected: number;
  explained_at: Temporal.Instant | null;
  explained_by: number | null;
  lines: Json;
  mode: string;
  note: string | null;
  number: number;
  others: Json;
  reason: string | null;
  rounding: number | null;
  session_id: number;
  state: string;
  tolerance: number;
}

export interface SessionEvents {
  agency_id: number;
  at: Temporal.Instant;
  body: string;
  hash: Buffer;
  kind: string;
  seq: number;
  session_id: number;
  transaction_id: number | null;
  user_id: number | null;
}

export interface SessionPayouts {
  agency_id: number;
  amount: number;
  method: string;
  payout_on: Temporal.PlainDate;
  session_id: number;
}

export interface Sessions {
  agency_id: number;
  branch_id: number;
  chain_head: Buffer;
  closed_at: Temporal.Instant | null;
  closed_by: number | null;
  closing_count: Generated<string>;
  closing_method: string;
  concurrent_users: boolean;
  count_difference: number | null;
  count_number: Generated<number>;
  count_state: string | null;
  cut_off_at: Temporal.Instant | null;
  cut_off_status: string | null;
  drawer_id: number;
  ended_at: Temporal.Instant | null;
  ended_by: number | null;
  event_count: Generated<number>;
  id: number;
  ledger: Generated<boolean>;
  net_total: Generated<number>;
  opened_by: number;
  opening_balance: number | null;
  opening_balance_required: boolean;
  receipt_count: Generated<number>;
  started_at: Temporal.Instant;
  status: string;
  transaction_count: Generated<number>;
}

export interface SessionSums {
  account: string;
  agency_id: number;
  amount: number;
  day: Temporal.PlainDate;
  deposit_id: number | null;
  method: string;
  receivable: string;
  session_id: number;
}

export interface SessionTotals {
  agency_id: number;
  count: number;
  kind: string;
  method: string;
  net: number;
  session_id: number;
  user_id: number;
}

export interface SessionUsers {
  agency_id: number;
  current: Generated<boolean>;
  exclusive: boolean;
  joined_at: Temporal.Instant;
  login_id: number | null;
  session_id: number;
  user_id: number;
}

export interface SignInAttempts {
  at: Generated<Temporal.Instant>;
  subject: string;
}

export interface SignOnIdentities {
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  provider_id: number;
  subject: string;
  user_id: number;
}

export interface SignOnProviders {
  active: Generated<boolean>;
  agency_id: number;
  client_id: string;
  client_secret: Buffer | null;
  created_at: Generated<Temporal.Instant>;
  creates_people: Generated<boolean>;
  id: Generated<number>;
  issuer: string;
  name: string;
  role_claim: string | null;
  scope: string;
  version: Generated<number>;
}

export interface SignOnRoles {
  agency_id: number;
  claim_value: string;
  provider_id: number;
  role_id: number;
}

export interface SignOnSettings {
  agency_id: number;
  passwords: Generated<string>;
  sign_in_name: string | null;
  version: Generated<number>;
}

export interface TillBaitBills {
  agency_id: number;
  denomination: string;
  serial: string;
  till_id: number;
  value: number;
}

export interface TillBins {
  agency_id: number;
  number: number;
  till_id: number;
}

export interface TillCounts {
  agency_id: number;
  bins: Json;
  blind: boolean;
  booked_at: Temporal.Instant | null;
  booked_by: number | null;
  business_date: Temporal.PlainDate;
  counted_at: Temporal.Instant;
  counted_by: number;
  difference: number;
  number: number;
  reason: string | null;
  state: string;
  till_id: number;
  trays: Json;
}

export interface TillDenominations {
  agency_id: number;
  kind: string;
  name: string;
  pieces_per_roll: number | null;
  position: number;
  till_id: number;
  value: number;
}

export interface Tills {
  agency_id: number;
  assigned_at: Temporal.Instant | null;
  batch: number;
  blind_count: boolean;
  branch_id: number;
  carried_uncounted: boolean;
  count_number: number;
  created_at: Generated<Temporal.Instant>;
  created_by: number;
  currency: string;
  holder_id: number | null;
  id: number;
  initialised_on: Temporal.PlainDate | null;
  kind: string;
  limit_stop: number | null;
  limit_warning: number | null;
  not_before: Temporal.PlainDate | null;
  number: string;
  open_day: Temporal.PlainDate | null;
  period: number;
  ready: boolean;
  settlement: string;
  totals_on: Temporal.PlainDate | null;
  touched_on: Temporal.PlainDate | null;
  version: Generated<number>;
}

export interface TillTotals {
  agency_id: number;
  amount: Generated<number>;
  count: Generated<number>;
  name: string;
  till_id: number;
}

export interface TillTransactions {
  agency_id: number;
  amount: number;
  batch: number | null;
  bin: number | null;
  branch_id: number;
  business_date: Temporal.PlainDate;
  held: boolean;
  holder_id: number;
  method: string;
  payment_id: number;
  period: number;
  place: string;
  reference: string | null;
  stayed: Generated<boolean>;
  till_id: number;
  till_number: string;
  transaction_id: number;
}

export interface TillTransfers {
  agency_id: number;
  amount: number;
  bag_number: string | null;
  branch_id: number;
  currency: string;
  denominations: Json | null;
  deposit_id: number | null;
  ended_at: Temporal.Instant | null;
  ended_by: number | null;
  from_number: string;
  from_till: number;
  given_at: Temporal.Instant;
  given_by: number;
  id: number;
  reason: string | null;
  status: string;
  to_number: string | null;
  to_till: number | null;
}

export interface TillTrays {
  agency_id: number;
  number: number;
  position: Generated<number>;
  start_position: Generated<number>;
  till_id: number;
}

export interface Transactions {
  agency_id: number;
  amount: number;
  card_tail: string | null;
  counterpart_id: number | null;
  created_at: Temporal.Instant;
  edited: Generated<boolean>;
  id: number;
  kind: string;
  method: string;
  moved: Generated<boolean>;
  payment_id: number;
  receipt_number: string;
  reference: string | null;
  reversal_of: number | null;
  reversed_by: number | null;
  session_id: number;
  target_id: number;
  target_number: string;
  target_type: string;
  user_id: number;
  version: Generated<number>;
}

export interface UnfinishedSignIns {
  agency_id: number;
  expires_at: Temporal.Instant;
  network: string;
  provider_id: number | null;
  return_path: string | null;
  state_hash: Buffer | null;
  token_hash: Buffer;
  user_id: number | null;
  wrong_codes: Generated<number>;
}

export interface Unidentified {
  agency_id: number;
  assigned: Generated<number>;
  is_open: Generated<boolean>;
  item_id: number;
  payment_id: number;
  received: number;
  received_at: Temporal.Instant;
  returned: Generated<number>;
  transaction_id: number;
  version: Generated<number>;
}

export interface UnidentifiedReturns {
  agency_id: number;
  amount: number;
  created_at: Generated<Temporal.Instant>;
  id: Generated<number>;
  item_id: number;
  reason: string;
  reference: string | null;
  user_id: number;
}

export interface UserRoles {
  agency_id: number;
  role_id: number;
  user_id: number;
}

export interface Users {
  active: Generated<boolean>;
  agency_id: number;
  created_at: Generated<Temporal.Instant>;
  density: Generated<string>;
  email: string;
  id: Generated<number>;
  last_sign_in_at: Temporal.Instant | null;
  locale: Generated<string>;
  name: string;
  password_hash: string;
  version: Generated<number>;
}

export interface Tables {
  agencies: Agencies;
  answers: Answers;
  api_keys: ApiKeys;
  audit_log: AuditLog;
  bank_lines: BankLines;
  bank_statements: BankStatements;
  batch_lines: BatchLines;
  batch_payments: BatchPayments;
  batches: Batches;
  booked_papers: BookedPapers;
  branches: Branches;
  business_days: BusinessDays;
  cash_movements: CashMovements;
  citation_import_chunks: CitationImportChunks;
  citation_import_errors: CitationImportErrors;
  citation_import_numbers: CitationImportNumbers;
  citation_imports: CitationImports;
  citation_lines: CitationLines;
  citation_mappings: CitationMappings;
  citation_refunds: CitationRefunds;
  citations: Citations;
  closed_sessions: ClosedSessions;
  deposit_accounts: DepositAccounts;
  deposit_sources: DepositSources;
  deposits: Deposits;
  drawers: Drawers;
  intake_findings: IntakeFindings;
  intake_imports: IntakeImports;
  intake_items: IntakeItems;
  intake_known: IntakeKnown;
  intake_pieces: IntakePieces;
  intake_sources: IntakeSources;
  journal_exports: JournalExports;
  journal_lines: JournalLines;
  journal_movements: JournalMovements;
  ledger_accounts: LedgerAccounts;
  ledger_mappings: LedgerMappings;
  logins: Logins;
  mail_files: MailFiles;
  mails: Mails;
  paid_in_out: PaidInOut;
  payment_methods: PaymentMethods;
  payment_plans: PaymentPlans;
  payments: Payments;
  permit_fees: PermitFees;
  permit_order_lines: PermitOrderLines;
  permit_order_permits: PermitOrderPermits;
  permit_orders: PermitOrders;
  permit_returns: PermitReturns;
  permit_tenders: PermitTenders;
  permit_vehicles: PermitVehicles;
  permits: Permits;
  plan_citations: PlanCitations;
  plan_instalments: PlanInstalments;
  plan_templates: PlanTemplates;
  plan_transactions: PlanTransactions;
  postings: Postings;
  receipt_printings: ReceiptPrintings;
  recovery_codes: RecoveryCodes;
  repair_activations: RepairActivations;
  repair_configurations: RepairConfigurations;
  repair_items: RepairItems;
  repair_lost: RepairLost;
  repair_settings: RepairSettings;
  roles: Roles;
  second_factors: SecondFactors;
  session_counts: SessionCounts;
  session_events: SessionEvents;
  session_payouts: SessionPayouts;
  session_sums: SessionSums;
  session_totals: SessionTotals;
  session_users: SessionUsers;
  sessions: Sessions;
  sign_in_attempts: SignInAttempts;
  sign_on_identities: SignOnIdentities;
  sign_on_providers: SignOnProviders;
  sign_on_roles: SignOnRoles;
  sign_on_settings: SignOnSettings;
  till_bait_bills: TillBaitBills;
  till_bins: TillBins;
  till_counts: TillCounts;
  till_denominations: TillDenominations;
  till_totals: TillTotals;
  till_transactions: TillTransactions;
  till_transfers: TillTransfers;
  till_trays: TillTrays;
  tills: Tills;
  transactions: Transactions;
  unfinished_sign_ins: UnfinishedSignIns;
  unidentified: Unidentified;
  unidentified_returns: UnidentifiedReturns;
  user_roles: UserRoles;
  users: Users;
}
