import { choice } from '../../http/schema.ts'

/** The words of sessions, as schemas. */

export const sessionStatus = choice(['open', 'in_review', 'closed'])

/** S-15: whether closing asks for a count. */
export const closingCount = choice(['none', 'declared', 'blind'])
