import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const script = join(import.meta.dirname, 'start.ts')

test('the city starts, answers, refuses a second process, stops in order and starts again', async () => {
  const store = blankStore()
  const first = await start(store)
  expect(await health(first.address)).toMatchObject({ status: 'ok', store: 'trial' })

  const second = launch(store)
  expect(await said(second, 'stderr')).toContain(`in use by process ${first.child.pid}:`)

  first.child.kill('SIGTERM')
  expect((await once(first.child, 'exit'))[0]).toBe(0)
  expect([existsSync(join(store, 'lock')), existsSync(join(store, 'dumps'))]).toEqual([false, true])

  const again = await start(store)
  expect(await health(again.address)).toMatchObject({ status: 'ok' })
  again.child.kill('SIGINT')
  expect((await once(again.child, 'exit'))[0]).toBe(0)
})

test('the city stops in order when the shell that npm started it in is killed', async () => {
  const store = blankStore()
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${script}" --empty; :`], {
    env: { ...environment(store), npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void shell.kill('SIGKILL'))
  let text = ''
  for await (const chunk of shell.stdout) {
    text += String(chunk)
    if (/serves on/.test(text)) shell.kill('SIGTERM')
  }
  expect(text).toContain('Stopped. Everything is closed.')
  expect(existsSync(join(store, 'lock'))).toBe(false)
})

function blankStore(): string {
  const store = mkdtempSync(join(tmpdir(), 'chuluc-start-'))
  onTestFinished(() => rmSync(store, { recursive: true }))
  return store
}

function environment(store: string): NodeJS.ProcessEnv {
  return { ...process.env, CHULUC_STORE: store, DATABASE_URL: '', PORT: '0' }
}

function launch(store: string): ChildProcess {
  const child = spawn(process.execPath, [script, '--empty'], {
    env: environment(store),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function start(store: string): Promise<{ child: ChildProcess; address: string }> {
  const child = launch(store)
  const complaints = said(child, 'stderr')
  let text = ''
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    const address = /serves on (\S+)\n/.exec(text)?.[1]
    if (address !== undefined) return { child, address }
  }
  throw new Error(`The city did not start: ${text}${await complaints}`)
}

async function said(child: ChildProcess, stream: 'stdout' | 'stderr'): Promise<string> {
  let text = ''
  for await (const chunk of child[stream] ?? []) text += String(chunk)
  return text
}

async function health(address: string): Promise<unknown> {
  return (await fetch(`${address}/healthz`)).json()
}
