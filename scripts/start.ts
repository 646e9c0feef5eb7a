import { createHash } from 'node:crypto'
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const root = join(import.meta.dirname, '..')
const builds = join(root, 'var', 'build')
const KEPT_BUILDS = 3

// Whoever read the output may go away (`npm start | head`); the city stays and stops in order all the same.
process.stdout.on('error', () => undefined)
stopWithNpm()
process.chdir(root)
process.env.NODE_ENV ??= 'production'
await start().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env.CHULUC_TRACE !== undefined) console.error(error)
  process.exitCode = 1
})

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } })
  const { main } = await import(pathToFileURL(await builtServer()).href)
  await main(values.empty ? 'empty' : 'sample')
}

/** npm gives a signal to its shell alone, which dies without a word to us: then the city stops in order. */
function stopWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

/** Built once per state of the sources; the next start finds it. */
async function builtServer(): Promise<string> {
  const directory = join(builds, digestOfSources())
  if (!existsSync(directory)) await build(directory)
  return join(directory, 'main.js')
}

async function build(directory: string): Promise<void> {
  process.stdout.write('Building the server …\n')
  const vite = await import('vite')
  const preparing = `${directory}.${process.pid}`
  await vite.build({ logLevel: 'warn', build: { outDir: preparing } })
  if (existsSync(directory)) rmSync(preparing, { recursive: true })
  else renameSync(preparing, directory)
  forgetOld()
}

/** A running server may still load a part of its own, older build. */
function forgetOld(): void {
  const byAge = readdirSync(builds)
    .map(name => ({ path: join(builds, name), builtAt: statSync(join(builds, name)).mtimeMs }))
    .sort((a, b) => b.builtAt - a.builtAt)
  for (const { path } of byAge.slice(KEPT_BUILDS)) rmSync(path, { recursive: true })
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(file => !/\.test\.tsx?$/.test(file))
  for (const file of [...sources.sort(), 'package-lock.json', 'tsconfig.json', 'vite.config.ts']) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
