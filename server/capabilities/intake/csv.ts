import { normaliseText } from '../../http/text.ts'
import { BrokenFile, type Dialect, readRecords } from '../../uploads/records.ts'
import { shownText } from '../../uploads/shown-text.ts'
import { FailedFile } from './import.ts'
import { MOST_FURTHER, type RawItem } from './item.ts'
import { type CsvLayout, ITEM_FIELDS, type ItemField } from './layout.ts'

/**
 * I-1: the items of a CSV file, one a line, as its bytes arrive. A header or a line that cannot be
 * read ends it with FailedFile: of a file whose form is wrong nothing is taken.
 */
export async function* csvItems(
  pieces: AsyncIterable<Buffer>,
  dialect: Dialect,
  layout: CsvLayout,
): AsyncGenerator<RawItem> {
  let columns: Columns | null = null
  let count = 0
  try {
    for await (const { line, cells } of readRecords(pieces, dialect)) {
      if (!cells) throw new FailedFile('broken', strayQuote(line), line)
      if (columns) {
        count += 1
        yield columns.item(line, cells)
      } else columns = new Columns(tidyHeader(cells), layout)
    }
  } catch (error) {
    if (error instanceof BrokenFile) throw new FailedFile(error.code, error.detail, error.line)
    throw error
  }
  if (!columns)
    throw new FailedFile('file_empty', 'The file is empty: it has no header and no lines.')
  if (count === 0) throw new FailedFile('header_only', 'The file has a header and no lines.', 1)
}

/** The names of a header as layouts know them. */
export function tidyHeader(cells: readonly string[]): string[] {
  return cells.map((cell) => shownText(normaliseText(cell)))
}

/** The places of the fields in every line. */
class Columns {
  readonly #header: readonly string[]
  readonly #places: readonly (readonly [ItemField, number])[]
  readonly #others: readonly number[]

  constructor(header: readonly string[], { columns }: CsvLayout) {
    this.#header = header
    this.#places = ITEM_FIELDS.flatMap((field) => {
      const name = columns[field]
      return name === undefined ? [] : [[field, placeOf(field, name, header)] as const]
    })
    const taken = new Set(this.#places.map(([, place]) => place))
    this.#others = header.map((_, place) => place).filter((place) => !taken.has(place))
  }

  item(line: number, cells: readonly string[]): RawItem {
    const width = this.#header.length
    const isLonger = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')
    if (cells.length < width || isLonger)
      throw new FailedFile(
        'columns_differ',
        `Line ${line} has ${cells.length} columns and the header ${width}. A comma in a text needs quotes around the text; a line that ends early was cut off.`,
        line,
      )
    const texts: Partial<Record<ItemField, string>> = {}
    for (const [field, place] of this.#places) texts[field] = cells[place] ?? ''
    return { line, batch: null, texts, further: () => this.#further(cells) }
  }

  #further(cells: readonly string[]): Record<string, string> {
    const named = this.#others
      .filter((place) => this.#header[place] !== '' && (cells[place] ?? '').trim() !== '')
      .slice(0, MOST_FURTHER)
      .map((place) => [this.#header[place], shownText(normaliseText(cells[place] ?? ''))])
    return Object.fromEntries(named)
  }
}

function placeOf(field: ItemField, name: string, header: readonly string[]): number {
  const times = header.filter((each) => each === name).length
  if (times === 1) return header.indexOf(name)
  if (times > 1)
    throw new FailedFile(
      'column_twice',
      `The file has ${times} columns “${name}”, so it is unclear which of them ${field} is. Give them different names.`,
      1,
    )
  throw new FailedFile(
    'column_missing',
    `The layout takes ${field} from the column “${name}”, which the file does not have. Its columns: ${listed(header)}.`,
    1,
  )
}

/** The first of them: of what is no CSV the header may be as long as it likes. */
function listed(header: readonly string[]): string {
  const rest = header.length - MOST_FURTHER
  const names = header.slice(0, MOST_FURTHER).join(', ')
  return rest > 0 ? `${names} and ${rest} more` : names
}

function strayQuote(line: number): string {
  return `On line ${line} a quote stands in the middle of a text. Put quotes around the whole text and double those within.`
}
