import { CASH_STEP } from './denominations.ts'

const STEPS = Object.entries(CASH_STEP).map(([currency, step]) => `when '${currency}' then ${step}`)

/** SQL: what the cash of the agency `$1` is rounded to, in minor units; one where it is not. */
export const STEP = `(select case a.currency ${STEPS.join(' ')} else 1 end from agencies a where a.agency_id = $1)`
