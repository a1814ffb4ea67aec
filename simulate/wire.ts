import http from 'node:http'

export type Request = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v1. */
  readonly path: string
  readonly body?: unknown
  /** A file with what stands beside it, instead of a body. */
  readonly form?: Form
  readonly key?: string | undefined
  readonly cookie?: string | null
}

/** Fields of a form by their names; the file is the last of its parts. */
export type Form = { readonly fields: Readonly<Record<string, string>>; readonly file: string }

export type Answer = {
  readonly status: number
  /** The stable code of a problem document; null for a success. */
  readonly code: string | null
  // The simulation looks into it as a client would, without its types.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any
  readonly text: string
  readonly replayed: boolean
  readonly cookie: string | null
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
const PATIENCE = 20_000

/**
 * Sends a request to one server. Null: there was no answer, and nobody knows what became of it.
 * With `throwAwayAfter` (milliseconds) the connection is cut before the answer can be read.
 */
export function send(
  port: number,
  request: Request,
  throwAwayAfter: number | null = null,
): Promise<Answer | null> {
  const { promise, resolve } = Promise.withResolvers<Answer | null>()
  const text = textOf(request)
  const call = http.request({
    agent,
    host: '127.0.0.1',
    port,
    method: request.method,
    path: `/api/v1${request.path}`,
    headers: {
      ...(text
        ? { 'content-type': typeOf(request), 'content-length': Buffer.byteLength(text) }
        : {}),
      ...(request.key ? { 'idempotency-key': request.key } : {}),
      ...(request.cookie ? { cookie: request.cookie } : {}),
    },
  })
  call.on('response', (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', () => resolve(null))
    response.on('close', () =>
      resolve(response.complete ? answerOf(response, Buffer.concat(chunks).toString()) : null),
    )
  })
  call.on('error', () => resolve(null))
  call.setTimeout(PATIENCE, () => call.destroy())
  call.end(text)
  if (throwAwayAfter !== null) setTimeout(() => (resolve(null), call.destroy()), throwAwayAfter)
  return promise
}

const BOUNDARY = 'the-part-ends-here'

function typeOf({ form }: Request): string {
  return form ? `multipart/form-data; boundary=${BOUNDARY}` : 'application/json'
}

function textOf({ body, form }: Request): string {
  if (!form) return body === undefined ? '' : JSON.stringify(body)
  const parts = Object.entries(form.fields).map(([name, value]) => [`name="${name}"`, value])
  parts.push(['name="file"; filename="payments.csv"', form.file])
  const lines = parts.flatMap(([head, value]) => [
    `--${BOUNDARY}`,
    `content-disposition: form-data; ${head}`,
    '',
    value,
  ])
  return [...lines, `--${BOUNDARY}--`, ''].join('\r\n')
}

function answerOf(response: http.IncomingMessage, text: string): Answer {
  const { statusCode: status = 0, headers } = response
  const isJson = headers['content-type']?.includes('json') === true && text !== ''
  const body: unknown = isJson ? JSON.parse(text) : null
  const code = status >= 400 ? String((body as { code?: string } | null)?.code) : null
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? null
  return { status, code, body, text, replayed: 'idempotent-replayed' in headers, cookie }
}

/** Lets go of connections that are kept for later. */
export function hangUp(): void {
  agent.destroy()
}
