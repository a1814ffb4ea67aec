import { type Refusal, refuse } from '../../journal/refusal.ts'
import {
  type Closing,
  type Drawer,
  type DrawerEdit,
  type DrawerLabels,
  type DrawerStatus,
  FIXED_FIELDS,
  type NewDrawer,
  type WantedDrawer,
} from './drawer.ts'

/** D-2, S-15: a drawer whose settings fit together, or which field does not. */
export function decideNewDrawer(wanted: WantedDrawer): NewDrawer | Refusal {
  const closing = decideClosing(wanted)
  if ('refused' in closing) return closing
  const { description, type, branchId, openingBalanceRequired, concurrentUsers } = wanted
  const { closingCount = 'none' } = wanted
  if (closingCount !== 'none' && closing.cutOffStatus === 'closed') return refuseUncounted()
  const settings = { openingBalanceRequired, concurrentUsers, closingCount, ...closing }
  return { name: tidyName(wanted.name), description, type, branchId, ...settings }
}

function decideClosing({
  closingMethod,
  cutOffTime,
  cutOffStatus,
}: WantedDrawer): Closing | Refusal {
  if (closingMethod === 'manual') {
    if (cutOffTime) return refuseForManual('cutOffTime')
    if (cutOffStatus) return refuseForManual('cutOffStatus')
    return { closingMethod, cutOffTime: null, cutOffStatus: null }
  }
  if (!cutOffTime) return refuseWithout('cutOffTime', 'the time of day, such as 17:00,')
  if (!cutOffStatus) return refuseWithout('cutOffStatus', 'the status, closed or in_review,')
  return { closingMethod, cutOffTime, cutOffStatus }
}

/** S-15: at the cut-off nobody is there to count; such a session closes when a person has. */
function refuseUncounted(): Refusal {
  return refuse(
    'cut_off_before_count',
    'A drawer that asks for a count is cut off to in_review: nobody counts at the cut-off. Give in_review as cutOffStatus, or ask for no count.',
    undefined,
    '/cutOffStatus',
  )
}

function refuseForManual(field: string): Refusal {
  return refuse(
    'cut_off_not_for_manual',
    `A drawer that closes manually has no cut-off. Leave ${field} out, or choose automatic.`,
    undefined,
    `/${field}`,
  )
}

function refuseWithout(field: string, what: string): Refusal {
  return refuse(
    'cut_off_required',
    `A drawer that closes automatically needs ${what} that its sessions are cut off with. Give ${field}, or choose manual.`,
    undefined,
    `/${field}`,
  )
}

/**
 * D-4: the drawer's labels after an edit, in Active and in Deactivated drawers alike. What cannot be
 * edited is refused by name even if it would not change anything.
 */
export function decideEdit(drawer: Drawer, edit: DrawerEdit): DrawerLabels | Refusal {
  const fixed = FIXED_FIELDS.filter((field) => field in edit)
  if (fixed.length > 0)
    return refuse(
      'field_not_editable',
      `Only name, description and type of a drawer can be edited. Leave out: ${fixed.join(', ')}.`,
      { fields: fixed },
      `/${fixed[0]}`,
    )
  const { name = drawer.name, description = drawer.description, type = drawer.type } = edit
  return { name: tidyName(name), description, type }
}

/** D-5: no session starts in it from now on; one that is open there runs on to its end. */
export function decideDeactivation({ status, name }: Drawer): DrawerStatus | Refusal {
  if (status === 'active') return 'deactivated'
  return refuse('already_deactivated', `${name} is deactivated already.`)
}

/** D-5: sessions can be started in it again. */
export function decideReactivation({ status, name }: Drawer): DrawerStatus | Refusal {
  if (status === 'deactivated') return 'active'
  return refuse('already_active', `${name} is active already.`)
}

/** The refusal of D-1, whichever of create and edit met it. */
export function refuseName(name: string): Refusal {
  return refuse(
    'drawer_name_taken',
    `Another drawer is called ${name}; case and blanks make no difference. Choose another name.`,
    undefined,
    '/name',
  )
}

/** A name as it is kept: blanks at its ends are dropped and those within are single. */
function tidyName(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ')
}

export function refuseUnknown(): Refusal {
  return refuse('drawer_not_found', 'There is no such drawer.')
}
