import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { type Refusal, refuse } from '../journal/refusal.ts'
import type { Printed } from './child.ts'
import { type Document, MOST_ROWS, type Paper, rowsOf } from './document.ts'
import { type Layout, layOut } from './layout.ts'

export type Press = {
  /**
   * The document as PDF/UA-1. Refused where it is too long (`document_too_long`) or Typst is missing
   * (`pdf_unavailable`); throws when its process died or took too long, which harms no other.
   */
  print(document: Document, paper?: Paper): Promise<Buffer | Refusal>
  /** Ends the processes; what they were at fails. */
  stop(): void
}

export type PressOptions = {
  /** The program of the processes, in place of the one that knows Typst. */
  readonly program?: string
  /** How long one document may take, milliseconds. */
  readonly patience?: number
}

/** Up to so many rows a document is short: it waits behind no long one. */
const SHORT_ROWS = 300

/** Two processes at most, which begin when they are wanted: one for short documents, one for long. */
export function createPress(options: PressOptions = {}): Press {
  const desks = { short: createDesk(options), long: createDesk(options) }
  return {
    print: async (document, paper = 'letter') => {
      const rows = rowsOf(document)
      if (rows > MOST_ROWS) return refuseLength(rows)
      const printed = await desks[rows > SHORT_ROWS ? 'long' : 'short'].set(layOut(document, paper))
      if ('unavailable' in printed) return refuseUnavailable()
      if ('failed' in printed) throw new Error(printed.failed)
      return Buffer.from(printed.pdf)
    },
    stop: () => {
      desks.short.stop()
      desks.long.stop()
    },
  }
}

/** What a report of so many rows is told before anything is read. */
export function refuseLength(rows: number, csv?: string): Refusal {
  const count = rows.toLocaleString('en-US')
  const most = MOST_ROWS.toLocaleString('en-US')
  return refuse(
    'document_too_long',
    `This has ${count} rows, and a PDF has ${most} at most. Narrow it with the filters, or take the CSV, which has no limit.`,
    { rows, most: MOST_ROWS, ...(csv === undefined ? {} : { csv }) },
  )
}

function refuseUnavailable(): Refusal {
  return refuse(
    'pdf_unavailable',
    'This server cannot make PDFs: Typst has no release for its platform. Print from the browser, take the CSV, or run the server on Linux (x64, glibc).',
  )
}

type Desk = { set(layout: Layout): Promise<Printed>; stop(): void }

const PROGRAM = path.join(import.meta.dirname, 'child.ts')
const PATIENCE = 60_000
/** Unused for so long, a process gives its memory back. */
const IDLE = 60_000
/** After a document that took so much memory as well, bytes. */
const HEAVY = 300 * 1024 * 1024

/** One process, one document at a time, in the order in which they came. */
function createDesk({ program = PROGRAM, patience = PATIENCE }: PressOptions): Desk {
  let child: ChildProcess | undefined
  let before: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const end = () => {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = undefined
  }
  const setNext = async (layout: Layout): Promise<Printed> => {
    clearTimeout(idle)
    // One that died since is not written to.
    if (child?.exitCode !== null || child.signalCode !== null) child = start(program)
    try {
      const printed = await ask(child, layout, patience)
      if ('memory' in printed && printed.memory > HEAVY) end()
      else idle = setTimeout(end, IDLE).unref()
      return printed
    } catch (error) {
      end()
      throw error
    }
  }
  return {
    set: (layout) => {
      const turn = before
      const printed = (async () => {
        await turn
        return setNext(layout)
      })()
      before = printed.catch(() => {})
      return printed
    },
    stop: end,
  }
}

function start(program: string): ChildProcess {
  const child = fork(program, { serialization: 'advanced', execArgv: [], stdio: 'ignore' })
  rest(child)
  // What becomes of it is heard where something is asked of it.
  child.on('error', () => {})
  return child
}

/** While nothing is asked of it, it keeps no program from ending. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function ask(child: ChildProcess, layout: Layout, patience: number): Promise<Printed> {
  child.ref()
  child.channel?.ref()
  const { promise, resolve, reject } = Promise.withResolvers<Printed>()
  const late = () => reject(new Error(`a document took longer than ${patience / 1_000} seconds`))
  const died = () => reject(new Error('the process that sets documents died'))
  const timer = setTimeout(late, patience)
  child.once('message', resolve)
  child.once('exit', died)
  child.send(layout, (error) => {
    if (error) reject(error)
  })
  return promise.finally(() => {
    clearTimeout(timer)
    child.off('message', resolve)
    child.off('exit', died)
    rest(child)
  })
}
