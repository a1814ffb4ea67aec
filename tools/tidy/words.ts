import ts from 'typescript'
import { type Files, isCode, isTest, lineOf, nodesOf, type Rule, syntaxOf } from './files.ts'

const inServer = (file: string) =>
  /^(server|simulate)\//.test(file) && isCode(file) && !isTest(file)

/** Expressions that read the process's own clock. */
const OWN_CLOCK = /^(Date\.now|Temporal\.Now\.\w+|new Date)$/

const passedInClock: Rule = {
  name: 'X-1: the server takes the time from the database or from the clock passed in',
  find: (files) =>
    [...files]
      .filter(([file]) => inServer(file))
      .flatMap(([file, text]) => {
        const source = syntaxOf(file, text)
        return [...nodesOf(source)].flatMap((node) => {
          const read = clockReadBy(node)
          return read && OWN_CLOCK.test(read)
            ? [`${file}:${lineOf(source, node.pos)} uses ${read}`]
            : []
        })
      }),
  rejects: [
    { 'server/journal/door.ts': 'const at = Date.now()' },
    { 'server/journal/door.ts': 'const at = new Date()' },
    { 'server/journal/door.ts': 'const at = Temporal.Now.instant()' },
  ],
}

/** `new Date(text)` reads no clock; `new Date()` does. */
function clockReadBy(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node)) return node.expression.getText()
  if (ts.isNewExpression(node) && !node.arguments?.length) return `new ${node.expression.getText()}`
  return undefined
}

/** SQL's own words for now, which a clock that was set does not move. */
const SQL_NOW =
  /(?<![\w.])(now\(\)|current_timestamp|current_date|localtimestamp|statement_timestamp\(\))/i

const appNow: Rule = {
  name: 'X-1: SQL takes the time from app_now()',
  find: (files) => [
    ...[...files]
      .filter(([file]) => file.startsWith('migrations/') && file !== 'migrations/schema.sql')
      .flatMap(([file, text]) => matches(file, withoutSqlComments(text), SQL_NOW)),
    ...[...files]
      .filter(([file]) => inServer(file))
      .flatMap(([file, text]) =>
        textsOf(file, text).flatMap((each) => matches(file, each, SQL_NOW)),
      ),
  ],
  rejects: [
    { 'migrations/0002-tills.sql': 'create table tills (at timestamptz default now());' },
    { 'server/capabilities/tills/store.ts': 'const q = `select current_timestamp from ${t}`' },
  ],
}

/** PostgreSQL's own time zones; of `'UTC'` there is one edition. */
const SQL_ZONE = /\bat time zone\b(?! 'UTC')|\btimezone\(/i

const serverZones: Rule = {
  name: 'X-1: what time it is somewhere says the server, and not the database',
  find: (files) =>
    [...files]
      .filter(([file]) => inServer(file))
      .flatMap(([file, text]) =>
        textsOf(file, text).flatMap((each) => matches(file, each, SQL_ZONE)),
      ),
  rejects: [
    { 'server/capabilities/tills/store.ts': 'const q = `select (at at time zone zone)::date`' },
    { 'server/capabilities/tills/store.ts': "const q = 'select at at time zone $1'" },
  ],
}

/** The texts in a program: SQL is written in them. */
function textsOf(file: string, text: string): string[] {
  return [...nodesOf(syntaxOf(file, text))]
    .filter((node) => ts.isStringLiteral(node) || ts.isTemplateLiteral(node))
    .map((node) => node.getText())
}

function withoutSqlComments(text: string): string {
  return text.replace(/--.*$/gm, '')
}

/** Places of one machine: a developer's home, a checkout. */
const MACHINE_PATH = /(?<![\w.])\/(work|root|home\/\w+|Users\/\w+)\//

const noMachinePaths: Rule = {
  name: 'nothing names a place on one machine',
  find: (files) => everywhere(files, MACHINE_PATH),
  rejects: [{ 'docs/operating.md': ['see ', 'home', 'ann', 'notes'].join('/') }],
}

const UNFINISHED = /\b(TODO|FIXME|XXX|HACK)\b/

const nothingUnfinished: Rule = {
  name: 'what is left to do is not left in the code',
  find: (files) => everywhere(files, UNFINISHED),
  rejects: [{ 'server/journal/door.ts': ['// TO', 'DO: the rest'].join('') }],
}

/** This file names what it looks for. */
function everywhere(files: Files, pattern: RegExp): string[] {
  return [...files]
    .filter(([file]) => file !== 'tools/tidy/words.ts')
    .flatMap(([file, text]) => matches(file, text, pattern))
}

function matches(file: string, text: string, pattern: RegExp): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line)
    return found ? [`${file}:${index + 1} has ${found[0]}`] : []
  })
}

export const WORD_RULES: readonly Rule[] = [
  passedInClock,
  appNow,
  serverZones,
  noMachinePaths,
  nothingUnfinished,
]
