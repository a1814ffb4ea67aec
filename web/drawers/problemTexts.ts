import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What the setting-up of drawers refuse; fetched with this room, for the first screen's sake. */
addProblemTexts({
  drawer_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another drawer has this name; case and blanks make no difference. Choose another one.`,
  },
  cut_off_required: {
    title: msg`Cut-off missing`,
    detail: msg`A drawer that closes automatically needs the time of its cut-off and the status that follows.`,
  },
  already_deactivated: {
    title: msg`Already deactivated`,
    detail: msg`The drawer is deactivated already. Nothing was changed.`,
  },
  already_active: {
    title: msg`Already active`,
    detail: msg`The drawer is active already. Nothing was changed.`,
  },
  cut_off_before_count: {
    title: msg`Nobody counts at the cut-off`,
    detail: msg`A drawer that asks for a count is cut off to In Review.`,
  },
})
