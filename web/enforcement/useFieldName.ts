import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Meaning } from './importing.ts'

const FIELDS: Record<string, MessageDescriptor> = {
  number: msg`Number`,
  issuedAt: msg`Issued at`,
  location: msg`Location`,
  violationCode: msg`Violation code`,
  violation: msg`Violation`,
  plate: msg`Plate`,
  state: msg({ message: 'State', context: 'of a plate' }),
  payer: msg`Payer`,
  status: msg`Status`,
  amount: msg`Fine`,
  line: msg`the whole line`,
}

const MEANINGS: Record<Meaning, MessageDescriptor> = {
  unpaid: msg`Unpaid`,
  paid: msg`Paid elsewhere`,
  dismissed: msg`Dismissed`,
  void: msg`Void`,
  on_a_plan: msg`On a plan`,
  skip: msg`Leave these lines out`,
}

/** The name of a citation's field in the user's language. */
export function useFieldName(): (field: string) => string {
  const { t } = useLingui()
  return (field) => {
    const name = FIELDS[field]
    return name ? t(name) : field
  }
}

/** What a file's word for a status can mean here. */
export function useMeaningName(): (meaning: Meaning) => string {
  const { t } = useLingui()
  return (meaning) => t(MEANINGS[meaning])
}
