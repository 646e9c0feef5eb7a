import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isMainThread, Worker } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Job, Pressed } from './press.ts'

/**
 * A process of its own: what a template does cannot stop or swell the program, nor read its files. A thread beside the
 * compiler, which answers nobody while it works, watches how much memory it takes.
 */

const MOST_MEMORY = 768 * 1024 * 1024
const LOOK_EVERY_MS = 40
/** Age in documents: what the last few did not use is forgotten. */
const REMEMBERED = 8

if (isMainThread) press()
else watch()

function watch(): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > MOST_MEMORY) process.kill(process.pid, 'SIGKILL')
  }, LOOK_EVERY_MS)
}

function press(): void {
  new Worker(import.meta.filename)
  const workspace = process.cwd()
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts() }] })
  process.on('message', (job: Job) => process.send?.({ id: job.id, ...pressed(compiler, workspace, job) }))
  process.on('disconnect', () => process.exit())
}

function pressed(compiler: NodeCompiler, workspace: string, { source, data }: Job): Pressed {
  const mainFilePath = join(workspace, 'main.typ')
  compiler.addSource(mainFilePath, source)
  const compiled = compiler.compile({ mainFilePath, inputs: { data } })
  const error = compiled.takeError()
  const document = compiled.result
  try {
    if (error !== null || document === null)
      return { faults: error === null ? [] : compiler.fetchDiagnostics(error).map(faultOf) }
    return { pdf: compiler.pdf(document, { pdfStandard: 'a-2u' }), pages: document.numOfPages }
  } catch (problem) {
    return {
      faults: [
        { line: null, column: null, reason: problem instanceof Error ? problem.message : String(problem) },
      ],
    }
  } finally {
    compiler.evictCache(REMEMBERED)
  }
}

interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null
}

const faultOf = ({ message, range }: Diagnostic) => ({
  line: range === null ? null : range.start.line + 1,
  column: range === null ? null : range.start.character + 1,
  reason: message,
})

function fonts(): Buffer[] {
  return (process.env.CHULUC_FONTS ?? '').split('\n').map(path => readFileSync(path))
}
