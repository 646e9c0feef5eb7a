import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { serveUntilSignal } from './serving.ts'

test.each(['SIGTERM', 'SIGINT'] as const)(
  'on %s the request under way is finished, no other is taken, then the store is closed',
  async signal => {
    const { child, line, port } = await serveElsewhere()
    const answer = fetch(`http://127.0.0.1:${port}/slow`).then(response => response.text())
    expect(await line()).toBe('asked')
    child.kill(signal)
    expect(await answer).toBe('finished')
    expect(await line()).toBe('closed')
    expect((await once(child, 'exit'))[0]).toBe(0)
    await expect(fetch(`http://127.0.0.1:${port}/slow`)).rejects.toThrow()
  },
)

test('a taken port is said in words', async () => {
  const other = createServer().listen(0)
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await expect(
    serveUntilSignal({ fetch: () => new Response(), port, close: async () => {} }),
  ).rejects.toThrow(`Port ${port} is taken by another program. Choose another: PORT=8081 npm start.`)
})

/** A server in a process of its own whose one page answers only after the signal has come. */
async function serveElsewhere(): Promise<{ child: ChildProcess; line: () => Promise<string>; port: string }> {
  const script = `
    const { serveUntilSignal } = await import(${JSON.stringify(join(import.meta.dirname, 'serving.ts'))})
    const signalled = new Promise(resolve => { for (const s of ['SIGTERM', 'SIGINT']) process.once(s, resolve) })
    const fetch = async () => { console.log('asked'); await signalled; return new Response('finished') }
    const served = await serveUntilSignal({ fetch, port: 0, close: async () => console.log('closed') })
    console.log(served.port)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => String((await lines.next()).value)
  return { child, line, port: await line() }
}
