import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export type BenchServer = {
  readonly port: number
  /** What the server holds in memory now, megabytes. */
  readonly memory: () => number
  stop(): Promise<void>
}

/** How `npm start` has memory collected. */
const COLLECTING = ['--max-semi-space-size=64', '--heap-growing-percent=100']

/** The product as anybody starts it, in a process of its own, on the benchmark's database. */
export function startServer(databaseUrl: string): Promise<BenchServer> {
  const main = path.join(import.meta.dirname, '../server/main.ts')
  const child = spawn(process.execPath, [...COLLECTING, main], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', DEMO: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      if (said.length > 100_000) return
      said += chunk.toString()
      const port = /Countinghouse is at \S*:(\d+)/.exec(said)?.[1]
      if (port) resolve({ port: Number(port), memory: () => memoryOf(child.pid ?? 0), stop })
    })
    void ended.then(() => reject(new Error(`the server ended before it served:\n${said}`)))
  })
}

function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
