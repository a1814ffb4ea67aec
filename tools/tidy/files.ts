import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Texts by path from the root of the repository, with forward slashes. */
export type Files = ReadonlyMap<string, string>

/** One thing that holds of the whole repository. */
export type Rule = {
  readonly name: string
  /** What is not as it should be, one line each, beginning with the path. */
  readonly find: (files: Files) => string[]
  /** Small repositories that it must reject, so that the rule itself is proven. */
  readonly rejects: readonly Readonly<Record<string, string>>[]
}

const ROOT = path.resolve(import.meta.dirname, '../..')
const NOT_OURS = new Set([
  'node_modules',
  'dist',
  'data',
  '.git',
  'test-results',
  'playwright-report',
])
const TEXT = /\.(ts|tsx|mjs|css|sql|md|json|html|po|sh)$|^\.ci\/|LICENSE$/

/** Everything in the repository that is text and not somebody else's. */
export function readRepository(): Files {
  const names = globSync('**/*', {
    cwd: ROOT,
    withFileTypes: true,
    exclude: (entry) => NOT_OURS.has(entry.name),
  })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    )
    .filter((name) => TEXT.test(name) && name !== 'package-lock.json')
  return new Map(
    names.toSorted().map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')]),
  )
}

export const isCode = (file: string) => /\.(ts|tsx|mjs)$/.test(file)
export const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file)

const GENERATED = /^(server\/postgres\/tables\.ts|migrations\/schema\.sql|api-client\/)/
export const isGenerated = (file: string) => GENERATED.test(file)

const parsed = new Map<string, ts.SourceFile>()

/** The syntax of a file, parsed once however many rules look at it. */
export function syntaxOf(file: string, text: string): ts.SourceFile {
  const key = `${file}\0${text}`
  let source = parsed.get(key)
  if (!source) {
    source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    parsed.set(key, source)
  }
  return source
}

/** Every node of a tree, outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

export function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line + 1
}
