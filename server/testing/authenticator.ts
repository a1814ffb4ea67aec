import { expect } from 'vitest'
import { generateSync } from 'otplib'
import type { SetClock } from '../clock/clock.ts'
import { createResident, PASSWORD, type Resident } from './resident.ts'
import type { Town } from './town.ts'

/** The device with the codes, by the clock of the town. */
export type Authenticator = {
  /** The code that it shows now. */
  code(): string
  /** Waits until it shows another one, and reads that. */
  nextCode(): string
  readonly recoveryCodes: readonly string[]
}

/** Makes people of the town's first agency whom no other test knows, each with a login. */
export function newcomers({ app, database, clock, agencyId }: Town) {
  let people = 0
  return (role = 'Cashier'): Promise<Resident> => {
    people += 1
    const person = { agencyId, name: `Person ${people}`, role }
    return createResident({ app, database, clock, person })
  }
}

/** Sets a second factor up for this person, as they would. */
export async function enrol(person: Resident, clock: SetClock): Promise<Authenticator> {
  const offered = await person.post('/auth/second-factor')
  expect(offered.status, JSON.stringify(offered.body)).toBe(201)
  const { secret } = offered.body as { secret: string }
  const code = () =>
    generateSync({ secret, epoch: Math.floor((clock.instant()?.epochMilliseconds ?? 0) / 1000) })
  const nextCode = () => {
    clock.advance({ seconds: 30 })
    return code()
  }
  const confirmed = await person.post('/auth/second-factor/confirm', { code: nextCode() })
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(200)
  const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] }
  return { code, nextCode, recoveryCodes }
}

/** A browser with nobody in it yet: it keeps cookies, and knows where each may be sent. */
export type Browser = {
  readonly cookies: Map<string, string>
  send(method: 'GET' | 'POST', url: string, payload?: object): Promise<Answered>
}

export type Answered = {
  readonly status: number
  // Tests look into it as a client would, without its types.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
  readonly location: string | undefined
}

export function openBrowser({ app }: Pick<Town, 'app'>, remoteAddress = '198.51.100.7'): Browser {
  const cookies = new Map<string, string>()
  return {
    cookies,
    send: async (method, url, payload) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await app.http.inject({
        method,
        url,
        remoteAddress,
        headers: { 'user-agent': 'Firefox', ...(cookie ? { cookie } : {}) },
        ...(payload ? { payload } : {}),
      })
      for (const { name, value } of response.cookies)
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      const isJson = String(response.headers['content-type']).includes('json')
      return {
        status: response.statusCode,
        body: isJson ? response.json() : response.body,
        location: response.headers.location,
      }
    },
  }
}

/** The first step: e-mail and password. */
export function showPassword(browser: Browser, { email }: Pick<Resident, 'email'>) {
  return browser.send('POST', '/api/v1/auth/sign-in', { email, password: PASSWORD })
}

/** The second: a code, or a recovery code. */
export function showCode(browser: Browser, code: string) {
  return browser.send('POST', '/api/v1/auth/sign-in/code', { code })
}
