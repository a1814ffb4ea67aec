import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Chance } from './chance.ts'

/** 97 citations as a campus issued them on one day: a public record, without plates and names. */
export function realFile(): string {
  const file = path.join(import.meta.dirname, 'data/campus-citations-2024-06-03.csv')
  return readFileSync(file, 'utf8')
}

/** The codes and fines of the real file, as often as they occur in it. */
const OFFENCES = [
  { times: 43, code: '35 (A) UC', text: 'NO PARKING PERMIT', fine: 75 },
  { times: 22, code: '42(A)UC', text: 'EXPIRED PARKMOBILE', fine: 50 },
  { times: 8, code: '40', text: 'PARKING LOT USE', fine: 75 },
  { times: 7, code: '44', text: 'SPECIALLY POSTED AREA', fine: 100 },
  { times: 5, code: '43 UC', text: 'LOADING ZONE USE', fine: 45 },
  { times: 2, code: '41', text: 'PARKING IN AN AREA NOT DESIGNATED', fine: 115 },
  { times: 1, code: '49', text: 'MEDICAL SPACE', fine: 250 },
] as const

const PLACES = [
  '160 OAKES COLLEGE',
  'LOT 103',
  'LOT 112',
  'EAST REMOTE',
  'CORE WEST',
  'MARKET ST 400',
]
const FIRST = [
  'Jordan',
  'Riley',
  'Casey',
  'Morgan',
  'Avery',
  'Quinn',
  'Rowan',
  'Elena',
  'Luis',
  'Mei',
]
const LAST = [
  'Alvarez',
  'Brooks',
  'Chen',
  'Diaz',
  'Ellis',
  'Ford',
  'Nguyen',
  'Okafor',
  'Silva',
  'Walsh',
]

export type MadeFile = {
  readonly text: string
  /** What can be paid on them, in minor units. */
  readonly open: readonly { readonly number: string; readonly due: number }[]
}

/** A city's export of the weeks before `until`, with plates and payers, in the same proportions. */
export function madeFile(roll: Chance, count: number, until: Temporal.PlainDate): MadeFile {
  const bag = OFFENCES.flatMap((offence) => Array.from({ length: offence.times }, () => offence))
  const citations = Array.from({ length: count }, (_, n) => {
    const offence = roll.pick(bag)
    const day = until.subtract({ days: 20 + roll.below(60) })
    const time = `${8 + roll.below(10)}:${String(roll.below(60)).padStart(2, '0')}`
    return {
      ...offence,
      number: `24MR${String(100_001 + n * 7)}`,
      issued: `${day.toString()} ${time.padStart(5, '0')}`,
      place: roll.pick(PLACES),
      plate: `${1 + roll.below(9)}${letters(roll)}${String(roll.below(1000)).padStart(3, '0')}`,
      payer: `${roll.pick(FIRST)} ${roll.pick(LAST)}`,
      late: roll.inHundred(40),
    }
  })
  const fineOf = (c: (typeof citations)[number]) => c.fine + (c.late ? 35 : 0)
  const lines = citations.map((c) =>
    [
      c.number,
      c.issued,
      c.place,
      c.code,
      c.text,
      c.plate,
      'CA',
      c.payer,
      `$${fineOf(c)}.00`,
    ].join(),
  )
  const header = 'Citation,Issued,Location,Code,Violation,Plate,State,Payer,Amount'
  return {
    text: [header, ...lines, ''].join('\r\n'),
    open: citations.map((c) => ({ number: c.number, due: fineOf(c) * 100 })),
  }
}

function letters(roll: Chance): string {
  const alphabet = 'ABCDEFGHJKLMNPRSTUVWXYZ'
  return Array.from({ length: 3 }, () => alphabet[roll.below(alphabet.length)]).join('')
}
