import { createRequire } from 'node:module'
import path from 'node:path'
import type { Layout } from './layout.ts'

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const FACES = ['400Regular', '600SemiBold', '700Bold']

/** What is used of the package, which comes without types of its own. */
type Typst = { readonly NodeCompiler: { create(options: object): TypstCompiler } }
type TypstCompiler = {
  mapShadow(file: string, content: Buffer): void
  resetShadow(): void
  compile(options: object): Compiled
  fetchDiagnostics(found: unknown): { readonly message: string }[]
  pdf(document: unknown, options: { readonly pdfStandard: 'ua-1' }): Buffer
  evictCache(age: number): void
}
type Compiled = { readonly result: unknown; takeError(): unknown; takeWarnings(): unknown }

/** Sets a layout as PDF/UA-1. Synchronous, and heavy: it is called in a process of its own. */
export type Compiler = (layout: Layout) => Buffer

/** Null where there is no release of Typst for this platform. */
export function loadCompiler(): Compiler | null {
  const typst = loadTypst()
  if (!typst) return null
  const workspace = import.meta.dirname
  const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: facePaths() }] })
  return (layout) => set(compiler, layout)
}

function loadTypst(): Typst | null {
  const require = createRequire(import.meta.url)
  try {
    return require(PACKAGE) as Typst
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

function facePaths(): string[] {
  const faces = path.dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/public-sans/package.json'),
  )
  return FACES.map((face) => path.join(faces, face))
}

const SOURCE = path.join(import.meta.dirname, 'document.typ')
const DATA = path.join(import.meta.dirname, 'document.json')

function set(compiler: TypstCompiler, layout: Layout): Buffer {
  let text = JSON.stringify(layout)
  for (let attempt = 0; ; attempt += 1) {
    try {
      return setText(compiler, text)
    } catch (error) {
      const letters = lettersMissing(error as Error)
      if (letters.length === 0 || attempt === 3) throw error
      for (const letter of letters) text = text.replaceAll(letter, '\u25A1')
    }
  }
}

function setText(compiler: TypstCompiler, text: string): Buffer {
  // As a file that only the compiler sees: no text of ours is ever read as markup.
  compiler.mapShadow(DATA, Buffer.from(text))
  try {
    const compiled = compiler.compile({ mainFilePath: SOURCE })
    complain(compiler, compiled.result ? compiled.takeWarnings() : compiled.takeError())
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

/** A warning is an error here too: it says that a typeface is missing, or worse. */
function complain(compiler: TypstCompiler, found: unknown): void {
  if (!found) return
  const messages = compiler.fetchDiagnostics(found).map(({ message }) => message)
  if (messages.length > 0) throw new Error(`the document was not set: ${messages.join('; ')}`)
}

/**
 * Letters that no typeface here has, such as those of Chinese. PDF/UA-1 forbids to show them as
 * nothing, so they are shown as a square, as printers do.
 */
function lettersMissing({ message }: Error): string[] {
  const found = message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)
  return [...new Set(Array.from(found, ([, letters = '']) => unescape(letters)))]
}

/** As Rust writes what cannot be seen: `\u{e000}`. */
function unescape(text: string): string {
  return text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
