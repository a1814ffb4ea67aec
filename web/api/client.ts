import { attendance } from './attendance.ts'
import type { Page, Problem } from './contract.ts'
import { noAnswer, ProblemError } from './problem.ts'

const ROOT = '/api/v1'
/** Pauses before a change is sent again with the same key, in milliseconds. */
const RETRY_AFTER = [600, 1500, 3000, 6000]

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>
type Options = { query?: Query | undefined; signal?: AbortSignal | undefined }
type ChangeOptions = {
  /** A key made earlier, for a change that may have been sent already. */
  key?: string | undefined
  ifMatch?: string | undefined
  /** Told before each further try, so that the screen can say what is being waited for. */
  onRetry?: ((attempt: number) => void) | undefined
}

/**
 * A new Idempotency-Key (T-14). Letters only: among random digits there is now and then what passes
 * for a card number, and the server refuses those anywhere. Works without a secure context,
 * where randomUUID is missing.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(28))
  return Array.from(bytes, (byte) => String.fromCodePoint(97 + (byte % 26))).join('')
}

function address(path: string, query?: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return ROOT + path + (text ? `?${text}` : '')
}

const noDocument = (status: number): Problem => ({
  type: 'about:blank',
  title: '',
  status,
  code: status >= 500 ? 'server_fault' : 'unexpected',
  detail: `The server answered ${status}.`,
})

async function problemFrom(response: Response): Promise<ProblemError> {
  const isDocument = response.headers.get('content-type')?.includes('json') ?? false
  const problem = isDocument ? ((await response.json()) as Problem) : noDocument(response.status)
  const wait = response.headers.get('retry-after')
  return new ProblemError(wait === null ? problem : { ...problem, retryAfter: Number(wait) })
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw noAnswer()
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw await problemFrom(response)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}

/** Answers that say nothing about the change itself: it may be asked for again with its key. */
const undecided = (response: Response): boolean => [502, 503, 504].includes(response.status)

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

async function change<T>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  { key = newKey(), ifMatch, onRetry }: ChangeOptions,
): Promise<T> {
  const headers: Record<string, string> = { 'Idempotency-Key': key }
  if (ifMatch !== undefined) headers['If-Match'] = ifMatch
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json'
  const payload = isForm || body === undefined ? (body ?? null) : JSON.stringify(body)
  for (let attempt = 0; ; attempt++) {
    const wait = RETRY_AFTER[attempt]
    try {
      const response = await send(address(path), { method, headers, body: payload as BodyInit })
      if (!undecided(response) || wait === undefined) return await answer<T>(response)
    } catch (error) {
      if (wait === undefined || !(error instanceof ProblemError)) throw error
      if (error.problem.code !== 'no_answer') throw error
    }
    onRetry?.(attempt + 1)
    await pause(wait)
  }
}

/**
 * The way to the server. Reading is plain. Every change carries an Idempotency-Key; one that stays
 * unanswered is sent again with the same key, so that it is taken once however often it was sent
 * (T-14). What is not a success is thrown as a `ProblemError`.
 */
export const api = {
  async get<T>(path: string, { query, signal }: Options = {}): Promise<T> {
    const init = { headers: attendance(), ...(signal && { signal }) }
    return answer<T>(await send(address(path, query), init))
  },
  /** A file, whole; what is no success is thrown as ever. */
  async file(path: string): Promise<Blob> {
    const response = await send(address(path), {})
    if (!response.ok) throw await problemFrom(response)
    return response.blob()
  },
  post: <T>(path: string, body?: unknown, options: ChangeOptions = {}): Promise<T> =>
    change<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options: ChangeOptions = {}): Promise<T> =>
    change<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options: ChangeOptions = {}): Promise<T> =>
    change<T>('PATCH', path, body, options),
  delete: (path: string, options: ChangeOptions = {}): Promise<void> =>
    change<void>('DELETE', path, undefined, options),
}

/** All pages of a short list (methods, branches, roles), in order. */
export async function allOf<T>(path: string, options: Options = {}): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const query: Query = { limit: 200, ...options.query, cursor }
    const page: Page<T> = await api.get<Page<T>>(path, { ...options, query })
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}
