import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TemporaryCluster {
  readonly url: string
  readonly version: string
  stop(): void
}

/** A PostgreSQL server of its own for one test run, or words that say why there is none. */
export async function startCluster(): Promise<TemporaryCluster | string> {
  const binaries = findBinaries()
  if (binaries === null) return 'no PostgreSQL: neither PATH nor /usr/lib/postgresql has initdb and postgres'
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-postgres-'))
  const account = unprivileged()
  if (account === null)
    return 'PostgreSQL refuses to run as root, and there is no setpriv to run it as another'
  const cluster = { binaries, directory, account, port: await freePort() }
  try {
    create(cluster)
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    return `PostgreSQL did not start: ${String(error)}`
  }
  return {
    url: `postgres://tester@127.0.0.1:${cluster.port}/postgres`,
    version: execFileSync(join(binaries, 'postgres'), ['--version'], { encoding: 'utf8' }).trim(),
    stop: () => destroy(cluster),
  }
}

interface Cluster {
  readonly binaries: string
  readonly directory: string
  /** What to put before a command so that it runs without root's rights. */
  readonly account: readonly string[]
  readonly port: number
}

function create(cluster: Cluster): void {
  const { directory, port } = cluster
  if (cluster.account.length > 0) execFileSync('chown', ['nobody', directory])
  chmodSync(directory, 0o700)
  const data = join(directory, 'data')
  run(cluster, 'initdb', ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'])
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=60`
  run(cluster, 'pg_ctl', ['-D', data, '-w', '-l', join(directory, 'log'), '-o', settings, 'start'])
}

function destroy(cluster: Cluster): void {
  run(cluster, 'pg_ctl', ['-D', join(cluster.directory, 'data'), '-m', 'immediate', 'stop'])
  rmSync(cluster.directory, { recursive: true, force: true })
}

function run(cluster: Cluster, program: string, parameters: readonly string[]): void {
  const [first = '', ...rest] = [...cluster.account, join(cluster.binaries, program), ...parameters]
  const done = spawnSync(first, rest, {
    cwd: cluster.directory,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`${program}: ${done.error?.message ?? done.stderr.trim()}`)
}

/** `pg_ctl` keeps stderr open through the server it starts unless it is given a log; it is. */
function unprivileged(): readonly string[] | null {
  if (process.getuid?.() !== 0) return []
  const setpriv = spawnSync('setpriv', ['--version'])
  if (setpriv.error !== undefined) return null
  return ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups']
}

function findBinaries(): string | null {
  const installed = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const newestFirst = installed
    .sort((a, b) => Number(b) - Number(a))
    .map(each => `/usr/lib/postgresql/${each}/bin`)
  const places = [...newestFirst, ...(process.env.PATH ?? '').split(':')]
  return (
    places.find(place => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) ?? null
  )
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
