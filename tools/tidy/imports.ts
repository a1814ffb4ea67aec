import path from 'node:path'
import ts from 'typescript'
import { type Files, isCode, isTest, type Rule, syntaxOf } from './files.ts'

type Import = { readonly from: string; readonly typeOnly: boolean }

/** What a file imports or re-exports; relative names as paths from the root. */
function importsOf(file: string, text: string): Import[] {
  return syntaxOf(file, text).statements.flatMap((statement) => {
    const named = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    const specifier = named ? statement.moduleSpecifier : undefined
    if (!specifier || !ts.isStringLiteral(specifier)) return []
    return [{ from: resolve(file, specifier.text), typeOnly: isTypeOnly(statement) }]
  })
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier)
    : specifier
}

function isTypeOnly(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = clause
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.every((element) => element.isTypeOnly)
}

const CAPABILITY = /^server\/capabilities\/([^/]+)\//
const capabilityOf = (file: string) => CAPABILITY.exec(file)?.[1]

/** app.ts puts the capabilities together; tests, and what they stand on, may look inside. */
const MAY_LOOK_INSIDE = (file: string) =>
  file === 'server/app.ts' || file.startsWith('server/testing/') || isTest(file)

const throughPublic: Rule = {
  name: 'capabilities are imported only through their public.ts',
  find: (files) =>
    code(files).flatMap(([file, text]) =>
      importsOf(file, text)
        .filter(({ from }) => {
          const there = capabilityOf(from)
          const inside = there !== undefined && !from.endsWith(`/${there}/public.ts`)
          return inside && there !== capabilityOf(file) && !MAY_LOOK_INSIDE(file)
        })
        .map(({ from }) => `${file} imports ${from}`),
    ),
  rejects: [
    { 'server/capabilities/tills/store.ts': `import { load } from '../sessions/store.ts'` },
    { 'server/http/server.ts': `export { load } from '../capabilities/sessions/store.ts'` },
  ],
}

const IMPURE = /^(pg|kysely|fastify|graphile-worker|nodemailer|@fastify\/.+|node:.+)$/

const pureRules: Rule = {
  name: 'rules.ts does no input or output, nor does what it imports',
  find: (files) =>
    code(files)
      .filter(([file]) => /(^|\/)rules\.ts$/.test(file))
      .flatMap(([file]) =>
        reachedFrom(file, files)
          .filter(({ from }) => IMPURE.test(from))
          .map(({ from, by }) => `${file} reaches ${from}${by === file ? '' : ` by way of ${by}`}`),
      ),
  rejects: [
    { 'server/capabilities/tills/rules.ts': `import pg from 'pg'` },
    {
      'server/capabilities/tills/rules.ts': `import { load } from './store.ts'`,
      'server/capabilities/tills/store.ts': `import { sql } from 'kysely'`,
    },
  ],
}

/**
 * Everything that a file imports, directly or by way of others. Imports of types alone count for
 * nothing, and another capability's public.ts is a door that is not looked behind: what it offers
 * is named one by one.
 */
function reachedFrom(start: string, files: Files): { from: string; by: string }[] {
  const seen = new Set([start])
  const reached: { from: string; by: string }[] = []
  for (const by of seen) {
    for (const { from, typeOnly } of importsOf(by, files.get(by) ?? '')) {
      if (typeOnly) continue
      reached.push({ from, by })
      if (files.has(from) && !from.endsWith('/public.ts')) seen.add(from)
    }
  }
  return reached
}

const noBarrels: Rule = {
  name: 'no file only passes on what other files export',
  find: (files) =>
    code(files)
      .filter(([file, text]) => {
        const { statements } = syntaxOf(file, text)
        const passesOn = statements.filter(
          (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier,
        )
        // What others may use of a capability is named one by one: that is what public.ts is for.
        const isPublic = file.endsWith('/public.ts')
        const everything = passesOn.some(
          (each) => ts.isExportDeclaration(each) && !each.exportClause,
        )
        return (
          everything || (!isPublic && passesOn.length > 0 && passesOn.length === statements.length)
        )
      })
      .map(([file]) => `${file} is a barrel`),
  rejects: [
    { 'web/kit/index.ts': `export { Figure } from './Figure.tsx'` },
    { 'server/capabilities/tills/public.ts': `export * from './till.ts'` },
  ],
}

function code(files: Files): [string, string][] {
  return [...files].filter(([file]) => isCode(file))
}

export const IMPORT_RULES: readonly Rule[] = [throughPublic, pureRules, noBarrels]
