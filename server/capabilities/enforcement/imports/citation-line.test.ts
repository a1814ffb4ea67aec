import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_AMOUNT, toDecimal } from '../../../money/money.ts'
import { shownText } from '../../../uploads/shown-text.ts'
import { type LineResult, prepareReading, readCitation } from './citation-line.ts'
import type { Mapping } from './mapping.ts'

const header = ['Nr', 'When', 'What', 'State of it', 'Sum', 'Owner', 'Colour']
const mapping: Mapping = {
  columns: {
    number: 'Nr',
    issuedAt: 'When',
    violation: 'What',
    status: 'State of it',
    amount: 'Sum',
    payer: 'Owner',
  },
  dateFormat: 'YYYY-MM-DD HH:mm',
  statuses: { Paid: 'paid', Void: 'void', Plan: 'on_a_plan', Out: 'skip', Open: 'unpaid' },
  onExisting: 'report',
}
const agency = { timeZone: 'America/Los_Angeles', currency: 'USD' }
const reading = prepareReading(header, mapping, agency)

function line(
  changes: Partial<Record<'nr' | 'when' | 'what' | 'state' | 'sum' | 'owner', string>>,
) {
  const {
    nr = 'a-1',
    when = '2026-01-02 10:00',
    what = '',
    state = 'Open',
    sum = '50.00',
  } = changes
  return readCitation([nr, when, what, state, sum, changes.owner ?? '', 'red'], reading)
}

function codes(result: LineResult): string[] {
  if (result === 'skip' || 'citation' in result) throw new Error('it was taken')
  return result.errors.map(({ field, code }) => `${field} ${code}`)
}

describe('E-11: one line of a file', () => {
  it('E-11: is a citation; what is empty or not mapped is nothing', () => {
    const result = line({ nr: ' 24pk 7 ', what: '  NO PERMIT ', owner: '' })
    expect(result).toMatchObject({
      citation: {
        number: '24PK7',
        violation: 'NO PERMIT',
        payer: null,
        plate: null,
        location: null,
        standing: null,
        charged: 5000,
        paidElsewhere: 0,
      },
    })
  })

  it('E-11: its status means what the mapping says', () => {
    expect(line({ state: 'Paid' })).toMatchObject({
      citation: { charged: 5000, paidElsewhere: 5000, standing: null },
    })
    expect(line({ state: 'Void' })).toMatchObject({
      citation: { standing: 'void', paidElsewhere: 0 },
    })
    expect(line({ state: 'Plan' })).toMatchObject({ citation: { standing: 'on_a_plan' } })
    expect(line({ state: '' })).toMatchObject({ citation: { standing: null } })
    expect(line({ state: 'Out', sum: 'n/a', when: '' })).toBe('skip')
    expect(codes(line({ state: 'constructor' }))).toEqual(['status status_unknown'])
  })

  it('X-1: its amount is read exactly, in whole minor units; zero is a warning', () => {
    expect(line({ sum: '$0.00' })).toMatchObject({ citation: { charged: 0 } })
    expect(line({ sum: '1,110' })).toMatchObject({ citation: { charged: 111_000 } })
    for (const sum of ['1.234', 'ten', '1,1', '1e3', '100000000.01'])
      expect(codes(line({ sum }))).toEqual(['amount amount_unreadable'])
    expect(codes(line({ sum: '-0.01' }))).toEqual(['amount amount_negative'])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_AMOUNT }), (minor) => {
        const result = line({ sum: toDecimal(minor, 'USD') })
        expect(result).toMatchObject({ citation: { charged: minor } })
      }),
    )
  })

  it('X-2: everything that is wrong with it is said at once', () => {
    const wrong = {
      nr: '',
      when: 'soon',
      state: '?',
      sum: 'x',
      owner: 'a\u200bb',
      what: 'y'.repeat(201),
    }
    expect(codes(line(wrong)).toSorted()).toEqual([
      'amount amount_unreadable',
      'issuedAt time_unreadable',
      'number missing',
      'payer text_refused',
      'status status_unknown',
      'violation text_too_long',
    ])
  })

  it('X-3: a card number is refused in every field, and its digits are not kept with the error', () => {
    const card = '4111 1111 1111 1111'
    for (const field of ['nr', 'when', 'what', 'state', 'sum', 'owner'] as const) {
      const result = line({ [field]: card })
      expect(codes(result).join()).toContain('card_number_refused')
      expect(JSON.stringify(result)).not.toContain('1111')
    }
    expect(shownText(`see ${card}`)).not.toContain('1111')
  })

  it('E-11: has as many columns as the header; empty ones may follow', () => {
    const cells = ['A', '2026-01-02 10:00', '', 'Open', '1', '', '']
    expect(readCitation([...cells, '', ' '], reading)).toHaveProperty('citation')
    expect(codes(readCitation([...cells, 'x'], reading))).toEqual(['line columns_differ'])
    expect(codes(readCitation(cells.slice(0, 6), reading))).toEqual(['line columns_differ'])
  })

  it('E-11: is read without a throw, whatever stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (cells) => {
        expect(readCitation(cells, reading)).toBeDefined()
      }),
    )
  })
})
