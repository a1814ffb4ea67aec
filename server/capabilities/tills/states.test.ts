import { expect, it } from 'vitest'
import { type Doing, type Facets, NEEDS, refusedBy } from './till.ts'

const ASSIGNMENTS: readonly Facets['assignment'][] = ['available', 'assigned']
const SETTLEMENTS: readonly Facets['settlement'][] = ['settled', 'unsettled']
const DAYS: readonly Facets['day'][] = ['unopened', 'open', 'settled', 'processed']
const SESSIONS: readonly Facets['session'][] = ['none', 'open']
const DOINGS = Object.keys(NEEDS) as Doing[]

/** Every combination, in one order. */
const STATES = ASSIGNMENTS.flatMap((assignment) =>
  SETTLEMENTS.flatMap((settlement) =>
    DAYS.flatMap((day) => SESSIONS.map((session) => ({ assignment, settlement, day, session }))),
  ),
)

/** One line for each state that is told apart: what is refused there, or `yes`. */
function told(doing: Doing): string[] {
  return STATES.map((state) => {
    const name = `${state.assignment} ${state.settlement} ${state.day} ${state.session}`
    return `${name}: ${refusedBy(doing, state) ?? 'yes'}`
  })
}

/** What makes a line, with `*` for a facet that makes no difference. */
const TABLE: Readonly<Record<Doing, readonly string[]>> = {
  assign: ['available * * *: yes', 'assigned * * *: till_assigned'],
  initialise: ['available * * *: till_not_assigned', 'assigned * * *: yes'],
  take_cash: ['available * * *: till_not_assigned', 'assigned * * *: yes'],
  count: ['available * * *: till_not_assigned', 'assigned * * *: yes'],
  book: [
    'available * * *: till_not_assigned',
    'assigned settled * *: till_settled',
    'assigned unsettled * *: yes',
  ],
  give: ['available * * *: till_not_assigned', 'assigned * * *: yes'],
  accept: ['available * * *: till_not_assigned', 'assigned * * *: yes'],
  pay_in_or_out: ['available * * *: till_not_assigned', 'assigned * * *: yes'],
  unassign: [
    'available * * *: till_not_assigned',
    'assigned * unopened *: day_not_processed',
    'assigned * open *: day_not_processed',
    'assigned * settled *: day_not_processed',
    'assigned * processed *: yes',
  ],
  delete: [
    'assigned * * *: till_assigned',
    'available * unopened *: day_not_processed',
    'available * open *: day_not_processed',
    'available * settled *: day_not_processed',
    'available * processed *: yes',
  ],
  open_day: [
    '* * unopened *: yes',
    '* * open *: day_under_way',
    '* * settled *: day_under_way',
    '* * processed *: yes',
  ],
  settle_day: [
    '* * unopened *: day_not_open',
    '* * processed *: day_not_open',
    'assigned unsettled open *: till_unsettled',
    'assigned unsettled settled *: till_unsettled',
    'assigned settled open none: yes',
    'assigned settled open open: session_open',
    'assigned settled settled none: yes',
    'assigned settled settled open: session_open',
    // A till that nobody holds keeps no day from ending.
    'available * open none: yes',
    'available * open open: session_open',
    'available * settled none: yes',
    'available * settled open: session_open',
  ],
  process_day: [
    '* * unopened *: day_not_open',
    '* * processed *: day_not_open',
    '* * open *: day_not_settled',
    'assigned unsettled settled *: till_unsettled',
    'assigned settled settled none: yes',
    'assigned settled settled open: session_open',
    'available * settled none: yes',
    'available * settled open: session_open',
  ],
}

/** The lines of the whole cross product that a line with `*` stands for. */
function spelt(line: string): string[] {
  const [state = '', answer = ''] = line.split(': ')
  const [assignment, settlement, day, session] = state.split(' ')
  const fits = (wanted: string | undefined, found: string) => wanted === '*' || wanted === found
  return STATES.filter(
    (each) =>
      fits(assignment, each.assignment) &&
      fits(settlement, each.settlement) &&
      fits(day, each.day) &&
      fits(session, each.session),
  ).map((each) => `${Object.values(each).join(' ')}: ${answer}`)
}

it.each(DOINGS)('C-2, C-9, C-10, C-11: what may be done in every state: %s', (doing) => {
  expect(told(doing).toSorted()).toEqual(TABLE[doing].flatMap(spelt).toSorted())
})

it('C-2: the table has all of them: assignment × settlement × day × session', () => {
  expect(STATES).toHaveLength(32)
  expect(DOINGS).toHaveLength(13)
})
