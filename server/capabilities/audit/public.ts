export { type AuditEntry, type Author, differences, THE_PRODUCT } from './entry.ts'
export { recordAudit } from './store.ts'
