import type { Change } from './notify.ts'

/** Who listens: a person through one login, or a machine, and what they may see. */
export type Audience = {
  readonly userId: number
  readonly permissions: ReadonlySet<string>
}

/** All that changed in one agency since its streams were last written to, each thing once. */
export type Gathered = {
  readonly sessions: Set<number>
  readonly users: Set<number>
  readonly citations: Set<string>
  readonly permits: Set<string>
  readonly orders: Set<number>
  readonly imports: Set<number>
  readonly intake: Set<number>
  readonly batches: Set<number>
  readonly deposits: Set<number>
  readonly mails: Set<number>
  readonly tills: Set<number>
  readonly days: Set<number>
  manyCitations: boolean
  drawers: boolean
  accounting: boolean
  repair: boolean
  all: boolean
}

export function nothingGathered(): Gathered {
  return {
    sessions: new Set(),
    users: new Set(),
    citations: new Set(),
    permits: new Set(),
    orders: new Set(),
    imports: new Set(),
    intake: new Set(),
    batches: new Set(),
    deposits: new Set(),
    mails: new Set(),
    tills: new Set(),
    days: new Set(),
    manyCitations: false,
    drawers: false,
    accounting: false,
    repair: false,
    all: false,
  }
}

export function gather(gathered: Gathered, change: Change): void {
  for (const id of change.s ?? []) gathered.sessions.add(id)
  for (const id of change.u ?? []) gathered.users.add(id)
  for (const number of change.c ?? []) gathered.citations.add(number)
  for (const number of change.p ?? []) gathered.permits.add(number)
  for (const id of change.o ?? []) gathered.orders.add(id)
  for (const id of change.i ?? []) gathered.imports.add(id)
  for (const id of change.n ?? []) gathered.intake.add(id)
  for (const id of change.b ?? []) gathered.batches.add(id)
  for (const id of change.dp ?? []) gathered.deposits.add(id)
  gathered.accounting ||= change.bk === true
  for (const id of change.m ?? []) gathered.mails.add(id)
  for (const id of change.t ?? []) gathered.tills.add(id)
  for (const id of change.y ?? []) gathered.days.add(id)
  gathered.manyCitations ||= change.cs === true
  gathered.drawers ||= change.d === true
  gathered.repair ||= change.r === true
  gathered.all ||= change.all === true
}

/** One event as it goes over the wire. */
export function frame(event: string, data: object = {}): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Everything may have changed: whoever hears it reads anew what they show. */
export const RESYNC = frame('resync')
export const ME = frame('me')

/**
 * What to write for these changes to each listener: only the kinds that their permissions let them
 * read, and `me` only to those whom it is about. The texts are made once for all of them.
 */
export function framesFor(gathered: Gathered): (audience: Audience) => string {
  if (gathered.all) return ({ permissions }) => (permissions.size > 0 ? RESYNC + ME : ME)
  const texts = [
    { needs: 'sessions.read', text: frames('session', 'id', [...gathered.sessions].map(String)) },
    { needs: 'drawers.read', text: gathered.drawers ? frame('drawers') : '' },
    { needs: 'citations.read', text: frames('citation', 'number', [...gathered.citations]) },
    { needs: 'citations.read', text: gathered.manyCitations ? frame('citation') : '' },
    { needs: 'permits.read', text: frames('permit', 'number', [...gathered.permits]) },
    { needs: 'permits.read', text: frames('permit_order', 'id', [...gathered.orders].map(String)) },
    { needs: 'citations.read', text: frames('import', 'id', [...gathered.imports].map(String)) },
    {
      needs: 'intake.read',
      text: frames('intake_import', 'id', [...gathered.intake].map(String)),
    },
    { needs: 'batches.read', text: frames('batch', 'id', [...gathered.batches].map(String)) },
    { needs: 'tills.read', text: frames('till', 'id', [...gathered.tills].map(String)) },
    {
      needs: 'days.read',
      text: frames('business_day', 'branchId', [...gathered.days].map(String)),
    },
    { needs: 'deposits.read', text: frames('deposit', 'id', [...gathered.deposits].map(String)) },
    { needs: 'deposits.read', text: gathered.accounting ? frame('accounting') : '' },
    { needs: 'repair.read', text: gathered.repair ? frame('repair') : '' },
    // Everybody sees their own mail: who hears of another's learns its number and no more.
    { needs: null, text: frames('mail', 'id', [...gathered.mails].map(String)) },
  ].filter(({ text }) => text !== '')
  return ({ userId, permissions }) =>
    texts
      .filter(({ needs }) => needs === null || permissions.has(needs))
      .map(({ text }) => text)
      .join('') + (gathered.users.has(userId) ? ME : '')
}

function frames(event: string, key: string, values: readonly string[]): string {
  return values.map((value) => frame(event, { [key]: value })).join('')
}
