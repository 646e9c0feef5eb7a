import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { absent } from './files.ts'

interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process started, as the kernel counts; tells a reused number from the same process. Linux only. */
  readonly startedAt: string | null
  readonly nonce: string
}

export interface Lock {
  release(): Promise<void>
}

/**
 * One process at a time in a directory. PGlite itself takes no lock, and two processes on one directory lose rows
 * without a word. What a dead process left behind is taken over.
 */
export async function lockDirectory(directory: string): Promise<Lock> {
  await mkdir(directory, { recursive: true })
  const path = join(directory, 'lock')
  const mine = ownHolder()
  if (!(await created(path, mine))) await takeOver(path, mine)
  return { release: () => release(path, mine) }
}

async function takeOver(path: string, mine: Holder): Promise<void> {
  const holder = await readHolder(path)
  if (holder === null) throw new Error(busy(path, 'another process that is just starting'))
  if (holder.host !== hostname()) throw new Error(busy(path, `process ${holder.pid} on ${holder.host}`))
  if (isAlive(holder)) throw new Error(busy(path, `process ${holder.pid}`))
  // Of two that find the same dead holder only one creates this file; the lock then changes hands by rename.
  if (!(await created(`${path}.${holder.nonce}`, mine))) {
    throw new Error(busy(path, 'another process that is just taking it over'))
  }
  // Whoever came after a takeover can create it too, for it is gone again: the lock is no longer that of the dead one.
  if ((await readHolder(path))?.nonce !== holder.nonce) {
    await unlink(`${path}.${holder.nonce}`)
    throw new Error(busy(path, 'another process that has just taken it over'))
  }
  await rename(`${path}.${holder.nonce}`, path)
}

async function release(path: string, mine: Holder): Promise<void> {
  const holder = await readHolder(path)
  if (holder?.nonce === mine.nonce) await unlink(path)
}

function busy(path: string, who: string): string {
  return (
    `The trial store is in use by ${who}: only one process can have it open. ` +
    `Stop that one first, or set DATABASE_URL to a PostgreSQL server. If it is certainly gone, delete ${path}.`
  )
}

async function created(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, 'utf8').catch(absent)
  if (text === null || text === '') return null
  return asHolder(JSON.parse(text))
}

function asHolder(value: Partial<Holder>): Holder {
  return {
    pid: Number(value.pid),
    host: String(value.host),
    startedAt: value.startedAt ?? null,
    nonce: String(value.nonce),
  }
}

function ownHolder(): Holder {
  return { pid: process.pid, host: hostname(), startedAt: startOf(process.pid), nonce: randomUUID() }
}

function isAlive(holder: Holder): boolean {
  if (!isRunning(holder.pid)) return false
  const startedAt = startOf(holder.pid)
  return startedAt === holder.startedAt || startedAt === null || holder.startedAt === null
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
