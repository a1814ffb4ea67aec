import type { Caller } from './caller.ts'
import { madeFile, type MadeFile, realFile } from './citations.ts'
import type { Chance } from './chance.ts'
import { untilDone } from './jobs.ts'

export type DrawerName = keyof typeof DRAWERS

/** One drawer for each kind of setting (D-2). */
const DRAWERS = {
  'Window 1': {
    description: 'Front counter, cash float from the vault',
    openingBalanceRequired: true,
    concurrentUsers: true,
  },
  'Window 2': { description: 'One cashier at a time', concurrentUsers: false },
  'Daily Drawer': { cutOffTime: '00:00', cutOffStatus: 'in_review' },
  'Evening Counter': {
    description: 'Library branch, closes by itself',
    concurrentUsers: false,
    cutOffTime: '20:00',
    cutOffStatus: 'closed',
  },
  Mail: { description: 'Checks that come by post', type: 'virtual' },
  Lockbox: { description: 'The bank’s lockbox', type: 'virtual' },
  Intercepts: { description: 'What tax offices and courts hold back', type: 'virtual' },
  'Old kiosk': { description: 'Taken out of service in the spring' },
} as const

export type DemoTown = {
  readonly drawers: Readonly<Record<DrawerName, string>>
  readonly open: MadeFile['open']
  readonly branches: { readonly hall: string; readonly library: string }
}

/** Branches, drawers, and the citations of two files. */
export async function buildTown(
  admin: Caller,
  roll: Chance,
  today: Temporal.PlainDate,
): Promise<DemoTown> {
  const hall = await admin.post('branch-hall', '/branches', {
    name: 'Town Hall',
    address: '100 Main Street, Marlow, CA 95001',
  })
  const library = await admin.post('branch-library', '/branches', {
    name: 'Library',
    address: '22 Grove Avenue, Marlow, CA 95001',
  })
  const drawers: Record<string, string> = {}
  for (const [name, settings] of Object.entries(DRAWERS)) {
    const branch = name === 'Evening Counter' ? library : hall
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they stand in the list
    drawers[name] = await addDrawer(admin, name, branch.id, settings)
  }
  await admin.post('kiosk-off', `/drawers/${drawers['Old kiosk']}/deactivate`)
  const made = madeFile(roll, 420, today)
  await takeIn(admin, 'campus-citations-2024-06-03.csv', realFile(), CAMPUS)
  await takeIn(admin, 'marlow-citations.csv', made.text, MARLOW)
  const branches = { hall: hall.id, library: library.id }
  return { drawers: drawers as DemoTown['drawers'], open: made.open, branches }
}

async function addDrawer(admin: Caller, name: string, branchId: string, settings: object) {
  const automatic = 'cutOffTime' in settings
  const { id } = await admin.post(`drawer-${name.replaceAll(' ', '-')}`, '/drawers', {
    name,
    branchId,
    type: 'physical',
    openingBalanceRequired: false,
    concurrentUsers: true,
    closingMethod: automatic ? 'automatic' : 'manual',
    ...settings,
  })
  return id
}

const CAMPUS = {
  columns: {
    number: 'Ticket #',
    issuedAt: 'Issue Date / Time',
    location: 'Location',
    violationCode: 'Viol Code',
    violation: 'Violation',
    status: 'Status',
    amount: 'Amount',
  },
  dateFormat: 'M/D/YYYY h:mm A',
  statuses: {
    Issued: 'unpaid',
    'Paid In Full': 'paid',
    'Citation Dismissed': 'dismissed',
    'Void Approved': 'void',
    'Adjudication Denied': 'unpaid',
    'Promise To Pay - Default': 'unpaid',
    Warning: 'unpaid',
  },
  onExisting: 'report',
}

const MARLOW = {
  columns: {
    number: 'Citation',
    issuedAt: 'Issued',
    location: 'Location',
    violationCode: 'Code',
    violation: 'Violation',
    plate: 'Plate',
    state: 'State',
    payer: 'Payer',
    amount: 'Amount',
  },
  dateFormat: 'YYYY-MM-DD HH:mm',
  statuses: {},
  onExisting: 'report',
}

async function takeIn(admin: Caller, file: string, text: string, mapping: object): Promise<void> {
  const { id } = await admin.upload(`import-${file}`, '/citations/imports', file, text, {
    mapping: JSON.stringify(mapping),
  })
  await untilDone(admin, `/citations/imports/${String(id)}`)
}
