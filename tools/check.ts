import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts'

/** Everything that must hold, one step after the other, to the end even where one fails. */
type Step = {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
  /** Counts the tests in the step's report; a step without one counts as one check. */
  readonly report?: { readonly file: string; readonly count: (json: string) => Counts }
  readonly when?: () => boolean
}

const ROOT = path.resolve(import.meta.dirname, '..')
const REPORTS = path.join(ROOT, 'node_modules/.cache/check')
const VITEST_REPORT = path.join(REPORTS, 'vitest.json')
const PLAYWRIGHT_REPORT = path.join(REPORTS, 'playwright.json')

const STEPS: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'web client', command: ['node', 'tools/prepare.mjs'] },
  {
    name: 'tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`,
    ],
    report: { file: VITEST_REPORT, count: vitestCounts },
  },
  {
    name: 'simulation',
    command: ['node', 'simulate/main.ts', '--seeds', '3'],
    when: () => existsSync(path.join(ROOT, 'simulate/main.ts')),
  },
  {
    name: 'browser',
    command: ['playwright', 'test', '--reporter=line,json'],
    report: { file: PLAYWRIGHT_REPORT, count: playwrightCounts },
    when: () => globSync('e2e/**/*.spec.ts', { cwd: ROOT }).length > 0,
  },
]

async function check(): Promise<Counts> {
  mkdirSync(REPORTS, { recursive: true })
  let total: Counts = { passed: 0, failed: 0 }
  const failing: string[] = []
  for (const step of STEPS.filter(({ when }) => when?.() ?? true)) {
    const { passed, failed } = await take(step)
    total = { passed: total.passed + passed, failed: total.failed + failed }
    if (failed > 0) failing.push(step.name)
  }
  if (failing.length > 0) console.log(`\nNot in order: ${failing.join(', ')}`)
  return total
}

async function take({ name, command, report }: Step): Promise<Counts> {
  if (report) rmSync(report.file, { force: true })
  console.log(`\n── ${name}: ${command[0]}`)
  const start = performance.now()
  const succeeded = await run(command)
  const counts = countsOf(succeeded, report)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`)
  return counts
}

/** A run that failed is never without a failure, whatever its report says or does not say. */
function countsOf(succeeded: boolean, report: Step['report']): Counts {
  if (!report) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (!existsSync(report.file)) return { passed: 0, failed: 1 }
  const { passed, failed } = report.count(readFileSync(report.file, 'utf8'))
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

async function run([program, ...args]: Step['command']): Promise<boolean> {
  const options: SpawnOptions = {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${path.join(ROOT, 'node_modules/.bin')}${path.delimiter}${process.env['PATH']}`,
      PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT,
    },
  }
  const { promise, resolve } = Promise.withResolvers<boolean>()
  spawn(program, args, options)
    .on('error', () => resolve(false))
    .on('exit', (code) => resolve(code === 0))
  return await promise
}

const { passed, failed } = await check()
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)
