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
      smtpUrl: null,
      mailFrom: null,
      secretKey: null,
      httpIssuers: false,
    })
  })

  it('set the demo city up in an empty database of any kind, unless told not to', () => {
    const DATABASE_URL = 'postgres://someone@localhost/countinghouse'
    expect(readSettings({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL, demo: true })
    expect(readSettings({ DATABASE_URL, DEMO: 'off' })).toMatchObject({ demo: false })
  })

  it('name all that is wrong at once, and repeat no password', () => {
    const read = () =>
      readSettings({ PORT: 'x', DEMO: 'maybe', DATABASE_URL: 'pg://ann:secret@db' })
    expect(read).toThrow(/PORT is "x": .+\n?/)
    expect(read).toThrow(/DEMO is "maybe": it must be on or off/)
    expect(read).not.toThrow(/secret/)
  })

  it('take a mail server only with an address to send from, and repeat no password of it', () => {
    const SMTP_URL = 'smtp://ann:secret@mail.test:25'
    expect(() => readSettings({ SMTP_URL })).toThrow(/MAIL_FROM is missing/)
    expect(readSettings({ SMTP_URL, MAIL_FROM: 'a@b.test' })).toMatchObject({ smtpUrl: SMTP_URL })
    const wrong = () => readSettings({ SMTP_URL: 'http://ann:secret@mail.test', MAIL_FROM: 'Ann' })
    expect(wrong).toThrow(/SMTP_URL is not understood/)
    expect(wrong).not.toThrow(/secret/)
  })

  it('take a key for secrets, and repeat none that is wrong', () => {
    const SECRET_KEY = 'ab'.repeat(32)
    expect(readSettings({ SECRET_KEY }).secretKey).toEqual(Buffer.alloc(32, 0xab))
    expect(() => readSettings({ SECRET_KEY: 'almost' })).toThrow(/SECRET_KEY is not understood/)
    expect(() => readSettings({ SECRET_KEY: 'almost' })).not.toThrow(/almost/)
  })

  it('are all in docs/operating.md', () => {
    const operating = readFileSync('docs/operating.md', 'utf8')
    for (const name of Object.keys(VARIABLES)) expect(operating).toContain(`| \`${name}\` |`)
  })
})
