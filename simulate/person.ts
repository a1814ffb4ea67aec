import { setTimeout as sleep } from 'node:timers/promises'
import { Chance } from './chance.ts'
import { type Asked, isWrong, type Model } from './model.ts'
import { mayBeNowhere } from './model-sessions.ts'
import { arrives, isSeen } from './model-logins.ts'
import { PASSWORD, type Town } from './town.ts'
import { type Answer, type Request, send } from './wire.ts'

type Wanted = Omit<Request, 'cookie' | 'key'> & { readonly key?: string | null }
type Taken = (asked: Asked, answer: Answer) => void | Promise<void>
type Errand = { readonly asked: Asked; readonly request: Request; readonly taken: Taken }

/** How a request is sent: in peace, twice at once, or without waiting for its answer. */
const MANNERS = { plain: 76, twice: 9, thrown: 10, later: 5 } as const
const PATIENCE = 60_000

/** Answers that say nothing of what was asked, and are kept nowhere. */
const NOT_KEPT =
  /^(invalid|text_refused|card_number_refused|not_permitted|not_found|not_understood|item_for_nothing|payment_not_found|idempotency_key_\w+)$/

type Who = {
  readonly town: Town
  readonly model: Model
  readonly name: string
  readonly email: string
  readonly userId: string
  readonly branchId: string
}

/**
 * Somebody with a browser. They do one thing after the other, ask again with the same key whatever
 * got no answer, and know in which session they are as far as they have been told.
 */
export class Person {
  readonly town: Town
  readonly model: Model
  readonly name: string
  readonly userId: string
  readonly branchId: string
  /** For what they decide; how their requests travel is drawn elsewhere, as it depends on the wire. */
  readonly chance: Chance
  readonly #wire: Chance
  readonly #email: string
  readonly #pending = new Set<Asked>()
  /** Sent, and not waited for: done some time later. */
  readonly #unfinished: Errand[] = []
  #cookie: string | null = null
  #keys = 0
  #logins = 0
  /** What a colleague wants them to do next. */
  readonly next: (() => Promise<void>)[] = []
  place: { readonly session: string | null; readonly sure: boolean } = { session: null, sure: true }

  constructor(who: Who) {
    this.town = who.town
    this.model = who.model
    this.name = who.name
    this.userId = who.userId
    this.branchId = who.branchId
    this.#email = who.email
    this.chance = new Chance(who.town.seed, who.name)
    this.#wire = new Chance(who.town.seed, who.name, 'wire')
  }

  /**
   * Does one thing, and gives the answer to `taken` when it is there. One that `mayWait` is now and
   * then left alone after it was sent, and asked again much later.
   */
  async ask(wanted: Wanted, taken: Taken, mayWait = false): Promise<void> {
    const errand = this.#begin(wanted, taken)
    const isChange = errand.request.key !== undefined
    const manner = isChange ? this.chance.weighted(MANNERS) : 'plain'
    if (manner === 'twice') await this.#sendTwice(errand)
    else if (manner === 'plain' || (manner === 'later' && !mayWait)) await this.#settle(errand)
    else {
      this.town.figures.thrownAway += 1
      await this.#send(errand, this.#wire.int(0, 12))
      if (manner === 'later') this.#unfinished.push(errand)
      else await this.#settle(errand)
    }
  }

  /** Takes up what was left alone, all of it or one thing. */
  async finish(all = true): Promise<void> {
    while (this.#unfinished.length > 0) {
      // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
      await this.#settle(this.#unfinished.shift()!)
      if (!all) return
    }
  }

  goes(session: string | null, sure = true): void {
    this.place = { session, sure }
    for (const asked of this.#pending) {
      asked.places.add(session)
      asked.unsure ||= !sure
    }
  }

  /**
   * By starting it or by joining. What was done under an earlier login, and is told again under this
   * one, belongs to the earlier, and ends when that one's end is written down.
   */
  enters(session: string, asked: Asked, { replayed }: Answer): void {
    this.goes(session, !replayed || asked.login === this.#logins)
  }

  /** Looks at the frame of the page: it says which session is the current one (S-8). */
  async lookAround(): Promise<void> {
    await this.ask(
      { method: 'GET', path: '/auth/me', key: null },
      (asked, { status, text, body }) => {
        if (status !== 200) return isWrong(this.model, `the frame says ${status} ${text}`)
        const session = body.session === null ? null : String(body.session.id)
        const isRight = asked.places.has(session) || (!session && mayBeNowhere(this.model, asked))
        if (!isRight)
          isWrong(
            this.model,
            `S-8: ${this.name} is said to be in ${session}, not in ${this.place.session}`,
          )
        // What an earlier login entered is shown until that one's end is written down.
        return this.goes(session, this.place.sure || session === null)
      },
    )
  }

  /** Told to be nowhere without a reason that is known: then the login has ended, or it is wrong. */
  async checkLogin(): Promise<void> {
    const request = { method: 'GET', path: '/auth/me', cookie: this.#cookie } as const
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- until there is an answer
      const answer = await this.#sendTo(request, null)
      if (answer?.status === 401) return this.goes(this.place.session, false)
      if (answer?.status === 200)
        return isWrong(
          this.model,
          `S-7: ${this.name} is told to be in no session, and is in ${this.place.session}`,
        )
      // oxlint-disable-next-line no-await-in-loop
      await sleep(50)
    }
  }

  /** Whoever was signed in before may have been put out of the session meanwhile. */
  async signIn(): Promise<void> {
    if (this.#cookie !== null) this.goes(this.place.session, false)
    const body = { email: this.#email, password: PASSWORD }
    const asked = this.model.moment
    for (let waited = 0; waited < PATIENCE; waited += 50) {
      // oxlint-disable-next-line no-await-in-loop -- until it is done
      const answer = await this.#sendTo({ method: 'POST', path: '/auth/sign-in', body }, null)
      if (answer?.status === 200) {
        this.#cookie = answer.cookie
        this.#logins += 1
        const answered = (this.model.moment += 1)
        this.model.custody.arrivals.push({ userId: this.userId, asked, answered })
        arrives(this.model, this.userId, { asked, answered })
        this.town.write(`${this.model.moment} ${this.name} signs in`)
        return
      }
      if (answer?.code === 'too_many_attempts')
        this.town.setClock(this.town.clock.now.add({ seconds: Number(answer.body.retryAfter) }))
      else if (answer && answer.status !== 503)
        throw new Error(`${this.name} cannot sign in: ${answer.status} ${answer.text}`)
      // oxlint-disable-next-line no-await-in-loop
      await sleep(50)
    }
    throw new Error(`${this.name} could not sign in`)
  }

  /** leaves the session, too. */
  async signOut(): Promise<void> {
    for (;;) {
      const request = { method: 'POST', path: '/auth/sign-out', cookie: this.#cookie } as const
      // oxlint-disable-next-line no-await-in-loop -- until it is done
      const answer = await this.#sendTo(request, null)
      if (answer?.status === 204 || answer?.status === 401) break
      // oxlint-disable-next-line no-await-in-loop
      await sleep(50)
    }
    this.town.write(`${this.model.moment} ${this.name} signs out`)
    // What was entered with an earlier login ends with that one, and no sooner.
    this.goes(this.place.sure ? null : this.place.session, this.place.sure)
    this.#cookie = null
  }

  #begin({ key, ...wanted }: Wanted, taken: Taken): Errand {
    this.#keys += 1
    const own = `${this.town.seed}-${this.name}-${this.#keys}`
    const asked: Asked = {
      asked: (this.model.moment += 1),
      answered: 0,
      userId: this.userId,
      key: key ?? own,
      places: new Set([this.place.session]),
      login: this.#logins,
      unsure: !this.place.sure,
      sent: 0,
    }
    this.#pending.add(asked)
    return { asked, taken, request: key === null ? wanted : { ...wanted, key: asked.key } }
  }

  async #settle(errand: Errand): Promise<void> {
    const until = performance.now() + PATIENCE
    while (performance.now() < until) {
      // oxlint-disable-next-line no-await-in-loop -- again, until it is known what became of it
      const answer = await this.#send(errand, null)
      // oxlint-disable-next-line no-await-in-loop
      if (await this.#isDefinite(answer)) return this.#take(errand, answer!)
      this.town.figures.retries += 1
    }
    throw new Error(`no answer to ${this.#describe(errand)}`)
  }

  async #sendTwice(errand: Errand): Promise<void> {
    this.town.figures.twiceAtOnce += 1
    const both = await Promise.all([this.#send(errand, null), this.#send(errand, null)])
    const definite = both.filter((answer) => answer !== null && isDefinite(answer))
    const [first, second] = definite
    if (first && second) this.#compare(errand, first, second)
    return first ? this.#take(errand, first) : this.#settle(errand)
  }

  async #isDefinite(answer: Answer | null): Promise<boolean> {
    if (answer && isDefinite(answer)) return true
    if (answer?.status === 401) await this.signIn()
    else await sleep(this.#wire.int(30, 150))
    return false
  }

  /** Now it is known. Sometimes it is asked once more all the same: it must be answered the same. */
  async #take(errand: Errand, answer: Answer): Promise<void> {
    const { asked, request } = errand
    asked.answered = this.model.moment += 1
    this.#pending.delete(asked)
    this.#record(errand, answer)
    await errand.taken(asked, answer)
    if (request.key === undefined || !this.#wire.percent(4)) return
    this.town.figures.again += 1
    const second = await this.#send(errand, null)
    if (second && isDefinite(second)) this.#compare(errand, answer, second)
  }

  #record(errand: Errand, answer: Answer): void {
    const { figures } = this.town
    if (answer.code === null) figures.acknowledged += 1
    else figures.refuse(answer.code)
    if (answer.status >= 500)
      isWrong(this.model, `${this.#describe(errand)} met a fault: ${answer.text}`)
    const { key } = errand.request
    if (key !== undefined && answer.status < 500 && !NOT_KEPT.test(answer.code ?? ''))
      this.model.kept.set(`${this.userId} ${key}`, answer)
    const outcome = answer.code ?? `${answer.status} ${String(answer.body?.id ?? '')}`
    this.town.write(`${this.#describe(errand)} → ${outcome} (at ${errand.asked.answered})`)
  }

  /** T-14: a request that is known gets its first answer again. Each problem has its own request id. */
  #compare(errand: Errand, first: Answer, second: Answer): void {
    const same = first.code === null ? first.text === second.text : first.code === second.code
    if (first.status === second.status && same) return
    isWrong(
      this.model,
      `T-14: ${this.#describe(errand)} was answered ${first.text} and ${second.text}`,
    )
  }

  #describe({ asked, request }: Errand): string {
    const said = request.form ?? request.body
    const body = said === undefined ? '' : ` ${JSON.stringify(said)}`
    return `${asked.asked} ${this.name} ${request.method} ${request.path}${body} [${asked.key}]`
  }

  async #send({ asked, request }: Errand, throwAwayAfter: number | null): Promise<Answer | null> {
    asked.sent += 1
    const [login, sent] = [this.#logins, this.model.moment]
    const answer = await this.#sendTo({ ...request, cookie: this.#cookie }, throwAwayAfter)
    if (answer && isDefinite(answer)) isSeen(this.model, this.userId, login, sent)
    return answer
  }

  /** To any server; while all are down it takes a moment to find that out. */
  async #sendTo(request: Request, throwAwayAfter: number | null): Promise<Answer | null> {
    const { ports } = this.town.fleet
    if (ports.length > 0) return send(this.#wire.pick(ports), request, throwAwayAfter)
    await sleep(50)
    return null
  }
}

function isDefinite({ status }: Answer): boolean {
  return status !== 503 && status !== 401
}
