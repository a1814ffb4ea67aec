import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Arrived = { readonly to: string; readonly messageId: string; readonly raw: string }

/** What a mail server may do with what it is brought. */
export type Temper =
  | 'takes'
  /** 550 to the recipient. */
  | 'refuses'
  /** 451 to the recipient. */
  | 'later'
  /** Says nothing to the recipient, before any of the letter. */
  | 'mute'
  /** Hangs up as soon as the letter itself begins to come. */
  | 'drops'
  /** Takes the letter, and hangs up instead of saying so. */
  | 'takes_and_drops'
  /** Says nothing more. */
  | 'silent'

export type MailServer = {
  temper: Temper
  /** All that it has taken. */
  readonly arrived: Arrived[]
  /** How often somebody came with a letter. */
  readonly begun: () => number
  readonly url: () => string
  /** Listens again where it listened before. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** A real mail server for tests, whose temper can be changed. */
export async function mailServer(): Promise<MailServer> {
  let port = 0
  let begun = 0
  let running: SMTPServer | undefined
  const server: MailServer = {
    temper: 'takes',
    arrived: [],
    begun: () => begun,
    url: () => `smtp://127.0.0.1:${port}`,
    start: async () => {
      running = new SMTPServer(optionsOf(server, () => (begun += 1)))
      // Hanging up in the middle is what it is here for.
      running.on('error', () => {})
      const { promise, resolve } = Promise.withResolvers<void>()
      running.listen(port, '127.0.0.1', resolve)
      await promise
      port = (running.server.address() as { port: number }).port
    },
    stop: async () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      running?.close(resolve)
      await promise
    },
  }
  await server.start()
  return server
}

type Socket = { destroy(): void }

function optionsOf(server: MailServer, begin: () => void): SMTPServerOptions {
  const refusal = (message: string, responseCode: number) =>
    Object.assign(new Error(message), { responseCode })
  return {
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      begin()
      if (server.temper === 'mute') return
      if (server.temper === 'refuses') done(refusal('No such mailbox here', 550))
      else if (server.temper === 'later') done(refusal('Come again later', 451))
      else done()
    },
    onData(stream, session, done) {
      const connections = (this as unknown as { connections?: Set<{ _socket: Socket }> })
        .connections
      const hangUp = () => {
        for (const { _socket } of connections ?? []) _socket.destroy()
      }
      if (server.temper === 'drops') {
        stream.resume()
        return hangUp()
      }
      const [to = { address: '' }] = session.envelope.rcptTo
      const take = async () => {
        const raw = (await buffer(stream)).toString('utf8')
        if (server.temper === 'silent') return
        const messageId = /^Message-ID: (.+)$/im.exec(raw)?.[1]?.trim() ?? ''
        server.arrived.push({ to: to.address, messageId, raw })
        if (server.temper === 'takes_and_drops') hangUp()
        else done()
      }
      // Whoever goes away in the middle is meant to.
      take().catch(() => {})
    },
  }
}
