import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { guard } from './fuzz/guard.ts'
import { READERS } from './fuzz/readers.ts'
import { type Find, inputOf, type Plan, readerOf } from './fuzz/tries.ts'

/**
 * `npm run fuzz -- [READER…] [--tries N] [--seconds S] [--seed N]`: gives the readers input that was made wrong. They may
 * refuse it, in words; they may not crash, hang or write. What is found is kept under var/fuzz, to be tried again.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tries: { type: 'string', default: '10000' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

const SECONDS_FOR_ONE_TRY = 60
const HEAP_MEGABYTES = 2048

const fuzz = async (plan: Plan): Promise<void> => {
  const started = performance.now()
  const worker = new Worker(new URL('./fuzz/thread.ts', import.meta.url), {
    workerData: plan,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  const { tries, accepted, find } = await guard(worker, plan, SECONDS_FOR_ONE_TRY)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const found = find === null ? 'nothing found' : 'something found'
  console.log(
    `${plan.reader}: ${tries} tries, ${accepted} read whole, ${found} (seed ${plan.seed}, ${seconds} s)`,
  )
  if (find !== null) await keep(find)
}

const keep = async ({ reader, seed, turn, why }: Find): Promise<void> => {
  const folder = join(import.meta.dirname, '../var/fuzz')
  const name = `${reader}-${seed}-${turn}${readerOf(reader).ending}`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), await inputOf({ reader, seed }, turn))
  console.error(`${reader}, try ${turn}: ${why}\nThe input is kept as var/fuzz/${name}.`)
  process.exitCode = 1
}

for (const reader of positionals.length === 0 ? Object.keys(READERS) : positionals) {
  readerOf(reader)
  await fuzz({
    reader,
    seed: Number(values.seed),
    tries: Number(values.tries),
    seconds: values.seconds === undefined ? undefined : Number(values.seconds),
  })
}
