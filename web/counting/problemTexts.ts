import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What is refused of counts alike, of sessions (S-15) and of tills (C-8). */
addProblemTexts({
  count_outdated: {
    title: msg`The count is outdated`,
    detail: msg`Money was moved or changed since, and with it what is expected. Count again.`,
  },
  own_count: {
    title: msg`Nobody approves their own`,
    detail: msg`You counted it or took money in it. Somebody else has to do this.`,
  },
  denomination_unknown: { title: msg`No such denomination`, detail: null },
  counted_twice: { title: msg`Counted twice`, detail: null },
})
