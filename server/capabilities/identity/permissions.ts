/** What a role may allow, in the words of the product. */
export const PERMISSIONS = {
  'citations.read': 'Look citations up',
  'citations.write': 'Enter citations and add fees',
  'citations.import': 'Take in files of citations',
  'plans.read': 'See payment plans and their templates',
  'plans.write': 'Put citations on payment plans',
  'plans.cancel': 'Cancel payment plans',
  'plans.templates': 'Set up plan templates',
  'permits.read': 'See permits and their orders',
  'permits.write': 'Record permits and say what their status is',
  'permits.sell': 'Order permits, take what they cost, cancel an order for which nothing is held',
  'permits.refund': 'Give money back for permits',
  'payments.take': 'Take payments',
  'payments.read': 'See payments and their receipts',
  'batches.read': 'See batches and their reports',
  'batches.write': 'Key batches from mail and discard them',
  'batches.post': 'Post batches',
  'receipts.give': 'Print receipts and send them by e-mail',
  'refunds.write': 'Record refunds that are paid out elsewhere',
  'sessions.read': 'See sessions and their reports',
  'reports.send': 'Have reports sent to one’s own e-mail address',
  'sessions.work': 'Start, join and leave sessions',
  'sessions.status': 'Put sessions into review and close them',
  'reports.read': 'See the dashboard and reports over days',
  'counts.give': 'Count sessions at their closing',
  'counts.approve': 'Approve differences of counts that others gave',
  'expected.read': 'See what a session should hold before its blind count is given',
  'transactions.edit': 'Edit method and reference of transactions',
  'transactions.reverse': 'Reverse transactions',
  'transactions.move': 'Move transactions to other sessions',
  'drawers.read': 'See drawers',
  'drawers.write': 'Set drawers up and deactivate them',
  'drawers.reactivate': 'Reactivate drawers',
  'agency.read': 'See the agency, its branches and payment methods',
  'agency.write': 'Change the agency and its branches',
  'methods.write': 'Change payment methods',
  'people.read': 'See people and roles',
  'people.write': 'Add and change people',
  'roles.write': 'Add and change roles',
  'outbox.read': 'See the mail that goes out',
  'outbox.send': 'Send mail again that failed',
  'audit.read': 'Read the audit log',
  'proof.read': 'Have totals and chains proved',
  'logins.read': 'See the logins of others and the API keys',
  'logins.revoke': 'End the logins of others',
  'keys.write': 'Make and revoke API keys',
  'sign_on.read': 'See how single sign-on is set up',
  'sign_on.write': 'Set up single sign-on',
} as const

export type Permission = keyof typeof PERMISSIONS

/** `anyone`: without a login. `signed_in`: everybody who is; the operation itself may ask for more. */
export type Needed = Permission | 'anyone' | 'signed_in'

/**
 * The one table of who may do what: every operation with the permission that it needs. The
 * server does not start with an operation that is missing here, and the product shows this table.
 */
export const OPERATION_PERMISSIONS: Readonly<Record<string, Needed>> = {
  // the server itself
  health: 'anyone',
  ready: 'anyone',

  // identity
  signIn: 'anyone',
  finishSignIn: 'anyone',
  lookUpSignOn: 'anyone',
  startSignOn: 'anyone',
  finishSignOn: 'anyone',
  signOut: 'signed_in',
  getMe: 'signed_in',
  updateMe: 'signed_in',
  changePassword: 'signed_in',
  beginSecondFactor: 'signed_in',
  confirmSecondFactor: 'signed_in',
  renewRecoveryCodes: 'signed_in',
  turnOffSecondFactor: 'signed_in',
  resetSecondFactor: 'people.write',
  listLogins: 'signed_in',
  revokeLogin: 'signed_in',
  listApiKeys: 'logins.read',
  createApiKey: 'keys.write',
  revokeApiKey: 'keys.write',
  listUsers: 'people.read',
  createUser: 'people.write',
  getUser: 'people.read',
  updateUser: 'people.write',
  listRoles: 'people.read',
  createRole: 'roles.write',
  updateRole: 'roles.write',
  listPermissions: 'signed_in',
  getSignOnSettings: 'sign_on.read',
  updateSignOnSettings: 'sign_on.write',
  listSignOnProviders: 'sign_on.read',
  createSignOnProvider: 'sign_on.write',
  getSignOnProvider: 'sign_on.read',
  updateSignOnProvider: 'sign_on.write',
  trySignOnProvider: 'sign_on.write',

  // agencies
  getAgency: 'agency.read',
  updateAgency: 'agency.write',
  listBranches: 'agency.read',
  createBranch: 'agency.write',
  updateBranch: 'agency.write',
  listPaymentMethods: 'agency.read',
  createPaymentMethod: 'methods.write',
  updatePaymentMethod: 'methods.write',

  // audit
  listAudit: 'audit.read',

  // drawers
  listDrawers: 'drawers.read',
  createDrawer: 'drawers.write',
  getDrawer: 'drawers.read',
  updateDrawer: 'drawers.write',
  deactivateDrawer: 'drawers.write',
  reactivateDrawer: 'drawers.reactivate',

  // sessions
  listSessions: 'sessions.read',
  startSession: 'sessions.work',
  getSession: 'sessions.read',
  joinSession: 'sessions.work',
  leaveSession: 'sessions.work',
  changeSessionStatus: 'sessions.status',
  listSessionTransactions: 'sessions.read',
  listSessionEvents: 'sessions.read',
  getClosing: 'sessions.read',
  giveCount: 'counts.give',
  explainCount: 'counts.give',
  approveCount: 'counts.approve',
  sendCountBack: 'counts.approve',
  listOverAndShort: 'reports.read',
  listMoveTargets: 'sessions.read',

  // transactions
  getTransaction: 'sessions.read',
  editTransaction: 'transactions.edit',
  reverseTransaction: 'transactions.reverse',
  moveTransaction: 'transactions.move',
  getTransactionHistory: 'sessions.read',

  // enforcement
  listCitations: 'citations.read',
  lookUpCitations: 'citations.read',
  createCitation: 'citations.write',
  getCitation: 'citations.read',
  addCitationLine: 'citations.write',
  recordRefund: 'refunds.write',
  reverseFromCitation: 'transactions.reverse',
  takePayment: 'payments.take',
  transferBalance: 'payments.take',
  reversePayment: 'transactions.reverse',
  getPayment: 'payments.read',
  getPaymentByKey: 'payments.read',
  createCitationImport: 'citations.import',
  previewCitationImport: 'citations.import',
  listCitationImports: 'citations.read',
  getCitationImport: 'citations.read',
  listCitationImportErrors: 'citations.read',
  cancelCitationImport: 'citations.import',

  // payment plans
  listPaymentPlans: 'plans.read',
  previewPaymentPlan: 'plans.write',
  createPaymentPlan: 'plans.write',
  getPaymentPlan: 'plans.read',
  downloadPaymentPlan: 'plans.read',
  payPaymentPlan: 'payments.take',
  cancelPaymentPlan: 'plans.cancel',
  listPlanTemplates: 'plans.read',
  createPlanTemplate: 'plans.templates',
  updatePlanTemplate: 'plans.templates',
  // batches
  listBatches: 'batches.read',
  createBatch: 'batches.write',
  getBatch: 'batches.read',
  updateBatch: 'batches.write',
  saveBatchLines: 'batches.write',
  discardBatch: 'batches.write',
  postBatch: 'batches.post',
  downloadBatchCsv: 'batches.read',
  downloadBatchPdf: 'batches.read',

  // reports
  downloadSessionCsv: 'sessions.read',
  getTakings: 'reports.read',
  downloadTakings: 'reports.read',
  downloadTakingsPdf: 'reports.read',
  listReversals: 'reports.read',
  downloadReversals: 'reports.read',
  downloadReversalsPdf: 'reports.read',
  downloadOverAndShort: 'reports.read',
  downloadOverAndShortPdf: 'reports.read',
  getDashboard: 'reports.read',
  downloadSessionPdf: 'sessions.read',
  mailSessionReport: 'reports.send',

  // receipts
  // It counts as a printing, and the payer's own paper would be a reprint (docs/decisions/0022).
  downloadReceipt: 'receipts.give',
  printReceipt: 'receipts.give',
  listReceiptPrintings: 'payments.read',
  mailReceipt: 'receipts.give',

  // mail; one's own is seen, and sent again, without a permission
  listMails: 'outbox.read',
  getMail: 'signed_in',
  getMailFile: 'signed_in',
  sendMailAgain: 'signed_in',

  // permits
  listPermits: 'permits.read',
  createPermit: 'permits.write',
  getPermit: 'permits.read',
  updatePermit: 'permits.write',
  listPermitOrders: 'permits.read',
  lookUpPermitOrders: 'permits.read',
  placePermitOrder: 'permits.sell',
  getPermitOrder: 'permits.read',
  cancelPermitOrder: 'permits.sell',
  refundPermitOrder: 'permits.refund',
  adjustPermitPayment: 'permits.refund',

  // live and proof
  live: 'signed_in',
  proveTotals: 'proof.read',
  proveChains: 'proof.read',
}

/**
 * what somebody may do whose role requires a second factor that they have not set up yet: see
 * who they are, set it up, and leave.
 */
export const WITHOUT_SECOND_FACTOR: ReadonlySet<string> = new Set([
  'getMe',
  'beginSecondFactor',
  'confirmSecondFactor',
  'signOut',
])
