// Builds the web UI into dist/ where its sources have changed since it was last built there.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  '../docs/openapi.json',
]
const STAMP = 'dist/.built-of'
const INSTALLED = 'node_modules/.installed-of'

function files(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)))
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(files)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function npm(...args) {
  execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
}

function is(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value
}

const installed = fingerprint(['package.json', 'package-lock.json', '.npmrc'])
const sources = fingerprint(SOURCES)
if (!is(INSTALLED, installed)) {
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts')
  writeFileSync(INSTALLED, installed)
}
if (!is(STAMP, sources)) {
  npm('run', 'build')
  writeFileSync(STAMP, sources)
}
