import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockDirectory } from './lock.ts'

test('a second lock is refused while the first is held, and given after its release', async () => {
  const directory = blankDirectory()
  const first = await lockDirectory(directory)
  await expect(lockDirectory(directory)).rejects.toThrow(`in use by process ${process.pid}:`)
  await first.release()
  await (await lockDirectory(directory)).release()
  expect(readdirSync(directory)).toEqual([])
})

test('the message names the other process, what to do, and the file', async () => {
  const directory = blankDirectory()
  const holder = await holdElsewhere(directory)
  await expect(lockDirectory(directory)).rejects.toThrow(
    `The trial store is in use by process ${holder.pid}: only one process can have it open. ` +
      'Stop that one first, or set DATABASE_URL to a PostgreSQL server. ' +
      `If it is certainly gone, delete ${join(directory, 'lock')}.`,
  )
})

test('what a killed process left behind is taken over', async () => {
  const directory = blankDirectory()
  const holder = await holdElsewhere(directory)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(existsSync(join(directory, 'lock'))).toBe(true)
  const lock = await lockDirectory(directory)
  expect(holderIn(directory)).toMatchObject({ pid: process.pid })
  await lock.release()
  expect(readdirSync(directory)).toEqual([])
})

test('of many that find the same dead holder one gets the lock', async () => {
  const directory = blankDirectory()
  writeHolder(directory, { pid: deadPid })
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test.runIf(process.platform === 'linux')(
  'a process number used again by another does not count',
  async () => {
    const directory = blankDirectory()
    writeHolder(directory, { pid: process.pid, startedAt: '1' })
    await (await lockDirectory(directory)).release()
  },
)

test('a holder on another machine cannot be judged from here and is believed', async () => {
  const directory = blankDirectory()
  writeHolder(directory, { pid: deadPid, host: 'elsewhere' })
  await expect(lockDirectory(directory)).rejects.toThrow(`in use by process ${deadPid} on elsewhere:`)
})

test('a lock taken over by another is not released by its old holder', async () => {
  const directory = blankDirectory()
  const lock = await lockDirectory(directory)
  writeHolder(directory, { pid: deadPid })
  await lock.release()
  expect(holderIn(directory)).toMatchObject({ pid: deadPid })
})

/** Above the largest number that Linux gives to a process. */
const deadPid = 4_194_305

function blankDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'chuluc-lock-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return directory
}

async function holdElsewhere(directory: string): Promise<ChildProcess> {
  const script = `
    const { lockDirectory } = await import(${JSON.stringify(join(import.meta.dirname, 'lock.ts'))})
    await lockDirectory(${JSON.stringify(directory)})
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

function writeHolder(directory: string, holder: object): void {
  const whole = { host: hostname(), startedAt: null, nonce: 'left-behind', ...holder }
  writeFileSync(join(directory, 'lock'), JSON.stringify(whole))
}

function holderIn(directory: string): unknown {
  return JSON.parse(readFileSync(join(directory, 'lock'), 'utf8'))
}
