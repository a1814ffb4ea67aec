import { PassThrough, type Readable } from 'node:stream'

/** What waits to be sent to one client at most, in bytes; a client that is slower is dropped. */
const MOST_WAITING = 128 * 1024

/** One client's open answer to `GET /live`. */
export type Stream = {
  /** What Fastify sends. */
  readonly body: Readable
  /** Writes events; a client that does not read them is dropped and will come again. */
  write(frames: string): void
  /** Ends it after what was written. */
  end(): void
}

export function createStream(onClose: () => void): Stream {
  const body = new PassThrough({ highWaterMark: MOST_WAITING })
  body.once('close', onClose)
  // The client went away while something was written: its stream is closed, and that is all.
  body.on('error', () => {})
  return {
    body,
    write: (frames) => {
      if (frames === '' || body.writableEnded || body.destroyed) return
      body.write(frames)
      if (body.readableLength + body.writableLength > MOST_WAITING) body.destroy()
    },
    end: () => void body.end(),
  }
}
