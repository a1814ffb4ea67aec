import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'
import '../counting/problemTexts.ts'

/** What counting and closing refuse (S-15, S-16); fetched with this room, for the first screen's sake. */
addProblemTexts({
  count_not_found: { title: msg`No such count`, detail: null },
  count_not_asked: {
    title: msg`No count is asked for`,
    detail: msg`Sessions of this drawer are closed without a count.`,
  },
  people_in_session: {
    title: msg`Others are in the session`,
    detail: msg`They may take money while it is counted. Put it into review first.`,
  },
  count_missing: {
    title: msg`The count is missing`,
    detail: msg`The session is closed when it has been counted. Nothing was changed.`,
  },
  count_sent_back: {
    title: msg`The count was sent back`,
    detail: msg`It has to be made again before the session is closed.`,
  },
  reason_missing: {
    title: msg`The reason is missing`,
    detail: msg`This count or the one before it is beyond the tolerance. Give the reason first.`,
  },
  approval_missing: {
    title: msg`The approval is missing`,
    detail: msg`The count waits for the approval of another person.`,
  },
  count_stands: {
    title: msg`The count stands`,
    detail: msg`It waits to be explained or decided. Another count is taken when it was sent back.`,
  },
  count_not_waiting: {
    title: msg`Somebody was faster`,
    detail: msg`This count was decided already, or another took its place. Nothing was changed.`,
  },
  own_count: {
    title: msg`Nobody decides on their own`,
    detail: msg`You counted it, opened the session or took money in it. Somebody else has to approve it or send it back.`,
  },
  method_not_countable: { title: msg`This method is not counted`, detail: null },
})
