import { msg } from '@lingui/core/macro'
import { addProblemTexts } from '../api/problemText.ts'

/** What is refused of payment plans (E-8); fetched with this room, for the first screen's sake. */
addProblemTexts({
  plan_not_found: {
    title: msg`No such payment plan`,
    detail: msg`No payment plan has this number.`,
  },
  plan_template_not_found: {
    title: msg`No such plan template`,
    detail: msg`It is not there. Choose another one.`,
  },
  plan_template_name_taken: {
    title: msg`The name is taken`,
    detail: msg`Another plan template has this name. Choose another one.`,
  },
  plan_template_withdrawn: {
    title: msg`The template is not offered any more`,
    detail: msg`Choose another one, or none.`,
  },
  citation_on_plan: { title: msg`The citation is on a plan already`, detail: null },
  plan_payers_differ: { title: msg`The citations are of different payers`, detail: null },
  plan_payer_missing: {
    title: msg`Nobody is named who pays`,
    detail: msg`The citations do not say whose they are. Say who pays.`,
  },
  plan_too_long: { title: msg`The plan is too long`, detail: null },
  plan_cancelled: {
    title: msg`The plan was cancelled`,
    detail: msg`It takes no money. Pay its citations at the counter.`,
  },
  plan_completed: { title: msg`The plan is paid`, detail: msg`Nothing is left to pay on it.` },
  plan_exceeds_left: {
    title: msg`More than is left of the plan`,
    detail: msg`Take what is left, or less.`,
  },
  first_instalment_past: {
    title: msg`The first instalment is in the past`,
    detail: msg`The first instalment is due today or later.`,
  },
  instalment_too_small: { title: msg`The instalments are too small`, detail: null },
  citation_named_twice: { title: msg`The citation is named twice`, detail: null },
})
