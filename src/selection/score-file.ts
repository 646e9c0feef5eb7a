import { readCriteriaFile } from '../criteria/index.ts'
import { type Problem, problem } from '../exact/problem.ts'
import { Invalid } from '../platform/errors.ts'
import { type DossiersFile, openDossiers } from './files/open.ts'
import type { DossierInput, Result } from './model.ts'
import { type Advice, adviceForGates, adviceForPoints } from './rules/advice.ts'
import { type Dossier, readDossier } from './rules/dossier.ts'
import { type Prepared, prepare } from './rules/prepare.ts'
import {
  assess,
  type Entry,
  entryOf,
  listingOrder,
  type Placing,
  placeAll,
  resultOf,
} from './rules/result.ts'
import { score } from './rules/score.ts'

export interface ScoreRequest {
  readonly criteria: string
  readonly dossiers: string
  readonly period: string | undefined
  readonly preview: boolean
}

/** A dossiers file scored and ranked; explanations are made one at a time, in listing order. */
export interface ScoredFile {
  readonly prepared: Prepared
  readonly count: number
  results(): Generator<Result>
  /** What single change would help the dossier of this id. */
  advice(id: string): readonly Advice[]
}

/**
 * Reads the file once and holds each dossier as text: with the tree of every point, a hundred thousand dossiers
 * would not fit into the memory at once. With a single problem nothing is scored.
 */
export const scoreFile = async (request: ScoreRequest): Promise<ScoredFile> => {
  const set = await readCriteriaFile(request.criteria)
  const opening = await openDossiers(request.dossiers, set)
  if (!opening.ok) throw new Invalid(opening.problems.map(each => inFile(request.dossiers, each)))
  const prepared = preparedFor(set, request, opening.file)
  const { held, entries } = await readAll(prepared, request.dossiers, opening.file)
  const placings = placeAll(prepared, entries)
  const order = listingOrder(entries, placings)
  return {
    prepared,
    count: entries.length,
    *results() {
      for (const index of order) yield resultAt(prepared, held[index], placings[index])
    },
    advice: id => {
      const dossier = read(prepared, held[entries.findIndex(entry => entry.id === id)])
      return [...adviceForGates(prepared, dossier), ...adviceForPoints(prepared, dossier)]
    },
  }
}

const preparedFor = (set: Prepared['set'], request: ScoreRequest, file: DossiersFile): Prepared => {
  const period = request.period ?? file.period ?? undefined
  const preparation = prepare(set, { period, preview: request.preview })
  if (preparation.ok) return preparation.prepared
  throw new Invalid([inFile(request.criteria, preparation.problem)])
}

const inFile = (path: string, found: Problem): Problem => ({
  ...found,
  place: found.place === '' ? path : `${path}, ${found.place}`,
})

interface Read {
  readonly held: readonly Buffer[]
  readonly entries: readonly Entry[]
}

const readAll = async (prepared: Prepared, path: string, file: DossiersFile): Promise<Read> => {
  const held: Buffer[] = []
  const entries: Entry[] = []
  for await (const { dossier: input, place, locate } of file.entries) {
    const reading = readDossier(prepared, input, place)
    if (!reading.ok)
      for (const each of reading.problems) file.problems.add({ ...each, place: locate(each.place) })
    if (!reading.ok || file.problems.count > 0) continue
    held.push(Buffer.from(JSON.stringify(input)))
    entries.push(entryOf(prepared, reading.dossier, score(prepared.set, reading.dossier), file.lots))
  }
  refuse(path, file)
  return { held, entries }
}

const refuse = (path: string, { problems }: DossiersFile): void => {
  if (problems.count === 0) return
  const rest = problems.count - problems.list.length
  const more = rest > 0 ? [problem(path, '', `and ${rest} more problems`, 'mend these first')] : []
  throw new Invalid([...problems.list.map(each => inFile(path, each)), ...more])
}

const resultAt = (prepared: Prepared, text: Buffer | undefined, placing: Placing | undefined): Result => {
  const dossier = read(prepared, text)
  if (placing === undefined) throw new Error('a dossier was read and not placed')
  return resultOf(prepared, assess(prepared, dossier), placing)
}

const read = (prepared: Prepared, text: Buffer | undefined): Dossier => {
  if (text === undefined) throw new Error('there is no such dossier')
  const input: DossierInput = JSON.parse(text.toString())
  const reading = readDossier(prepared, input, '')
  if (!reading.ok) throw new Error('a dossier that was read once cannot be read again')
  return reading.dossier
}
