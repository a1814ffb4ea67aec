import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What the second factor refuse; fetched with this room, for the first screen's sake. */
addProblemTexts({
  second_factor_on: {
    title: msg`There is one already`,
    detail: msg`You have a second factor already. Turn it off first to set another one up.`,
  },
  second_factor_off: {
    title: msg`There is none`,
    detail: msg`There is no second factor. It may have been turned off meanwhile.`,
  },
})
