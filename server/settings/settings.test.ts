import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSettings, VARIABLES } from './settings.ts'

describe('settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({})).toEqual({
      port: 7070,
      host: '127.0.0.1',
      dataDir: null,
      databaseUrl: null,
      demo: true,
      logLevel: 'info',
      publicUrl: 'http://localhost:7070',
      trustProxy: false,
    })
  })

  it('leave a database that was brought along without a demo city, unless asked', () => {
    const DATABASE_URL = 'postgres://ann@db/money'
    expect(readSettings({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, demo: false })
    expect(readSettings({ DATABASE_URL, DEMO: 'on' })).toMatchObject({ demo: true })
  })

  it.each([
    ['1', 1],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
    ['off', false],
  ])('TRUST_PROXY=%s', (TRUST_PROXY, trustProxy) => {
    expect(readSettings({ TRUST_PROXY })).toMatchObject({ trustProxy })
  })

  it.each([
    ['PORT', '70700'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://db/money'],
    ['DATABASE_URL', 'postgres://db'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'pay.example.gov'],
    ['PUBLIC_URL', 'https://example.gov/pay?x=1'],
    ['TRUST_PROXY', 'everybody'],
  ])('refuse %s=%s by name', (name, text) => {
    expect(() => readSettings({ [name]: text })).toThrow(`${name} is`)
  })

  it('name all that is wrong at once, and repeat no password', () => {
    const read = () =>
      readSettings({ PORT: 'x', DEMO: 'maybe', DATABASE_URL: 'pg://ann:secret@db' })
    expect(read).toThrow(/PORT is "x": .+\n?/)
    expect(read).toThrow(/DEMO is "maybe": it must be on or off/)
    expect(read).not.toThrow(/secret/)
  })

  it('are all in docs/operating.md', () => {
    const operating = readFileSync('docs/operating.md', 'utf8')
    for (const name of Object.keys(VARIABLES)) expect(operating).toContain(`| \`${name}\` |`)
  })
})
