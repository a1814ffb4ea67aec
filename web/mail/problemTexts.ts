import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What the outbox refuse; fetched with this room, for the first screen's sake. */
addProblemTexts({
  mail_not_found: { title: msg`No such mail`, detail: null },
  mail_file_not_found: { title: msg`No such attachment`, detail: null },
  mail_not_failed: {
    title: msg`It has not failed`,
    detail: msg`Only a mail that failed is sent again. This one has gone, or is still being tried.`,
  },
})
