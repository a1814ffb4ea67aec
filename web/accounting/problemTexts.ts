import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What the general ledger and its exports refuse (B-4); fetched with this room. */
addProblemTexts({
  ledger_account_not_found: { title: msg`No such account in the ledger`, detail: null },
  ledger_account_code_taken: {
    title: msg`The code is taken`,
    detail: msg`Another account of the ledger has it.`,
  },
  ledger_mapping_unknown: { title: msg`Nothing of this kind can be mapped`, detail: null },
  ledger_mapping_twice: { title: msg`The same is mapped twice`, detail: null },
  journal_export_not_found: { title: msg`No such export`, detail: null },
  nothing_to_export: {
    title: msg`There is nothing to export`,
    detail: msg`Every closed session is exported already.`,
  },
})
