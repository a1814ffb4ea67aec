import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { createListener } from './listener.ts'

const database = await testDatabase()
const url = new URL(database.url)
const directory = url.searchParams.get('host')

/** What PostgreSQL says to whoever is connected when its first process dies. */
const DYING = message('E', 'SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0')

function message(type: string, text: string): Buffer {
  const body = Buffer.from(text, 'latin1')
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(type), length, body])
}

let broken = 0

/** On the way to the database: says with the first answer to `listen` that the database dies. */
const between = net.createServer((front) => {
  const back = directory
    ? net.connect(path.join(directory, `.s.PGSQL.${url.port || 5432}`))
    : net.connect(Number(url.port || 5432), url.hostname)
  for (const socket of [front, back]) socket.on('error', () => {})
  front.pipe(back)
  back.on('close', () => front.destroy())
  front.on('close', () => back.destroy())
  back.on('data', (data) => {
    if (broken > 0 || !data.includes('LISTEN\0')) {
      front.write(data)
      return
    }
    broken += 1
    // In one piece, so that nothing comes between.
    front.cork()
    front.write(data)
    front.end(DYING)
  })
})
await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
afterAll(() => void between.close())

it('a database that dies in the moment in which it is listened to ends no server', async () => {
  const there = new URL(database.url)
  there.searchParams.delete('host')
  there.host = `127.0.0.1:${(between.address() as AddressInfo).port}`
  const [heard, lost, gaps]: [string[], Error[], number[]] = [[], [], []]
  const listener = createListener({
    url: there.href,
    onNotification: (payload) => void heard.push(payload),
    onLost: (error) => void lost.push(error),
    onGap: () => void gaps.push(1),
  })
  await listener.start()
  await expect.poll(() => gaps.length, { timeout: 15_000 }).toBe(1)
  expect([broken, lost.length]).toEqual([1, 1])
  await listener.stop()
}, 20_000)
