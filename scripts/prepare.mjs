// Installs what is missing (npm ci when node_modules is absent or older than the lock file) and, with --build, builds what is stale.
// Runs before `npm start` and `npm test` on a machine that has only Node; uses no dependency.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Dépêche needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  )
  process.exit(1)
}

const mtime = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** The newest change under a folder. */
function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

function run(command, args, why) {
  console.error(`${why} (${command} ${args.join(' ')}) …`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`"${command} ${args.join(' ')}" failed; see its message above.`)
    process.exit(status ?? 1)
  }
}

const lock = mtime(join(root, 'package-lock.json'))
if (mtime(join(root, 'node_modules/.package-lock.json')) < lock)
  run('npm', ['ci', '--no-audit', '--no-fund'], 'Installing what Dépêche needs')
if (process.argv.includes('--build')) {
  const sources = ['src', 'package-lock.json', 'tsconfig.build.json', 'scripts'].map((name) => newest(join(root, name)))
  if (mtime(join(root, 'dist/.built')) < Math.max(...sources)) run('npm', ['run', '--silent', 'build'], 'Building')
}
