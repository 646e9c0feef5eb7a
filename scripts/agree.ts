import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Disagreement, disagreements, smallest } from '../src/selection/rules/testing/agreement.ts'
import { drawBySeed } from '../src/selection/rules/testing/draw.ts'

/**
 * Compares the engine with the independent checker on made-up rounds:
 * `npm run agree -- --cases 1000000 [--seconds S] [--seed N]`. Exit code 1: they disagree somewhere.
 */
const folder = join(import.meta.dirname, '..', 'var', 'agree')
const ROUNDS_PER_SET = 20
const TRIES_TO_SIMPLIFY = 3000
const MOST_FOUND = 1000
const MOST_KEPT = 5

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
process.exitCode = agree(
  whole('cases', values.cases),
  whole('seconds', values.seconds ?? '86400'),
  whole('seed', values.seed),
)

/** Runs until so many cases are compared or so many seconds have passed; 1 when there is a disagreement. */
function agree(most: number, seconds: number, seed: number): number {
  const start = performance.now()
  const passed = () => (performance.now() - start) / 1000
  const seeds = drawBySeed(seed)
  const found: Disagreement[] = []
  let cases = 0
  while (cases < most && passed() < seconds && found.length < MOST_FOUND) {
    const rounds = Math.min(ROUNDS_PER_SET, most - cases)
    found.push(...disagreements(seeds(2 ** 32), rounds))
    cases += rounds
    if (cases % 10_000 === 0)
      process.stderr.write(`${cases} of ${most} cases, ${found.length} disagreements\n`)
  }
  const time = passed().toFixed(1)
  process.stdout.write(`${cases} cases, seed ${seed}, ${found.length} disagreements, ${time} s\n`)
  keep(found, seed)
  return found.length === 0 ? 0 : 1
}

/** One of each kind, made as small as possible. */
function keep(found: readonly Disagreement[], seed: number): void {
  const kinds = Map.groupBy(found, ({ kind }) => kind)
  if (kinds.size > 0) mkdirSync(folder, { recursive: true })
  for (const [kind, of] of [...kinds].slice(0, MOST_KEPT)) {
    const [shortest] = of.toSorted((a, b) => a.choices.length - b.choices.length)
    if (shortest === undefined) continue
    const small = smallest(shortest, TRIES_TO_SIMPLIFY)
    const path = join(folder, `${seed}-${[...kinds.keys()].indexOf(kind) + 1}.json`)
    writeFileSync(path, `${JSON.stringify({ seed, ...small }, null, 2)}\n`)
    process.stdout.write(`${of.length} × ${kind}\n  ${small.says.slice(0, 5).join('\n  ')}\n  ${path}\n`)
  }
}

function whole(name: string, text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text)
  process.stderr.write(`--${name} "${text}" is no whole number\n`)
  process.exit(2)
}
