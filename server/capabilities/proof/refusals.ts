import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What a proof refuses. */
export const proofRefusals = {
  /** It reads everything there is, so an agency has one at a time. */
  proof_running: { status: 409, title: 'A proof is running' },
} as const satisfies RefusalCatalogue
