import type { RefusalCatalogue } from '../../../journal/refusal.ts'

/** What is refused of payment plans and their templates, in order of precedence. */
export const planRefusals = {
  /** The id names no plan of this agency. */
  plan_not_found: { status: 404, title: 'There is no such payment plan' },
  /** The id names no template of this agency. */
  plan_template_not_found: { status: 404, title: 'There is no such plan template' },
  /** Names of templates are unique in the agency. */
  plan_template_name_taken: { status: 409, title: 'The name is taken' },
  /** E-8: no plan is made from it any more. */
  plan_template_withdrawn: { status: 409, title: 'The template is not offered any more' },
  /** E-8: a citation is on a plan once. */
  citation_named_twice: { status: 422, title: 'The citation is named twice' },
  /** E-8: a citation is on one plan at a time; `plan` says on which. */
  citation_on_plan: { status: 409, title: 'The citation is on a plan already' },
  /** E-8: only what is due is paid by instalments. */
  nothing_due: { status: 409, title: 'Nothing is due on the citation' },
  /** E-8: a plan is one payer's; `payers` says whose the citations are. */
  plan_payers_differ: { status: 422, title: 'The citations are of different payers' },
  /** E-8: neither the citations nor the request say who pays. */
  plan_payer_missing: { status: 422, title: 'Nobody is named who pays' },
  /** E-8: instalments are due from today on. */
  first_instalment_past: { status: 422, title: 'The first instalment is in the past' },
  /** E-8: the template's smallest instalment; `most` says how many fit. */
  instalment_too_small: { status: 422, title: 'The instalments are too small' },
  /** E-8: the template's longest term; `latest` says until when. */
  plan_too_long: { status: 422, title: 'The plan is too long' },
  /** E-8: a cancelled plan takes no money and is not cancelled again. */
  plan_cancelled: { status: 409, title: 'The plan was cancelled' },
  /** E-8: all of it is paid. */
  plan_completed: { status: 409, title: 'The plan is paid' },
  /** E-8: more than what is left of the plan; `left` says how much that is. */
  plan_exceeds_left: { status: 409, title: 'More than is left of the plan' },
  /** E-8: no late fees while the plan's template says so; `plan` says which plan. */
  late_fees_held: { status: 409, title: 'The plan keeps late fees away' },
} as const satisfies RefusalCatalogue
