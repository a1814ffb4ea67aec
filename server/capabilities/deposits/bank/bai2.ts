import { dayOf, type LineFault, type Read, type StatementLine } from './statement.ts'

/**
 * BAI2, by its second version of 2005: 01 file, 02 group, 03 account, 16 movement, 88 more of the
 * one before, 49, 98 and 99 the ends with their controls. Amounts are minor units without a point.
 */
type Entry = {
  readonly code: string
  readonly fields: readonly string[]
  /** Where it begins, and how many lines of the file it takes up. */
  readonly line: number
  readonly count: number
}

const KNOWN = new Set(['01', '02', '03', '16', '88', '49', '98', '99'])

/** All lines of the accounts whose number ends with `tail`; or why the file cannot be taken. */
export function readBai2(text: string, tail: string, currency: string): Read {
  const reading = new Reading(tail, currency)
  const entries = entriesOf(text, reading.faults)
  entries.forEach((entry) => reading.take(entry))
  return reading.end(entries.at(-1))
}

/** Whether a text looks like BAI2: its first record is a file's header. */
export function isBai2(text: string): boolean {
  return /^\s*01,/.test(text)
}

function entriesOf(text: string, faults: LineFault[]): Entry[] {
  const entries: Entry[] = []
  for (const [place, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = place + 1
    const record = raw.trimEnd()
    if (record === '') continue
    const code = record.slice(0, 2)
    const last = entries.at(-1)
    if (!KNOWN.has(code) || (record.length > 2 && record[2] !== ','))
      faults.push({ line, code: 'record_unknown', detail: `“${code}” begins no record of BAI2.` })
    else if (code !== '88') entries.push({ code, fields: fieldsOf(record), line, count: 1 })
    else if (last) {
      const fields = [...last.fields, ...fieldsOf(record)]
      entries[entries.length - 1] = { ...last, fields, count: last.count + 1 }
    } else faults.push({ line, code: 'record_unknown', detail: 'It goes on with nothing.' })
  }
  return entries
}

/** What stands behind the code, without the slash that ends a record. */
function fieldsOf(record: string): string[] {
  return record
    .slice(3)
    .replace(/\/$/, '')
    .split(',')
    .map((field) => field.trim())
}

type Controls = { total: number; records: number; parts: number }
const nothing = (): Controls => ({ total: 0, records: 0, parts: 0 })

class Reading {
  readonly faults: LineFault[] = []
  readonly #lines: StatementLine[] = []
  readonly #tail: string
  readonly #currency: string
  #file = nothing()
  #group = nothing()
  #account = nothing()
  #day: Temporal.PlainDate | null = null
  #isOurs = false
  #found = false
  /** Which ends are awaited: of the account, the group, the file. */
  #open: ('01' | '02' | '03')[] = []

  constructor(tail: string, currency: string) {
    this.#tail = tail
    this.#currency = currency
  }

  take(entry: Entry): void {
    for (const controls of [this.#file, this.#group, this.#account]) controls.records += entry.count
    const takers: Readonly<Record<string, (entry: Entry) => void>> = {
      '01': (each) => this.#begin('01', [], each),
      '02': (each) => this.#takeGroup(each),
      '03': (each) => this.#takeAccount(each),
      '16': (each) => this.#takeMovement(each),
      '49': (each) => this.#endOf('03', this.#account, each, null),
      '98': (each) => this.#endOf('02', this.#group, each, 'accounts'),
      '99': (each) => this.#endOf('01', this.#file, each, 'groups'),
    }
    takers[entry.code]?.(entry)
  }

  end(last: Entry | undefined): Read {
    const line = last ? last.line : 1
    if (this.#open.length > 0 || last?.code !== '99')
      this.#fault(line, 'file_truncated', 'The file breaks off: its last record, 99, is missing.')
    if (this.faults.length > 0) return { faults: this.faults }
    if (!this.#found)
      this.#fault(
        1,
        'account_missing',
        `The file has no account whose number ends with ${this.#tail}.`,
      )
    else if (this.#lines.length === 0)
      this.#fault(1, 'nothing_moved', 'Nothing moved on the account: there is no line to take.')
    return this.faults.length > 0 ? { faults: this.faults } : { lines: this.#lines }
  }

  #fault(line: number, code: string, detail: string): void {
    this.faults.push({ line, code, detail })
  }

  #begin(kind: '01' | '02' | '03', within: readonly string[], { line, code }: Entry): boolean {
    const fits = this.#open.join() === within.join()
    if (!fits) this.#fault(line, 'record_misplaced', `A record ${code} cannot stand here.`)
    else this.#open.push(kind)
    return fits
  }

  #takeGroup(entry: Entry): void {
    this.#group = { ...nothing(), records: entry.count }
    if (!this.#begin('02', ['01'], entry)) return
    const [, , , asOf = '', , currency = ''] = entry.fields
    const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(asOf) ?? []
    this.#day = year ? dayOf(2000 + Number(year), Number(month), Number(day)) : null
    if (!this.#day)
      this.#fault(entry.line, 'day_unreadable', `“${asOf}” is no day that is written as YYMMDD.`)
    this.#checkCurrency(entry.line, currency)
  }

  #takeAccount(entry: Entry): void {
    this.#account = { ...nothing(), records: entry.count }
    this.#group.parts += 1
    if (!this.#begin('03', ['01', '02'], entry)) return
    const [number = '', currency = ''] = entry.fields
    this.#isOurs = number.replaceAll(/\D/g, '').endsWith(this.#tail)
    this.#found ||= this.#isOurs
    if (this.#isOurs) this.#checkCurrency(entry.line, currency)
    for (let at = 2; at < entry.fields.length;) {
      const [, amount = '', , funds = ''] = entry.fields.slice(at)
      if (amount !== '') this.#account.total += this.#amount(entry.line, amount)
      at += 4 + extraOf(funds, entry.fields[at + 4])
    }
  }

  #checkCurrency(line: number, currency: string): void {
    if (currency === '' || currency === this.#currency) return
    const detail = `The amounts are in ${currency}, and the agency's are in ${this.#currency}.`
    this.#fault(line, 'currency_other', detail)
  }

  #takeMovement({ line, fields }: Entry): void {
    const [code = '', amount = '', funds = ''] = fields
    if (this.#open.length < 3) {
      this.#fault(line, 'record_misplaced', 'A record 16 stands within an account only.')
      return
    }
    const size = amount === '' ? 0 : this.#amount(line, amount)
    if (/^[+-]/.test(amount)) {
      const detail = `“${amount}” has a sign: whether money came in or went is said by the type.`
      this.#fault(line, 'amount_signed', detail)
    }
    this.#account.total += size
    const sign = signOf(code)
    if (sign === null)
      this.#fault(
        line,
        'type_unknown',
        TOTALS.has(code)
          ? `“${code}” is a total of the day, and no movement.`
          : `“${code}” says neither that money came in nor that it went.`,
      )
    if (!this.#isOurs || !sign || size === 0 || !this.#day) return
    const [bank = '', customer = '', ...text] = fields.slice(3 + extraOf(funds, fields[3]))
    this.#lines.push({
      line,
      day: this.#day,
      amount: sign * size,
      code,
      reference: customer || bank || null,
      description: [customer === '' ? '' : bank, text.join(', ')].filter(Boolean).join(' ') || null,
    })
  }

  /** An amount as a whole number of minor units, with a sign or none. */
  #amount(line: number, text: string): number {
    if (/^[+-]?\d{1,14}$/.test(text)) return Number(text)
    this.#fault(line, 'amount_unreadable', `“${text}” is no amount: digits without a point.`)
    return 0
  }

  #endOf(
    kind: '01' | '02' | '03',
    controls: Controls,
    { line, fields }: Entry,
    parts: 'accounts' | 'groups' | null,
  ): void {
    if (this.#open.at(-1) !== kind) {
      this.#fault(line, 'record_misplaced', 'It ends what has not begun.')
      return
    }
    this.#open.pop()
    const [total = '', ...counts] = fields
    const stated = [this.#amount(line, total), ...counts.map(Number)]
    const counted = parts
      ? [controls.total, controls.parts, controls.records]
      : [controls.total, controls.records]
    const names = parts ? ['total', parts, 'records'] : ['total', 'records']
    for (const [place, name] of names.entries())
      if (stated[place] !== counted[place])
        this.#fault(
          line,
          'control_differs',
          `The control of ${name} says ${stated[place] ?? 'nothing'}, and it is ${counted[place]}.`,
        )
    if (kind === '03') this.#group.total += controls.total
    if (kind === '02') {
      this.#file.total += controls.total
      this.#file.parts += 1
    }
    if (kind === '03') this.#isOurs = false
  }
}

/** How many fields say when the money can be used. */
function extraOf(funds: string, count: string | undefined): number {
  if (funds === 'V') return 2
  if (funds === 'S') return 3
  return funds === 'D' ? 1 + 2 * (Number(count) || 0) : 0
}

/** All credits and all debits: taken for movements they would count the day twice. */
const TOTALS: ReadonlySet<string> = new Set(['100', '400'])

/** 1: it came in; −1: it went out; 0: it is no money; null: nobody knows. */
function signOf(code: string): 1 | -1 | 0 | null {
  if (TOTALS.has(code)) return null
  const type = /^\d{3}$/.test(code) ? Number(code) : Number.NaN
  if ((type >= 100 && type < 400) || (type >= 920 && type < 960)) return 1
  if ((type >= 400 && type < 700) || (type >= 960 && type < 1000)) return -1
  return type === 890 ? 0 : null
}
