import { setClock } from '../clock/clock.ts'
import { createCarrier } from '../mail/carrier.ts'
import { createPostman } from '../mail/postman.ts'
import { openDatabase } from '../postgres/database.ts'

// A server that does nothing but bring mail away, to be killed in the middle of it.
const [url = '', smtpUrl = '', now = ''] = process.argv.slice(2)
const postman = createPostman({
  database: openDatabase(url, { max: 2 }),
  clock: setClock(now),
  carrier: createCarrier({ smtpUrl, mailFrom: 'receipts@marlow.test' }),
  makers: {
    paper: async () => [{ name: 'a.pdf', type: 'application/pdf', content: Buffer.from('%PDF') }],
  },
  log: console,
})
await postman.round.run()
await postman.idle()
