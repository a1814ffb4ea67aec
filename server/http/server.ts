import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import helmet from 'helmet'
import type { RefusalCatalogue } from '../journal/refusal.ts'
import type { Settings } from '../settings/settings.ts'
import { answerFailures, sendFailure } from './answering.ts'
import type { Metrics } from './metrics.ts'
import { contentPolicy } from './policy.ts'
import { API } from './register.ts'
import { createRequestIds, logResponse } from './request-log.ts'
import { createValidatorCompiler } from './validation.ts'

/** Far more than any body but a file, which is streamed. */
const BODY_LIMIT = 256 * 1024

export type ServerOptions = {
  readonly settings: Settings
  readonly catalogue: RefusalCatalogue
  readonly metrics: Metrics
  /** Where log lines go instead of to the standard output. */
  readonly logTo?: { write(line: string): void } | undefined
}

/** The HTTP server with all that holds for every route, and no route yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { settings, catalogue } = options
  const http = fastify({
    logger: { level: settings.logLevel, ...(options.logTo ? { stream: options.logTo } : {}) },
    // One line for each answer is written below.
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: createRequestIds(),
    trustProxy: trusted(settings.trustProxy),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 300 },
    // On stopping, connections that wait for nothing are closed and the others answered first.
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      void sendFailure(catalogue, error, request, reply)
    },
  })
  http.setValidatorCompiler(createValidatorCompiler())
  answerFailures(http, catalogue)
  await http.register(cookie)
  protect(http, settings)
  readJson(http)
  await http.register(multipart)
  observe(http, options.metrics)
  return http
}

/** Made once: helmet's own plugin for this framework writes the policy anew for every request. */
function protect(http: FastifyInstance, { publicUrl }: Settings): void {
  const setHeaders = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy() },
    strictTransportSecurity: publicUrl.startsWith('https:'),
    xFrameOptions: { action: 'deny' },
  })
  http.addHook('onRequest', (request, reply, done) =>
    setHeaders(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  )
}

/** A number counts the proxies in front of this server; each has appended whom it heard from. */
function trusted(proxies: Settings['trustProxy']) {
  if (typeof proxies !== 'number') return proxies
  return (_address: string, hop: number) => hop < proxies
}

/** JSON is the only type of body; an empty one counts as none. */
function readJson(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (body === '') done(null, undefined)
      else void parse(request, body, done)
    },
  )
}

function observe(http: FastifyInstance, metrics: Metrics): void {
  http.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith(API)) reply.header('cache-control', 'no-store')
    done()
  })
  http.addHook('onResponse', (request, reply, done) => {
    const operation = request.routeOptions.config.operation?.id ?? 'other'
    metrics.observe(operation, reply.statusCode, reply.elapsedTime / 1000)
    logResponse(request, reply)
    done()
  })
}
