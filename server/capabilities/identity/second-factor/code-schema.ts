import { secret } from '../../../http/schema.ts'

/** Six digits, or a recovery code; blanks and dashes make no difference. */
export const code = secret({ min: 1, max: 40 })
