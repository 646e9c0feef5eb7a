import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import type { Problem } from '../../src/exact/problem.ts'
import { randomFrom } from './random.ts'
import { READERS, type Reader } from './readers.ts'

export interface Plan {
  readonly reader: string
  readonly seed: number
  readonly tries: number
  /** The tries end when this time is over, whatever their number. */
  readonly seconds?: number | undefined
}

/** An input that makes a reader do something else than read or complain in words. */
export interface Find {
  readonly reader: string
  readonly seed: number
  readonly turn: number
  readonly why: string
}

export interface Outcome {
  readonly tries: number
  readonly accepted: number
  readonly find: Find | null
}

export const readerOf = (name: string): Reader => {
  const reader = READERS[name]
  if (reader === undefined)
    throw new Error(`There is no reader "${name}". There are: ${Object.keys(READERS).join(', ')}`)
  return reader
}

/** The input of a try, the same for the same seed. */
export const inputOf = ({ reader, seed }: Pick<Plan, 'reader' | 'seed'>, turn: number): Promise<Uint8Array> =>
  readerOf(reader).make(randomFrom(seed, turn))

/** Tries until one finds something; `beat` is called before each. */
export const runTries = async (
  plan: Plan,
  beat: (turn: number) => void = () => {},
  reader: Reader = readerOf(plan.reader),
): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'chuluc-fuzz-'))
  const end = performance.now() + (plan.seconds ?? Number.POSITIVE_INFINITY) * 1000
  let accepted = 0
  try {
    for (let turn = 0; turn < plan.tries; turn++) {
      if (performance.now() > end) return { tries: turn, accepted, find: null }
      beat(turn)
      const tried = await tryOne(reader, plan, { turn, folder })
      if (tried === 'accepted') accepted++
      else if (tried !== 'refused') return { tries: turn + 1, accepted, find: tried }
    }
    return { tries: plan.tries, accepted, find: null }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const tryOne = async (
  reader: Reader,
  plan: Plan,
  { turn, folder }: { readonly turn: number; readonly folder: string },
): Promise<'accepted' | 'refused' | Find> => {
  const name = `input${reader.ending}`
  const find = (why: string): Find => ({ reader: plan.reader, seed: plan.seed, turn, why })
  await writeFile(join(folder, name), await reader.make(randomFrom(plan.seed, turn)))
  try {
    const problems = await reader.read(join(folder, name), randomFrom(plan.seed, -turn - 1))
    const unclear = problems.find(isUnclear)
    if (unclear !== undefined) return find(`an unclear message: ${inspect(unclear)}`)
    const files = await readdir(folder)
    if (files.length !== 1) return find(`files were written: ${files.join(', ')}`)
    return problems.length === 0 ? 'accepted' : 'refused'
  } catch (error) {
    return find(inspect(error))
  }
}

/** A message says in words what is wrong and what to do; it is no trace of the program. */
const isUnclear = ({ place, value, reason, remedy }: Problem): boolean =>
  reason.length < 5 ||
  remedy.length < 5 ||
  [place, value, reason, remedy].some(text => /\[object |\bat \S+ \(|node:internal|undefined/.test(text))
