import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from '@playwright/test'

export type Launch = {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const MODULES = path.resolve(import.meta.dirname, '../node_modules')
const PACKAGE = path.join(MODULES, '@sparticuz/chromium')

/**
 * The browser for the tests: the one that `CHROMIUM` names, else one that Playwright installed, else
 * the one inside the npm package, which is unpacked once and needs no root and no download.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM']
  if (named) return named
  const installed = chromium.executablePath()
  return existsSync(installed) ? installed : path.join(await unpackedPackage(), 'chromium')
}

/** How to start it. Nothing of the package's own arguments: they switch web security off. */
export async function chromiumLaunch(): Promise<Launch> {
  const executablePath = await chromiumPath()
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  if (lacksLibraries(executablePath)) env['LD_LIBRARY_PATH'] = await unpackedLibraries()
  return { executablePath, args: ['--no-sandbox'], env }
}

async function unpackedPackage(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no browser found: run `npx playwright install chromium`, or set CHROMIUM')
  }
  const manifest = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as {
    version: string
  }
  const directory = path.join(MODULES, `.cache/chromium-${manifest.version}`)
  const program = path.join(directory, 'chromium')
  if (!existsSync(program)) await unpack('chromium.br', program)
  return directory
}

/** Libraries that a bare system lacks (NSS): the package has a copy. */
async function unpackedLibraries(): Promise<string> {
  const directory = await unpackedPackage()
  const libraries = path.join(directory, 'al2023/lib')
  if (existsSync(libraries)) return libraries
  const archive = path.join(directory, 'al2023.tar')
  await unpack('al2023.tar.br', archive)
  const partial = path.join(directory, `al2023.${process.pid}`)
  mkdirSync(partial)
  execFileSync('tar', ['-xf', archive, '-C', partial])
  renameSync(partial, path.join(directory, 'al2023'))
  rmSync(archive)
  return libraries
}

/** Under another name until it is whole: two runs at once, or one cut short, do no harm. */
async function unpack(name: string, to: string): Promise<void> {
  mkdirSync(path.dirname(to), { recursive: true })
  const partial = `${to}.${process.pid}`
  const packed = createReadStream(path.join(PACKAGE, 'bin', name))
  await pipeline(packed, createBrotliDecompress(), createWriteStream(partial, { mode: 0o755 }))
  renameSync(partial, to)
}

function lacksLibraries(program: string): boolean {
  if (process.platform !== 'linux') return false
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found')
  } catch {
    return false
  }
}
