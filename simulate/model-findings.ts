import type { CitationTold } from './citation.ts'
import { mayBeDuplicate, reasonsOf, standsTwice } from './model-intake.ts'
import type { Shown } from './model-lines.ts'
import { tellCitation } from './model-telling.ts'
import { type Asked, isWrong, type Model } from './model.ts'
import { type KnownFile, minorOf, nameOfRow, plays, type Row } from './post.ts'

/**
 * I-2: what a dry run found is what the rule that posts says of these items at some moment of it: all
 * that is wrong with each, on what was due then and on what the items before it would have used up.
 * So the same is said of a file that is sent just after it, with nothing in between.
 */
export function findingsShown(
  model: Model,
  asked: Asked,
  file: KnownFile,
  findings: readonly Shown[],
): void {
  const found = new Map(findings.map((each) => [Number(each.line), each]))
  if (found.size !== file.inRepair || found.size !== findings.length)
    isWrong(model, `I-2: dry run ${file.id} found ${found.size}, and not ${file.inRepair}`)
  const own: Asked = { ...asked, asked: file.asked, answered: file.overBy }
  /** What items before would have used up of the due; NaN: that is not known. */
  const used = new Map<string, number>()
  for (const [place, row] of file.rows.entries()) {
    const before = used.get(row.citation) ?? 0
    const finding = found.get(file.written.lines[place] ?? 0)
    if (finding) judgeFinding(model, file, place, finding)
    // One that an earlier file brought is only counted: nobody is told whether it is known.
    else if (mayBeKnown(model, file, row)) used.set(row.citation, Number.NaN)
    else if (reasonsOf(model, row).length > 0 || standsTwice(file, row, place))
      isWrong(model, `I-2: ${JSON.stringify(row)} of dry run ${file.id} is missing`)
    else used.set(row.citation, before + (minorOf(row.amount) ?? 0))
    const isPosted = !finding && !Number.isNaN(used.get(row.citation))
    if (finding || isPosted) tellDue(model, own, file, row, before, finding ?? { reasons: [] })
  }
}

function judgeFinding(model: Model, file: KnownFile, place: number, finding: Shown): void {
  const row = file.rows[place]!
  plays(model.post, 'item found')
  const codes = codesOf(finding)
  for (const code of reasonsOf(model, row))
    if (!codes.delete(code)) isWrong(model, `I-2: ${code} was due of ${JSON.stringify(finding)}`)
  const isDuplicate = codes.delete('duplicate_suspected')
  if (isDuplicate ? !mayBeDuplicate(model, file, row, place) : standsTwice(file, row, place))
    isWrong(model, `I-2: a duplicate, or none: ${JSON.stringify(finding)}`)
  const others = codes.difference(OF_THE_DUE)
  if (others.size > 0) isWrong(model, `I-2: ${[...others].join()} of ${JSON.stringify(finding)}`)
}

function codesOf({ reasons }: Shown): Set<string> {
  return new Set((reasons as Shown[]).map(({ code }) => String(code)))
}

const OF_THE_DUE: ReadonlySet<string> = new Set(['nothing_due', 'more_than_due'])

/** I-3: how much was due by what is said of one item, and not said. */
function tellDue(
  model: Model,
  asked: Asked,
  { source }: KnownFile,
  { citation, amount }: Row,
  before: number,
  finding: Shown,
): void {
  if (Number.isNaN(before)) return
  const codes = codesOf(finding)
  const tell = (told: CitationTold) => tellCitation(model, asked, citation, told)
  if (codes.has('nothing_due')) return tell({ told: 'beyond', amount: before + 1 })
  tell({ told: 'within', amount: before + 1 })
  const whole = before + (minorOf(amount) ?? 0)
  if (codes.has('more_than_due')) tell({ told: 'beyond', amount: whole })
  else if (!source.takesMore) tell({ told: 'within', amount: whole })
}

function mayBeKnown({ post }: Model, file: KnownFile, row: Row): boolean {
  return [...post.files.values()].some(
    (other) =>
      other !== file &&
      !other.isDry &&
      other.source === file.source &&
      other.asked < file.overBy &&
      other.rows.some((each) => nameOfRow(each) === nameOfRow(row)),
  )
}
