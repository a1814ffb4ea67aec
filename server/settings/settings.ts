import { isIP } from 'node:net'
import path from 'node:path'
import { Obstacle } from './obstacle.ts'
import { parseSecretKey } from './secret-key.ts'

/** What whoever runs the program may decide, from environment variables: docs/operating.md. */
export type Settings = {
  readonly port: number
  readonly host: string
  /** Where the embedded database lives; `null`: in `./data`. Unused with a `databaseUrl`. */
  readonly dataDir: string | null
  /** `null`: the embedded database. */
  readonly databaseUrl: string | null
  /** Whether an empty database is filled with the demo city. */
  readonly demo: boolean
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** How browsers reach this server, without a slash at the end. */
  readonly publicUrl: string
  /** Whom to believe about a request's origin: nobody, that many proxies, or these addresses. */
  readonly trustProxy: false | number | string[]
  /** The mail server, with the password; `null`: mail stays in the outbox. */
  readonly smtpUrl: string | null
  /** The address that mail comes from; there is one where there is a mail server. */
  readonly mailFrom: string | null
  /** What secrets are encrypted with before they go into the database; `null`: none was given. */
  readonly secretKey: Buffer | null
  /** Whether OpenID providers may be spoken to without TLS: to try things out. */
  readonly httpIssuers: boolean
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A variable's meaning: its text to a value, or `undefined` where the text is not `wanted`. */
type Variable<T> = { readonly wanted: string; readonly parse: (text: string) => T | undefined }

const port: Variable<number> = {
  wanted: 'a port number from 0 to 65535, such as 7070 (0 takes any free one)',
  parse: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
}

const host: Variable<string> = {
  wanted: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  parse: (text) => (isIP(text) || /^[a-z0-9.-]+$/i.test(text) ? text : undefined),
}

const directory: Variable<string> = {
  wanted: 'a directory, such as ./data',
  parse: (text) => path.resolve(text),
}

const databaseUrl: Variable<string> = {
  wanted: 'a URL such as postgres://user:password@host:5432/database',
  parse: (text) =>
    parseUrl(text, ['postgres:', 'postgresql:'])?.pathname.slice(1) ? text : undefined,
}

const onOff: Variable<boolean> = {
  wanted: 'on or off',
  parse: (text) => ({ on: true, off: false })[text],
}

const logLevel: Variable<Settings['logLevel']> = {
  wanted: `one of ${LOG_LEVELS.join(', ')}`,
  parse: (text) => LOG_LEVELS.find((level) => level === text),
}

const publicUrl: Variable<string> = {
  wanted: 'the address browsers use, such as https://pay.example.gov',
  parse: (text) => {
    const url = parseUrl(text, ['http:', 'https:'])
    return url && url.pathname === '/' && url.search === '' ? url.origin : undefined
  },
}

const trustProxy: Variable<Settings['trustProxy']> = {
  wanted: 'off, a number of proxies such as 1, or their addresses such as 10.0.0.0/8,127.0.0.1',
  parse: (text) => {
    if (text === 'off') return false
    if (/^[1-9]$/.test(text)) return Number(text)
    const addresses = text.split(',').map((address) => address.trim())
    return addresses.every((address) => isIP(address.replace(/\/\d{1,3}$/, '')))
      ? addresses
      : undefined
  },
}

const smtpUrl: Variable<string> = {
  wanted: 'a URL such as smtps://user:password@mail.example.gov:465, or smtp://mail.example.gov:25',
  parse: (text) => (parseUrl(text, ['smtp:', 'smtps:'])?.hostname ? text : undefined),
}

const mailFrom: Variable<string> = {
  wanted: 'an e-mail address such as receipts@example.gov',
  parse: (text) => (/^[^@\s<>"]+@[^@\s<>"]+$/.test(text) ? text : undefined),
}

const secretKey: Variable<Buffer> = {
  wanted: '32 random bytes as 64 hexadecimal digits, such as `openssl rand -hex 32` prints',
  parse: parseSecretKey,
}

function parseUrl(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.parse(text)
  return url && protocols.includes(url.protocol) ? url : undefined
}

/** The variables by name: nothing else is read from the environment. */
export const VARIABLES = {
  PORT: port,
  HOST: host,
  DATA_DIR: directory,
  DATABASE_URL: databaseUrl,
  DEMO: onOff,
  LOG_LEVEL: logLevel,
  PUBLIC_URL: publicUrl,
  TRUST_PROXY: trustProxy,
  SMTP_URL: smtpUrl,
  MAIL_FROM: mailFrom,
  SECRET_KEY: secretKey,
  HTTP_ISSUERS: onOff,
} as const

/** Those that hold a secret, or may hold one. */
const SECRET: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL', 'SECRET_KEY'])

/**
 * Reads the settings, once, at the start. Throws an Obstacle that names every variable that is
 * wrong, what it holds and what would be right; what is or may hold a secret is not repeated. An empty variable counts as absent.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const wrong: string[] = []
  const read = <T>(name: keyof typeof VARIABLES, { parse, wanted }: Variable<T>, absent: T): T => {
    const text = env[name]?.trim()
    if (!text) return absent
    const value = parse(text)
    if (value !== undefined) return value
    const holds = SECRET.has(name) ? 'is not understood' : `is "${text}"`
    wrong.push(`${name} ${holds}: it must be ${wanted}`)
    return absent
  }
  const listenOn = read('PORT', port, 7070)
  const settings = {
    port: listenOn,
    host: read('HOST', host, '127.0.0.1'),
    dataDir: read<string | null>('DATA_DIR', directory, null),
    databaseUrl: read<string | null>('DATABASE_URL', databaseUrl, null),
    demo: read('DEMO', onOff, true),
    logLevel: read('LOG_LEVEL', logLevel, 'info'),
    publicUrl: read('PUBLIC_URL', publicUrl, `http://localhost:${listenOn}`),
    trustProxy: read('TRUST_PROXY', trustProxy, false),
    smtpUrl: read<string | null>('SMTP_URL', smtpUrl, null),
    mailFrom: read<string | null>('MAIL_FROM', mailFrom, null),
    secretKey: read<Buffer | null>('SECRET_KEY', secretKey, null),
    httpIssuers: read('HTTP_ISSUERS', onOff, false),
  }
  if (settings.smtpUrl !== null && settings.mailFrom === null && !env['MAIL_FROM']?.trim())
    wrong.push(`MAIL_FROM is missing: with SMTP_URL it must be ${mailFrom.wanted}`)
  if (wrong.length > 0) throw new Obstacle(wrong.join('\n'))
  return settings
}
