import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { previewOf } from './preview.ts'

const campus = readFileSync(
  path.resolve(import.meta.dirname, '../../../demo/data/campus-citations-2024-06-03.csv'),
)

describe('E-11: the preview of a file', () => {
  it('E-11: a city’s own export is understood', () => {
    const preview = previewOf(campus)
    if ('refused' in preview) throw new Error(preview.detail)
    expect(preview).toMatchObject({ encoding: 'utf-8', delimiter: ',' })
    expect(preview.sample).toHaveLength(20)
    expect(preview.suggestedMapping).toEqual({
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
        'Adjudication Denied': 'unpaid',
        'Citation Dismissed': 'dismissed',
        Warning: 'unpaid',
        'Promise To Pay - Default': 'unpaid',
        'Void Approved': 'void',
      },
      onExisting: 'report',
    })
    expect(preview.distinct['Status']).toHaveLength(7)
  })

  it('E-11: the order of day and month is told by what stands there', () => {
    const preview = previewOf(
      Buffer.from('Ticket;Date;Fine\n1;3/6/2024 10:00;1\n2;25/6/2024 10:00;1\n'),
    )
    expect(preview).toMatchObject({
      delimiter: ';',
      suggestedMapping: {
        columns: { number: 'Ticket', issuedAt: 'Date', amount: 'Fine' },
        dateFormat: 'D/M/YYYY HH:mm',
      },
    })
  })

  it.each([
    ['file_empty', ''],
    ['file_empty', '\n\n'],
    ['file_not_text', '%PDF-1.7'],
  ])('E-11: %s', (refused, file) => {
    expect(previewOf(Buffer.from(file))).toMatchObject({ refused })
  })

  it('X-3: shows no card number', () => {
    const preview = previewOf(Buffer.from('a,b\n4111111111111111,2\n'))
    expect(JSON.stringify(preview)).not.toContain('4111')
  })
})
