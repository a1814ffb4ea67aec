import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What is refused of unidentified money; fetched with this room. */
addProblemTexts({
  unidentified_not_found: {
    title: msg`No such unidentified money`,
    detail: msg`It is not there, or it is not your agency’s.`,
  },
  unidentified_exceeded: {
    title: msg`More than is left`,
    detail: msg`Somebody assigned or returned some of it meanwhile. Look at what is left.`,
  },
  transfer_exceeds_due: { title: msg`More than is due`, detail: null },
})
