import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import Provider from 'oidc-provider'

/** What the provider says of somebody, beside their `sub`. */
export type Account = Readonly<Record<string, unknown>>

export type OpenIdProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Everybody who has an account there, by `sub`; tests add and change them. */
  readonly accounts: Map<string, Account>
  /**
   * Signs this account in where the browser was sent, and answers the address that it is sent back
   * to. Null cancels.
   */
  signIn(url: string, account: string | null): Promise<URL>
  stop(): Promise<void>
}

/** Where a server that nobody has told its address lets providers send people back to. */
export const CALLBACK = 'http://localhost:7070/api/v1/auth/single-sign-on/callback'

const SCOPES = ['openid', 'email', 'profile', 'roles']

/** A real OpenID provider, on a free port of this machine, whose clients come back to `callback`. */
export async function startOpenIdProvider(callback: string): Promise<OpenIdProvider> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const accounts = new Map<string, Account>()
  const [clientId, clientSecret] = ['countinghouse', randomBytes(24).toString('base64url')]
  const client = { client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }
  const provider = quietly(() => new Provider(issuer, configuration(client, accounts)))
  askWho(provider, accounts)
  server.on('request', provider.callback())
  return {
    issuer,
    clientId,
    clientSecret,
    accounts,
    signIn: (url, account) => walk(url, account, callback),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

/** It warns of http, which is what the tests want. */
function quietly<T>(make: () => T): T {
  const { warn, info } = console
  Object.assign(console, { warn: () => {}, info: () => {} })
  try {
    return make()
  } finally {
    Object.assign(console, { warn, info })
  }
}

function configuration(client: object, accounts: ReadonlyMap<string, Account>): object {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  return {
    clients: [client],
    jwks: { keys: [key.export({ format: 'jwk' })] },
    scopes: SCOPES,
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      roles: ['roles'],
    },
    pkce: { required: () => true },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 600, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...accounts.get(sub) }),
    }),
    loadExistingGrant: grantAll,
  }
}

type Asking = {
  readonly oidc: {
    readonly provider: Provider
    readonly client: { readonly clientId: string }
    readonly session: { readonly accountId: string }
  }
}

/** Nobody is asked whether this client may know what it asks for. */
async function grantAll({ oidc: { provider, client, session } }: Asking) {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(SCOPES.join(' '))
  await grant.save()
  return grant
}

/** The provider's own page: a form with one button for each account, and one to cancel. */
function askWho(provider: Provider, accounts: ReadonlyMap<string, Account>): void {
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next()
    if (context.method === 'POST') {
      const chosen = await formField(context.req, 'account')
      const result = accounts.has(chosen)
        ? { login: { accountId: chosen, remember: false } }
        : { error: 'access_denied', error_description: 'End-User aborted' }
      return provider.interactionFinished(context.req, context.res, result)
    }
    const buttons = ['', ...accounts.keys()].map(
      (sub) => `<button name="account" value="${sub}">${sub || 'Cancel'}</button>`,
    )
    context.type = 'html'
    context.body = `<!doctype html><html lang="en"><title>Provider</title>
      <form method="post"><h1>Who are you?</h1>${buttons.join('')}</form></html>`
    return undefined
  })
}

async function formField(request: IncomingMessage, name: string): Promise<string> {
  return new URLSearchParams(await text(request)).get(name) ?? ''
}

/** What a browser does between leaving for the provider and coming back. */
async function walk(url: string, account: string | null, callback: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = new URL(url)
  for (let hops = 0; hops < 10; hops += 1) {
    if (at.href.startsWith(callback)) return at
    const isAsked = at.pathname.startsWith('/interaction/')
    // oxlint-disable-next-line no-await-in-loop -- each answer says where to go next
    const response = await fetch(at, {
      redirect: 'manual',
      method: isAsked ? 'POST' : 'GET',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(isAsked ? { body: new URLSearchParams({ account: account ?? '' }) } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    // oxlint-disable-next-line no-await-in-loop
    if (location === null) throw new Error(`the provider stayed: ${await response.text()}`)
    at = new URL(location, at)
  }
  throw new Error('the provider leads in a circle')
}
