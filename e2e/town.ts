import { type APIRequestContext, expect } from '@playwright/test'

export const PASSWORD = 'countinghouse-demo'

export type Person = { readonly id: string; readonly name: string; readonly email: string }
export type Session = { readonly id: string; readonly name: string; readonly drawer: string }
export type RoleName =
  | 'Cashier'
  | 'Supervisor'
  | 'Finance'
  | 'Repair operator'
  | 'Auditor'
  | 'Administrator'

type Answer = Record<string, unknown> & { readonly id: string }

/** Signs in behind the scenes: the browser's pages of the same context are signed in then. */
export async function signIn(request: APIRequestContext, email: string): Promise<void> {
  const data = { email, password: PASSWORD }
  const response = await request.post('/api/v1/auth/sign-in', { data })
  expect(response.ok(), await response.text()).toBe(true)
}

/** One call of the API, as whoever is signed in there. What is refused fails the test. */
export async function call(
  request: APIRequestContext,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  data?: object,
): Promise<Answer> {
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const options = { method, headers, ...(data ? { data } : {}) }
  const response = await request.fetch(`/api/v1${path}`, options)
  expect(response.ok(), `${method} ${path}: ${await response.text()}`).toBe(true)
  return (response.status() === 204 ? {} : await response.json()) as Answer
}

/**
 * What is there before a test begins, made by the administrator behind the scenes. Every test has
 * people, drawers and citations of its own, so that tests beside each other never meet.
 */
export class Town {
  readonly #admin: APIRequestContext
  readonly #mark: string
  #made = 0

  constructor(admin: APIRequestContext, mark: string) {
    this.#admin = admin
    this.#mark = mark
  }

  /** A number that nothing else in this run has. */
  next(): string {
    this.#made += 1
    return `${this.#mark}${this.#made}`
  }

  async person(role: RoleName): Promise<Person> {
    const roles = await call(this.#admin, 'GET', '/roles')
    const found = (roles['items'] as { id: string; name: string }[]).find((r) => r.name === role)
    const mark = this.next()
    const person = { name: `${role} ${mark}`, email: `person${mark}@demo.test`.toLowerCase() }
    const wish = { ...person, password: PASSWORD, roleIds: [found?.id] }
    const { id } = await call(this.#admin, 'POST', '/users', wish)
    return { ...person, id }
  }

  /** An office of its own: its tills and its business day meet nobody else's. */
  async branch(): Promise<{ id: string; name: string }> {
    const name = `Office ${this.next()}`
    const { id } = await call(this.#admin, 'POST', '/branches', { name, address: 'Main Street 9' })
    return { id, name }
  }

  /** A drawer that several people may use and that a person closes, unless said otherwise. */
  async drawer(settings: object = {}): Promise<{ id: string; name: string }> {
    const branches = await call(this.#admin, 'GET', '/branches')
    const [branch] = branches['items'] as { id: string }[]
    const name = `Desk ${this.next()}`
    const { id } = await call(this.#admin, 'POST', '/drawers', {
      name,
      branchId: branch?.id,
      type: 'physical',
      openingBalanceRequired: false,
      concurrentUsers: true,
      closingMethod: 'manual',
      ...settings,
    })
    return { id, name }
  }

  /** A citation with `fine` due, in minor units; answers its number. */
  async citation(fine: number): Promise<string> {
    const number = `BT${this.next()}`
    await call(this.#admin, 'POST', '/citations', {
      number,
      plate: `P${number}`,
      state: 'CA',
      violationCode: '35',
      violation: 'NO PARKING PERMIT',
      location: 'MAIN STREET 7',
      issuedAt: '2026-01-05T17:00:00Z',
      lines: [{ kind: 'fine', amount: fine }],
    })
    return number
  }

  /** A session that `whose` starts in a drawer of its own and is in from then on. */
  async session(whose: APIRequestContext, settings: object = {}): Promise<Session> {
    const drawer = await this.drawer(settings)
    const { id } = await call(whose, 'POST', '/sessions', { drawerId: drawer.id })
    return { id, name: `S-${id}`, drawer: drawer.name }
  }

  /** What a second person does: the administrator, behind the scenes. */
  async countersign(path: string, data: object = {}): Promise<void> {
    await call(this.#admin, 'POST', path, data)
  }

  /** Puts a session into review or closes it, as the administrator. */
  async end(session: Session, status: 'in_review' | 'closed'): Promise<void> {
    await call(this.#admin, 'POST', `/sessions/${session.id}/status`, { status })
  }

  /** Ends all logins of a person, as an administrator does it. */
  async revoke({ id }: Person): Promise<void> {
    const logins = await call(this.#admin, 'GET', `/logins?userId=${id}`)
    for (const login of logins['items'] as Answer[])
      // oxlint-disable-next-line no-await-in-loop -- one login, seldom two
      await call(this.#admin, 'POST', `/logins/${login.id}/revoke`)
  }
}

/** Takes a payment by the API; answers the Transaction IDs. */
export async function pay(
  request: APIRequestContext,
  citation: string,
  amount: number,
  tender: object = { method: 'cash' },
): Promise<string[]> {
  const answer = await call(request, 'POST', '/payments', {
    items: [{ citation, amount }],
    tenders: [{ amount, ...tender }],
    confirmOverpayment: true,
  })
  return (answer['transactions'] as { id: string }[]).map(({ id }) => id)
}
