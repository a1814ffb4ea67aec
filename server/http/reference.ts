import reference from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { createHash } from 'node:crypto'
import { contentPolicy, policyText } from './policy.ts'
import { API } from './register.ts'

/** Everything from this server, and nothing told to anybody. */
const CONFIGURATION = {
  url: `${API}/openapi.json`,
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  agent: { disabled: true },
  mcp: { disabled: true },
  pageTitle: 'Countinghouse API',
}

/** Publishes the OpenAPI document, and a page to read and try it at /docs. */
export async function serveReference(http: FastifyInstance, document: object): Promise<void> {
  const text = JSON.stringify(document)
  http.get(`${API}/openapi.json`, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(text),
  )
  await http.register(async (docs) => {
    docs.addHook<string>('onSend', async (_request, reply, payload) => {
      if (String(reply.getHeader('content-type')).startsWith('text/html'))
        reply.header('content-security-policy', policyFor(payload))
      return payload
    })
    await docs.register(reference, { routePrefix: '/docs', configuration: CONFIGURATION })
  })
}

/** The page has one inline script, allowed by its hash, and styles that it makes as it goes. */
function policyFor(page: string): string {
  const [, inline = ''] = /<script type="text\/javascript">([^]*?)<\/script>/.exec(page) ?? []
  const hash = createHash('sha256').update(inline).digest('base64')
  return policyText(
    contentPolicy({
      'script-src': ["'self'", `'sha256-${hash}'`],
      'style-src': ["'self'", "'unsafe-inline'"],
      'font-src': ["'self'", 'data:'],
    }),
  )
}
