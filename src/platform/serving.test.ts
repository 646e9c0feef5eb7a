import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
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

test.each([
  ['headers that never end', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\r\n', /^HTTP\/1.1 408/],
  ['a body that never ends', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab', /^HTTP\/1.1 408/],
  ['silence', '', /^HTTP\/1.1 408/],
  ['huge headers', `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'x'.repeat(20_000)}\r\n\r\n`, /^HTTP\/1.1 431/],
])('no connection is held by %s', async (_, sent, answer) => {
  const patience = { headersMs: 300, requestMs: 600, silenceMs: 900, checkEveryMs: 50 }
  const reading = async (request: Request) => new Response(await request.text())
  const served = await serveUntilSignal({ fetch: reading, port: 0, close: async () => {}, patience })
  const caller = connect(served.port, '127.0.0.1').setEncoding('utf8')
  caller.write(sent)
  let told = ''
  caller.on('data', text => {
    told += String(text)
  })
  await once(caller, 'close')
  expect(told).toMatch(answer)
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
