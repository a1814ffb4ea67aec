import MailComposer from 'nodemailer/lib/mail-composer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { Readable } from 'node:stream'
import type { Attachment, TakenMail, Trouble } from './mail.ts'

/** What the mail server made of a mail. */
export type Delivery =
  | { readonly sent: true; readonly said: string }
  | { readonly sent: false; readonly trouble: Trouble; readonly said: string }

export type Letter = Pick<
  TakenMail,
  'to' | 'title' | 'body' | 'messageId' | 'agencyName' | 'createdAt'
> & { readonly files: readonly Attachment[] }

export type Carrier = {
  /**
   * Brings one letter to the mail server, and never throws. `handOver` is called when all of it is
   * there but the last line, without which the server has nothing: while that is undecided the server
   * cannot have the letter, and when it throws the server never gets it.
   */
  deliver(letter: Letter, handOver: () => Promise<void>, stop: AbortSignal): Promise<Delivery>
}

export type CarrierOptions = {
  readonly smtpUrl: string
  readonly mailFrom: string
  /** How long the mail server may be silent, milliseconds. */
  readonly patience?: number
}

/** A connection for each letter: there are few, and one that breaks takes no other with it. */
export function createCarrier(options: CarrierOptions): Carrier {
  return {
    deliver: async (letter, handOver, stop) => {
      const message = await compose(letter, options.mailFrom)
      const passage = { stage: 'away' } as Passage
      const body = Readable.from(
        (async function* () {
          passage.stage = 'under_way'
          yield message
          passage.handing = handOver()
          await passage.handing
          if (!isLost(passage)) passage.stage = 'handed'
        })(),
      )
      try {
        return { sent: true, said: await carry(options, letter.to, body, stop) }
      } catch (error) {
        const trouble = troubleOf(error as SmtpError, passage.stage)
        // What is still being written down is waited for, so that nothing comes after the outcome.
        passage.stage = 'lost'
        await passage.handing?.catch(() => {})
        return { sent: false, ...trouble }
      }
    },
  }
}

/** How far a letter has come. */
type Passage = { stage: Stage; handing?: Promise<void> }
/** Asked anew: it may have been lost while something else was waited for. */
const isLost = ({ stage }: Passage): boolean => stage === 'lost'
type Stage = 'away' | 'under_way' | 'handed' | 'lost'

/** Answers with what the server said when it took the letter. */
async function carry(
  { smtpUrl, mailFrom, patience = 60_000 }: CarrierOptions,
  to: string,
  body: Readable,
  stop: AbortSignal,
): Promise<string> {
  const { auth, ...server } = parseConnectionUrl(smtpUrl)
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: Math.min(patience, 20_000),
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  const { promise: broken, reject } = Promise.withResolvers<never>()
  connection.on('error', reject)
  broken.catch(() => {})
  const abort = () => {
    reject(Object.assign(new Error('the server is stopping'), { code: 'ECONNECTION' }))
    connection.close()
  }
  stop.addEventListener('abort', abort)
  const step = <T>(begin: (done: (error?: Error | null, value?: T) => void) => void) =>
    Promise.race([broken, stepOf(begin)])
  try {
    await step((done) => connection.connect(done))
    if (auth) await step((done) => connection.login(auth, done))
    const taken = await step<{ response: string }>((done) =>
      connection.send({ from: mailFrom, to: [to] }, body, done),
    )
    connection.quit()
    return taken?.response ?? ''
  } catch (error) {
    body.destroy()
    connection.close()
    throw error
  } finally {
    stop.removeEventListener('abort', abort)
  }
}

function stepOf<T>(
  begin: (done: (error?: Error | null, value?: T) => void) => void,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    begin((error, value) => (error ? reject(error) : resolve(value)))
  })
}

function compose(letter: Letter, mailFrom: string): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: letter.agencyName, address: mailFrom },
    to: { name: '', address: letter.to },
    subject: letter.title,
    text: letter.body,
    messageId: letter.messageId,
    date: letter.createdAt.toString(),
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: letter.files.map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      content,
    })),
  })
  return composer.compile().build()
}

export type SmtpError = Error & {
  readonly code?: string
  readonly responseCode?: number | false
  readonly response?: string
  readonly command?: string
}

/** Which trouble it is. What is no answer to the letter itself is worth another try. */
export function troubleOf(
  error: SmtpError,
  stage: Stage,
): { readonly trouble: Trouble; readonly said: string } {
  const { code = '', responseCode, command = '' } = error
  const said = error.response ?? error.message
  if (code === 'EAUTH') return { trouble: 'sign_in_refused', said }
  // Without an answer it was no mail server's: no letter can be sent to such an address.
  if (code === 'EENVELOPE' && !responseCode) return { trouble: 'refused', said }
  if (responseCode) {
    const isAboutLetter = /^(MAIL FROM|RCPT TO|DATA)$/.test(command)
    return { trouble: responseCode >= 500 && isAboutLetter ? 'refused' : 'later', said }
  }
  if (stage === 'handed') return { trouble: 'answer_lost', said }
  if (code === 'ETIMEDOUT') return { trouble: 'slow', said }
  return { trouble: stage === 'away' ? 'unreachable' : 'broken_off', said }
}
