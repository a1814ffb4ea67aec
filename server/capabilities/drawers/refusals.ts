import type { RefusalCatalogue } from '../../journal/refusal.ts'

/** What drawers refuse, in order of precedence. */
export const drawerRefusals = {
  /** The id names no drawer of this agency. */
  drawer_not_found: { status: 404, title: 'There is no such drawer' },
  /** D-4: only name, description and type can be edited; `fields` names the others that were sent. */
  field_not_editable: { status: 422, title: 'This field cannot be edited' },
  /** D-2: an automatic drawer needs both halves of its cut-off. */
  cut_off_required: { status: 422, title: 'An automatic drawer needs a cut-off' },
  /** D-2: a manual drawer has none. */
  cut_off_not_for_manual: { status: 422, title: 'A manual drawer has no cut-off' },
  /** S-15: a session that has to be counted is not closed by its cut-off. */
  cut_off_before_count: { status: 422, title: 'Nobody counts at the cut-off' },
  /** D-1: another drawer of the agency has this name, whatever its case and blanks. */
  drawer_name_taken: { status: 409, title: 'The name is taken' },
  /** D-5: it is deactivated as it is. */
  already_deactivated: { status: 409, title: 'The drawer is deactivated already' },
  /** D-5: it is active as it is. */
  already_active: { status: 409, title: 'The drawer is active already' },
} as const satisfies RefusalCatalogue
