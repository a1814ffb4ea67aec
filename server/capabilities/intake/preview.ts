import { refuse, type Refusal } from '../../journal/refusal.ts'
import { delimiterOf, firstRecords } from '../../uploads/delimiter.ts'
import { binaryKind, type Encoding, EncodingGuess } from '../../uploads/encoding.ts'
import { shownText } from '../../uploads/shown-text.ts'
import { tidyHeader } from './csv.ts'
import { looksLikeLockbox } from './format.ts'
import {
  DEFAULT_RECORDS,
  type Layout,
  lockboxLayout,
  type LockboxLayout,
  RECORD_TYPES,
} from './layout.ts'
import { shownRecord } from './shown-record.ts'
import { suggestLayout } from './suggestion.ts'

/** How much of a file a preview looks at. */
export const PREVIEWED_BYTES = 1024 * 1024

const LOOKED_AT = 2_000
const SAMPLE = 20

export type Preview = {
  readonly encoding: Encoding
  readonly format: 'csv' | 'lockbox'
  readonly delimiter: string | null
  readonly header: readonly string[]
  /** Of a lockbox each line is one cell. */
  readonly sample: readonly (readonly string[])[]
  readonly records: readonly { readonly type: string; readonly count: number }[]
  readonly suggestedLayout: Layout
  readonly unused: readonly string[]
}

/** I-1: what the beginning of a file shows of it, read by this layout, and how it could be read. */
export function previewOf(beginning: Buffer, layout: Layout | null = null): Preview | Refusal {
  if (beginning.length === 0) return refuse('file_empty', 'The file is empty.')
  const kind = binaryKind(beginning)
  if (kind !== null)
    return refuse('file_format', `The file is ${kind}. Unpack it and choose what is in it.`)
  const guess = new EncodingGuess()
  guess.push(beginning)
  const encoding = guess.verdict({ whole: beginning.length < PREVIEWED_BYTES })
  if (!encoding) return refuse('file_not_text', 'The file is no text that can be read.')
  const text = new TextDecoder(encoding).decode(beginning)
  return looksLikeLockbox(text)
    ? ofLockbox(text, encoding, lockboxLayout(layout ?? {}))
    : ofCsv(text, encoding)
}

function ofCsv(text: string, encoding: Encoding): Preview | Refusal {
  const delimiter = delimiterOf(text)
  const [head, ...records] = firstRecords(text, delimiter, LOOKED_AT)
  if (!head) return refuse('file_empty', 'The file is empty: it has no header and no lines.')
  const header = tidyHeader(head)
  const suggestedLayout = suggestLayout(header, records)
  const used: readonly string[] = Object.values(suggestedLayout.columns)
  return {
    encoding,
    format: 'csv',
    delimiter,
    header,
    sample: records.slice(0, SAMPLE).map((record) => record.map(shownText)),
    records: [],
    suggestedLayout,
    unused: header.filter((name) => !used.includes(name)),
  }
}

function ofLockbox(text: string, encoding: Encoding, layout: LockboxLayout): Preview {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '')
  const counts = Map.groupBy(lines, (line) => line[0] ?? '')
  return {
    encoding,
    format: 'lockbox',
    delimiter: null,
    header: [],
    sample: lines.slice(0, SAMPLE).map((line) => [shownRecord(line, layout)]),
    records: RECORD_TYPES.map((type) => ({ type, count: counts.get(type)?.length ?? 0 })),
    suggestedLayout: {
      days: 'YYMMDD',
      width: lines[0]?.length ?? 0,
      records: DEFAULT_RECORDS,
    },
    unused: [],
  }
}
