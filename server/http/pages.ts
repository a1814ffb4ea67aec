import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RefusalCatalogue } from '../journal/refusal.ts'
import { answerNotFound } from './answering.ts'
import { contentPolicy, policyText } from './policy.ts'

export const WEB_CLIENT = path.resolve(import.meta.dirname, '../../web/dist')

const NOT_BUILT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Countinghouse</title>
<h1>The web client is not built</h1>
<p>The server runs, and its API is at <a href="/docs">/docs</a>. <code>npm start</code> builds the
client; <code>npx vite build web</code> does it by hand. Then start the server anew.</p></html>
`

/**
 * Serves the web client: its files under names that change with their content are kept for ever,
 * and every other address that asks for a page is given index.html, for the client's own routes.
 */
export async function servePages(
  http: FastifyInstance,
  catalogue: RefusalCatalogue,
  directory = WEB_CLIENT,
): Promise<void> {
  const index = path.join(directory, 'index.html')
  const isBuilt = existsSync(index)
  // Read each time: a client that is built anew beside a running server brings its own.
  const give = async (reply: FastifyReply) =>
    sendPage(reply, isBuilt ? await readFile(index, 'utf8') : NOT_BUILT)
  if (isBuilt)
    await http.register(fastifyStatic, {
      root: directory,
      index: false,
      preCompressed: true,
      setHeaders: keep,
    })
  http.get('/', (_request, reply) => give(reply))
  http.get('/index.html', (_request, reply) => give(reply))
  http.setNotFoundHandler(async (request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (wantsPage && !request.url.startsWith('/api/')) return give(reply)
    return answerNotFound(catalogue, request, reply)
  })
}

/** What stands in web/dist/assets carries a hash of its content in its name. */
function keep(reply: FastifyReply, file: string): void {
  const isHashed = path.basename(path.dirname(file)) === 'assets'
  reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

/** With a nonce of this answer's own, by which the client's styles are allowed and no others. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64')
  const styles = contentPolicy({ 'style-src': ["'self'", `'nonce-${nonce}'`] })
  return reply
    .header('content-security-policy', policyText(styles))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('__CSP_NONCE__', nonce))
}
