import path from 'node:path'
import {
  type Files,
  isCode,
  isGenerated,
  isTest,
  lineOf,
  nodesOf,
  type Rule,
  syntaxOf,
} from './files.ts'
import ts from 'typescript'

const GRAB_BAGS = new Set(['utils', 'helpers', 'common', 'shared', 'lib', 'types'])

const noGrabBags: Rule = {
  name: 'code used by several rooms has a noun: no folder or file named utils or the like',
  find: (files) =>
    [...files.keys()].filter((file) =>
      file.split('/').some((part) => GRAB_BAGS.has(part.replace(/\.(test\.)?[a-z]+$/, ''))),
    ),
  rejects: [{ 'server/utils/text.ts': '' }, { 'web/kit/helpers.tsx': '' }],
}

/** What the rooms of a capability are called elsewhere, and here. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'service.ts': 'rules.ts or store.ts',
  'services.ts': 'rules.ts or store.ts',
  'repository.ts': 'store.ts',
  'repo.ts': 'store.ts',
  'dao.ts': 'store.ts',
  'db.ts': 'store.ts',
  'controller.ts': 'api.ts',
  'routes.ts': 'api.ts',
  'router.ts': 'api.ts',
  'handlers.ts': 'api.ts',
  'model.ts': 'the noun itself',
  'errors.ts': 'refusals.ts',
  'worker.ts': 'jobs.ts',
  'tasks.ts': 'jobs.ts',
  'index.ts': 'public.ts',
}

const sameRooms: Rule = {
  name: 'the rooms of every capability have the same names',
  find: (files) =>
    inCapabilities(files).flatMap((file) => {
      const name = OTHER_NAMES[path.posix.basename(file)]
      return name ? [`${file} is called ${name} here`] : []
    }),
  rejects: [{ 'server/capabilities/tills/repository.ts': '' }],
}

const readme: Rule = {
  name: 'every capability has a README of one screen',
  find: (files) => {
    const capabilities = new Set(inCapabilities(files).map((file) => file.split('/')[2]))
    return [...capabilities].flatMap((capability) => {
      const file = `server/capabilities/${capability}/README.md`
      const text = files.get(file)
      if (text === undefined) return [`${file} is missing`]
      return text.split('\n').length > 80 ? [`${file} is longer than a screen`] : []
    })
  },
  rejects: [{ 'server/capabilities/tills/till.ts': '' }],
}

function inCapabilities(files: Files): string[] {
  return [...files.keys()].filter((file) => /^server\/capabilities\/[^/]+\//.test(file))
}

const MAX_LINES = 350

const shortFiles: Rule = {
  name: `no file of code is longer than ${MAX_LINES} lines`,
  find: (files) =>
    [...files]
      .filter(([file]) => (isCode(file) || file.endsWith('.css')) && !isGenerated(file))
      .map(([file, text]) => ({ file, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ file, lines }) => `${file} has ${lines} lines`),
  rejects: [{ 'server/journal/door.ts': 'await 1\n'.repeat(MAX_LINES + 1) }],
}

const MAX_FUNCTION = 70

const shortFunctions: Rule = {
  name: `no function is longer than ${MAX_FUNCTION} lines`,
  find: (files) =>
    [...files]
      .filter(([file]) => isCode(file) && !isTest(file) && !isGenerated(file))
      .flatMap(([file, text]) => {
        const source = syntaxOf(file, text)
        return [...nodesOf(source)].filter(isFunction).flatMap((node) => {
          const from = lineOf(source, node.getStart())
          const lines = lineOf(source, node.getEnd()) - from + 1
          return lines > MAX_FUNCTION ? [`${file}:${from} has a function of ${lines} lines`] : []
        })
      }),
  rejects: [{ 'server/journal/door.ts': `const f = () => {\n${'f()\n'.repeat(MAX_FUNCTION)}}` }],
}

function isFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}

export const ROOM_RULES: readonly Rule[] = [
  noGrabBags,
  sameRooms,
  readme,
  shortFiles,
  shortFunctions,
]
