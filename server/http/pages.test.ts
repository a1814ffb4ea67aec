import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { testTown } from '../testing/town.ts'
import { servePages } from './pages.ts'
import { httpRefusals } from './refusals.ts'

const { app } = await testTown(await testDatabase())

const directory = mkdtempSync(path.join(tmpdir(), 'countinghouse-pages-'))
afterAll(() => rmSync(directory, { recursive: true }))
mkdirSync(path.join(directory, 'assets'))
writeFileSync(path.join(directory, 'assets', 'main-1a2b.js'), 'export {}')
writeFileSync(path.join(directory, 'icon.svg'), '<svg/>')
writeFileSync(
  path.join(directory, 'index.html'),
  '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/x.js">',
)

async function pages(built = directory) {
  const http = fastify()
  await servePages(http, httpRefusals, built)
  return http
}

const asPage = { accept: 'text/html,application/xhtml+xml' }

describe('the web client', () => {
  it('is given with a nonce of each answer’s own, and kept by nobody', async () => {
    const http = await pages()
    const nonces = new Set<string>()
    for (const url of ['/', '/index.html', '/sessions/1042?from=2026-03-02']) {
      const { statusCode, headers, body } = await http.inject({ url, headers: asPage })
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? ''
      expect(statusCode).toBe(200)
      expect(body).not.toContain('__CSP_NONCE__')
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['cache-control']).toBe('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  it('has files that are kept for ever when their names change with their content', async () => {
    const http = await pages()
    const hashed = await http.inject('/assets/main-1a2b.js')
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const plain = await http.inject('/icon.svg')
    expect(plain.headers['cache-control']).toBe('no-cache')
  })

  it('answers 404 for files and operations that are not there', async () => {
    const http = await pages()
    expect((await http.inject('/assets/gone.js')).statusCode).toBe(404)
    expect((await http.inject({ url: '/api/v1/gone', headers: asPage })).statusCode).toBe(404)
    expect((await http.inject({ url: '/x', method: 'POST', headers: asPage })).statusCode).toBe(404)
    expect((await http.inject('/..%2f..%2fpackage.json')).statusCode).toBe(404)
  })

  it('that is not built is explained', async () => {
    const http = await pages(path.join(directory, 'nowhere'))
    const { statusCode, body } = await http.inject({ url: '/sessions', headers: asPage })
    expect(statusCode).toBe(200)
    expect(body).toContain('The web client is not built')
  })
})

describe('every answer', () => {
  it('forbids what a page of ours never needs', async () => {
    const { headers } = await app.http.inject('/api/v1/health')
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    expect(headers).not.toHaveProperty('strict-transport-security')
  })

  it('has an id of ours, whatever id came with the request', async () => {
    const { headers } = await app.http.inject({
      url: '/api/v1/health',
      headers: { 'x-request-id': 'mine', 'request-id': 'mine' },
    })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{10}-[0-9a-z]+$/)
  })
})

describe('the reference', () => {
  it('is a page whose one inline script is allowed by its hash', async () => {
    const { headers, body } = await app.http.inject('/docs/')
    expect(body).toContain('/api/v1/openapi.json')
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[\w+/=]{44}'/)
  })

  it('describes every operation of the product', async () => {
    const document = (await app.http.inject('/api/v1/openapi.json')).json()
    expect(document).toMatchObject({ openapi: '3.1.1', info: { title: 'Countinghouse' } })
    expect(document.paths['/payments'].post).toMatchObject({
      operationId: 'takePayment',
      parameters: [{ name: 'Idempotency-Key', in: 'header', required: true }],
    })
    expect(document.paths['/users'].get.parameters[0]).toEqual({
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 20 },
    })
  })
})

it('the metrics count requests by operation and status', async () => {
  await app.http.inject('/api/v1/health')
  const { body } = await app.http.inject('/metrics')
  expect(body).toMatch(/_seconds_count\{operation="health",status="200"\} [1-9]/)
  expect(body).toContain('countinghouse_database_app_connections{state="idle"}')
})
