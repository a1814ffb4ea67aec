import type { Clock } from '../clock/clock.ts'
import type { JobsLog } from '../jobs/jobs.ts'
import type { Sweep } from '../jobs/sweeps.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Database } from '../postgres/database.ts'
import { inUnitOfWork, type UnitOfWork } from '../postgres/unit-of-work.ts'
import type { Carrier } from './carrier.ts'
import type { Maker, TakenMail } from './mail.ts'
import {
  beginAttempt,
  dueMails,
  type Failure,
  filesOf,
  handOver,
  keep,
  keepFiles,
  recordFailure,
  recordSent,
  takeUp,
} from './outbox.ts'

export type Postman = {
  /** Takes up what is due, as far as there are hands; what it begins goes on by itself. */
  readonly round: Sweep
  /** Resolves when nothing is under way. For tests. */
  idle(): Promise<void>
  /** Breaks off what is under way: it is taken up again, by another server or after the start. */
  stop(): Promise<void>
}

type PostmanOptions = {
  readonly database: Database
  readonly clock: Clock
  /** Null: there is no mail server, and mail stays in the outbox with its attachments. */
  readonly carrier: Carrier | null
  readonly makers: Readonly<Record<string, Maker>>
  readonly log: JobsLog
  /** How often it says that it is still at a mail, milliseconds. */
  readonly heartbeat?: number
}

/** So many mails at once: one that the mail server is slow with keeps few others waiting. */
const HANDS = 4
const HEARTBEAT = 5_000

export function createPostman(options: PostmanOptions): Postman {
  const { database, clock, carrier, log } = options
  const underWay = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  const begin = (agencyId: number, id: number) => {
    const name = `${agencyId}/${id}`
    if (underWay.has(name) || underWay.size >= HANDS) return
    const work = bring(options, agencyId, id, stopping.signal)
      .catch((err: unknown) =>
        log.error({ err, mail: id }, 'a mail was left lying, and is taken up again'),
      )
      .finally(() => underWay.delete(name))
    underWay.set(name, work)
  }
  const idle = async () => {
    while (underWay.size > 0) await Promise.all(underWay.values())
  }
  return {
    round: {
      name: 'mail',
      run: async () => {
        if (underWay.size >= HANDS || stopping.signal.aborted) return
        for (const { agencyId, id } of await dueMails(database, clock, carrier !== null))
          begin(agencyId, id)
      },
    },
    idle,
    stop: async () => {
      stopping.abort(new Error('the server is stopping'))
      await idle()
    },
  }
}

/** One mail, as far as it comes now. What is thrown leaves it to whoever takes it up next. */
async function bring(
  options: PostmanOptions,
  agencyId: number,
  id: number,
  stop: AbortSignal,
): Promise<void> {
  const { database, clock, carrier, heartbeat = HEARTBEAT } = options
  const within: Within = (run) => inUnitOfWork(database, { agencyId, clock }, run)
  const mail = await within((work) => takeUp(work, id, carrier !== null))
  if (!mail) return
  const beat = setInterval(() => {
    void within((work) => keep(work, mail)).catch(() => {})
  }, heartbeat)
  try {
    if (!mail.isMade && !(await makeFiles(options, within, mail, stop))) return
    if (carrier) await send(carrier, within, mail, stop)
  } finally {
    clearInterval(beat)
  }
}

type Within = <T>(run: (work: UnitOfWork) => Promise<T>) => Promise<T>

/** Makes the attachments, once and for all. False: the mail cannot go, or is somebody else's now. */
async function makeFiles(
  { makers, log }: PostmanOptions,
  within: Within,
  mail: TakenMail,
  stop: AbortSignal,
): Promise<boolean> {
  const maker = makers[mail.maker]
  const failed = async (said: string) => {
    await within((work) => recordFailure(work, mail, { trouble: 'not_made', said }, true))
    return false
  }
  if (!maker) return failed(`nobody makes ${mail.maker}`)
  try {
    const files = await maker(mail.agencyId, mail.wish)
    if (isRefusal(files)) return await failed(files.detail)
    return await within((work) => keepFiles(work, mail, files))
  } catch (err) {
    // What breaks because the server ends is no fault of the mail's.
    if (stop.aborted) throw err
    log.error({ err, mail: mail.id }, 'the attachments of a mail were not made')
    return failed((err as Error).message)
  }
}

async function send(carrier: Carrier, within: Within, mail: TakenMail, stop: AbortSignal) {
  const files = await within(async (work) =>
    (await beginAttempt(work, mail)) ? filesOf(work, mail.id) : null,
  )
  if (!files) return
  const over = async () => {
    if (!(await within((work) => handOver(work, mail))))
      throw new Error('it was taken up elsewhere')
  }
  const delivery = await carrier.deliver({ ...mail, files }, over, stop)
  if (delivery.sent) return insist(() => within((work) => recordSent(work, mail, delivery.said)))
  const failure: Failure = delivery
  await within((work) => recordFailure(work, mail, failure, delivery.trouble === 'refused'))
}

/** Seconds between attempts to write down that a mail has gone. */
const PAUSES = [0.1, 0.5, 2, 5, 10, 30]

/**
 * The mail server has it and we have not written that down: the one moment in which a mail could go
 * twice. So a database that is away is waited for.
 */
async function insist(write: () => Promise<void>): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await write()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause * 1_000))
    }
  }
  return write()
}
