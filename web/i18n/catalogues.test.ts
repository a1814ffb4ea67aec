import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const WEB = path.resolve(import.meta.dirname, '..')

type Entry = { readonly room: string; readonly message: string; readonly spanish: string }

const entries: readonly Entry[] = globSync('**/locales/es.po', { cwd: WEB }).flatMap((file) =>
  readFileSync(path.join(WEB, file), 'utf8')
    .split('\n\n')
    .map((block) => ({
      room: path.dirname(path.dirname(file)),
      message: `${textOf(block, 'msgctxt')}|${textOf(block, 'msgid')}`,
      spanish: textOf(block, 'msgstr'),
    }))
    .filter(({ message }) => message !== '|'),
)

/** A text of the catalogue, which may go on over several lines. */
function textOf(block: string, word: string): string {
  const [, lines = ''] = new RegExp(`^${word} ((?:".*"\n?)+)`, 'm').exec(block) ?? []
  return [...lines.matchAll(/"(.*)"/g)].map(([, text]) => text).join('')
}

it('nothing is without Spanish', () => {
  expect(entries.length).toBeGreaterThan(1_000)
  expect(entries.filter(({ spanish }) => spanish === '')).toEqual([])
})

it('what is written alike is translated alike: catalogues are one at run time', () => {
  const several = [...Map.groupBy(entries, ({ message }) => message)]
    .map(([message, found]) => [message, new Set(found.map(({ spanish }) => spanish))] as const)
    .filter(([, spanish]) => spanish.size > 1)
  expect(several).toEqual([])
})
