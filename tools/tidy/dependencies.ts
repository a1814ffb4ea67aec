import type { Files, Rule } from './files.ts'

type Manifest = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

const LIST = 'docs/dependencies.md'
const KINDS = ['dependencies', 'optionalDependencies', 'devDependencies']

function dependenciesOf(files: Files): [name: string, version: string][] {
  const manifest = JSON.parse(files.get('package.json') ?? '{}') as Manifest
  return KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
}

const explained: Rule = {
  name: 'docs/dependencies.md explains every dependency, and no other',
  find: (files) => {
    const wanted = new Set(dependenciesOf(files).map(([name]) => name))
    const rows =
      files
        .get(LIST)
        ?.split('\n')
        .filter((line) => line.startsWith('| `')) ?? []
    const listed = new Set(
      rows.flatMap((row) => [...firstCell(row).matchAll(/`([^`]+)`/g)].map(([, name]) => name!)),
    )
    return [
      ...[...wanted.difference(listed)].map((name) => `${LIST} does not explain ${name}`),
      ...[...listed.difference(wanted)].map(
        (name) => `${LIST} explains ${name}, which is not used`,
      ),
    ]
  },
  rejects: [
    { 'package.json': '{"dependencies": {"left-pad": "1.0.0"}}', [LIST]: '' },
    { 'package.json': '{}', [LIST]: '| `left-pad` | pads |' },
  ],
}

function firstCell(row: string): string {
  return row.split('|')[1] ?? ''
}

const exact: Rule = {
  name: 'every dependency is one exact version',
  find: (files) =>
    dependenciesOf(files)
      .filter(([, version]) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `package.json has ${name} at ${version}`),
  rejects: [{ 'package.json': '{"dependencies": {"left-pad": "^1.0.0"}}' }],
}

export const DEPENDENCY_RULES: readonly Rule[] = [explained, exact]
