import { describe, expect, it } from 'vitest'
import type { Drawer, WantedDrawer } from './drawer.ts'
import { decideDeactivation, decideEdit, decideNewDrawer, decideReactivation } from './rules.ts'

const manual: WantedDrawer = {
  name: 'Window 1',
  description: null,
  branchId: 1,
  type: 'physical',
  openingBalanceRequired: true,
  concurrentUsers: false,
  closingMethod: 'manual',
}
const automatic: WantedDrawer = {
  ...manual,
  closingMethod: 'automatic',
  cutOffTime: '00:00',
  cutOffStatus: 'in_review',
}
const drawer: Drawer = { ...manual, id: 7, status: 'active', version: 1 }

describe('a new drawer', () => {
  it('D-2: an automatic one keeps its cut-off, a manual one has none', () => {
    expect(decideNewDrawer(automatic)).toMatchObject({
      cutOffTime: '00:00',
      cutOffStatus: 'in_review',
    })
    expect(decideNewDrawer(manual)).toMatchObject({ cutOffTime: null, cutOffStatus: null })
  })

  it.each([
    [
      'a manual one with a time',
      { ...manual, cutOffTime: '17:00' },
      'cut_off_not_for_manual',
      '/cutOffTime',
    ],
    [
      'a manual one with a status',
      { ...manual, cutOffStatus: 'closed' },
      'cut_off_not_for_manual',
      '/cutOffStatus',
    ],
    [
      'an automatic one without a time',
      { ...automatic, cutOffTime: null },
      'cut_off_required',
      '/cutOffTime',
    ],
    [
      'an automatic one without a status',
      { ...automatic, cutOffStatus: null },
      'cut_off_required',
      '/cutOffStatus',
    ],
  ] as const)('D-2: %s is refused', (_, wanted, refused, pointer) => {
    expect(decideNewDrawer(wanted)).toMatchObject({ refused, pointer })
  })

  it('D-2: null is no naming of what a manual one does not have', () => {
    expect(decideNewDrawer({ ...manual, cutOffTime: null, cutOffStatus: null })).toMatchObject({
      closingMethod: 'manual',
    })
  })

  it('D-1: blanks of its name are single, and none stand at its ends', () => {
    expect(decideNewDrawer({ ...manual, name: '  Window \u00a0 2 ' })).toMatchObject({
      name: 'Window 2',
    })
  })
})

describe('an edit', () => {
  it.each(['active', 'deactivated'] as const)(
    'D-4: changes name, description and type of a drawer that is %s',
    (status) => {
      const edit = { name: 'Mail', description: 'By post', type: 'virtual' } as const
      expect(decideEdit({ ...drawer, status }, edit)).toEqual(edit)
      expect(decideEdit({ ...drawer, status }, { description: null })).toEqual({
        name: 'Window 1',
        description: null,
        type: 'physical',
      })
    },
  )

  it('D-4: refuses every other field by its name, even with the value it has', () => {
    const edit = { name: 'Mail', closingMethod: 'manual', status: 'active' }
    expect(decideEdit(drawer, edit)).toMatchObject({
      refused: 'field_not_editable',
      pointer: '/closingMethod',
      facts: { fields: ['closingMethod', 'status'] },
    })
  })
})

describe('D-5: deactivating and reactivating', () => {
  it('D-5: go back and forth, and are refused when it is so already', () => {
    expect(decideDeactivation(drawer)).toBe('deactivated')
    expect(decideReactivation(drawer)).toMatchObject({ refused: 'already_active' })
    const deactivated: Drawer = { ...drawer, status: 'deactivated' }
    expect(decideReactivation(deactivated)).toBe('active')
    expect(decideDeactivation(deactivated)).toMatchObject({ refused: 'already_deactivated' })
  })
})
