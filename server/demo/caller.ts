import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '../app.ts'

type Fields = Readonly<Record<string, string>>
type Body = Readonly<Record<string, unknown>>

/** So often a call is sent that the database broke off. */
const TRIES = 6

/** Somebody of the story who calls the API. Refused calls throw: the story knows the rules. */
export type Caller = {
  get(path: string): Promise<Body>
  /** `key` says which call of the story it is; it is the same in every start. */
  post(key: string, path: string, body?: unknown): Promise<Body & { readonly id: string }>
  patch(key: string, path: string, body: unknown): Promise<Body>
  put(key: string, path: string, body: unknown): Promise<Body>
  /** A form of these fields and one file. */
  upload(key: string, path: string, file: string, text: string, fields: Fields): Promise<Body>
}

export function callerWith(app: App, secret: string): Caller {
  const call = async (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    url: string,
    headers: object,
    body?: string,
  ) => {
    const send = () =>
      app.http.inject({
        method,
        url: `/api/v1${url}`,
        headers: { authorization: `Bearer ${secret}`, ...headers },
        ...(body === undefined ? {} : { body }),
      })
    // By its key it is the same call, so what broke off may be sent again.
    let response = await send()
    for (let tries = 1; response.statusCode === 503 && tries < TRIES; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each follows from the last
      await pause(tries * 200)
      // oxlint-disable-next-line no-await-in-loop
      response = await send()
    }
    if (response.statusCode >= 400) throw new Error(`${method} ${url}: ${response.body}`)
    return (response.body === '' ? {} : response.json()) as Body & { readonly id: string }
  }
  const keyed = (key: string, type: string) => ({
    'idempotency-key': `demo-story-${key}`,
    'content-type': type,
  })
  return {
    get: (path) => call('GET', path, {}),
    post: (key, path, body = {}) =>
      call('POST', path, keyed(key, 'application/json'), JSON.stringify(body)),
    patch: (key, path, body) =>
      call('PATCH', path, keyed(key, 'application/json'), JSON.stringify(body)),
    put: (key, path, body) =>
      call('PUT', path, keyed(key, 'application/json'), JSON.stringify(body)),
    upload: (key, path, file, text, fields) => {
      const boundary = 'countinghouse-demo-boundary'
      const headers = keyed(key, `multipart/form-data; boundary=${boundary}`)
      return call('POST', path, headers, multipart(boundary, file, text, fields))
    },
  }
}

function multipart(boundary: string, file: string, text: string, fields: Fields): string {
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    `--${boundary}`,
    `content-disposition: form-data; name="${name}"`,
    '',
    value,
  ])
  return [
    ...parts,
    `--${boundary}`,
    `content-disposition: form-data; name="file"; filename="${file}"`,
    'content-type: text/csv',
    '',
    text,
    `--${boundary}--`,
    '',
  ].join('\r\n')
}
