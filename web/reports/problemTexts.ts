import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What reports over days refuse; fetched with this room, for the first screen's sake. */
addProblemTexts({
  range_backwards: {
    title: msg`The range ends before it begins`,
    detail: msg`Choose a last day that is not before the first. Both days are part of the report.`,
  },
  range_too_long: {
    title: msg`Too many days for one report`,
    detail: msg`One report goes over 366 days at most. Ask for a year at a time.`,
  },
  document_too_long: {
    title: msg`Too long for a PDF`,
    detail: msg`A PDF has 5,000 rows at most. Narrow it with the filters, or take the CSV, which has no limit.`,
  },
  report_too_long_to_mail: {
    title: msg`Too long to be mailed`,
    detail: msg`This file is larger than mail servers take. Narrow it with the filters, or save it at once.`,
  },
})
