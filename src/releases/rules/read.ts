import { nearest, type Problem, problem } from '../../exact/problem.ts'
import { pathText, schemaProblems } from '../../exact/schema-problems.ts'
import type { Appearance, Definition, Measure, ReleaseContent, Row } from '../model.ts'
import { type ReleasesWritten, type ReleaseWritten, releasesSchema } from './file.ts'
import { queryOf } from './query.ts'
import { isCounted, valueFrom, valueText } from './value.ts'

/** A release as a file has it: what is never changed of it, and where it appeared. */
export interface ReadRelease {
  readonly content: ReleaseContent
  readonly appearances: readonly Appearance[]
}

export type ReadReleases =
  | { readonly ok: true; readonly releases: readonly ReadRelease[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads releases from plain JSON. One that its rows do not make is refused, unless it is a claim and says so. */
export const readReleases = (input: unknown): ReadReleases => {
  const { data, error } = releasesSchema.safeParse(input)
  if (data === undefined) return { ok: false, problems: schemaProblems(error, input, KEYS) }
  const problems: Problem[] = []
  problems.push(...rowFaults(data))
  const releases = data.releases.flatMap((written, at) => {
    const place = `releases[${at}]`
    const unknown = unknownWords(data, written, place)
    problems.push(...unknown)
    if (unknown.length > 0) return []
    const read = { content: contentOf(data, written), appearances: written.appeared }
    problems.push(...toldTwice(data, written, place), ...faultsOf(read.content, place))
    return [read]
  })
  problems.push(...repeatedIn(data), ...revisionsOf(data))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, releases }
}

const KEYS = [
  ...Object.keys(releasesSchema.shape),
  ...Object.keys(releasesSchema.shape.releases.element.shape),
]

const rowFaults = ({ rows }: ReleasesWritten): readonly Problem[] =>
  Object.entries(rows).flatMap(([code, { from, to, on, holds }]) => {
    const wrong = (key: string, value: unknown, reason: string) =>
      problem(pathText(['rows', code, key]), value, reason, 'change the years or the days')
    const [turned, of] = [
      holds.find(each => each.to <= each.from),
      on === null ? null : Number(on.slice(0, 4)),
    ]
    return [
      ...(to < from ? [wrong('to', to, `it ends before it begins in ${from}`)] : []),
      ...(of !== null && from <= to && (of < from || to < of)
        ? [wrong('on', on, 'its row speaks of other years')]
        : []),
      ...(turned === undefined ? [] : [wrong('holds', turned, 'it ends before it begins')]),
    ]
  })

/** One fact counts once in a release, by whatever row it is told. */
const toldTwice = (
  { rows }: ReleasesWritten,
  { rows: named }: ReleaseWritten,
  place: string,
): readonly Problem[] => {
  const facts = named.map(code => rows[code]?.fact ?? code)
  return named.flatMap((code, at) =>
    facts.indexOf(facts[at] ?? code) === at
      ? []
      : [
          problem(
            `${place}.rows[${at}]`,
            code,
            'a row before it tells the same fact',
            'take one of them out',
          ),
        ],
  )
}

const unknownWords = (
  { definitions, rows }: ReleasesWritten,
  { definition, rows: named, unit }: ReleaseWritten,
  place: string,
): readonly Problem[] => {
  const missing = (at: string, word: string, words: Iterable<string>, what: string): Problem => {
    const meant = nearest(word, words)
    return problem(
      at,
      word,
      `no ${what} has this code`,
      meant === null ? `add it to the file` : `did you mean "${meant}"?`,
    )
  }
  const unknown = named.flatMap((key, at) =>
    Object.hasOwn(rows, key) ? [] : [missing(`${place}.rows[${at}]`, key, Object.keys(rows), 'row')],
  )
  if (definition === null)
    return unit === undefined
      ? [...unknown, problem(`${place}.unit`, '', 'this is missing', 'say what its number counts')]
      : unknown
  if (Object.hasOwn(definitions, definition)) return unknown
  return [...unknown, missing(`${place}.definition`, definition, Object.keys(definitions), 'definition')]
}

const contentOf = (file: ReleasesWritten, written: ReleaseWritten): ReleaseContent => {
  const { definition: code, rows, appeared: _, unit, ...rest } = written
  const found = code === null ? undefined : file.definitions[code]
  const definition: Definition | null = code === null || found === undefined ? null : { code, ...found }
  return {
    ...rest,
    definition,
    unit: definition?.unit ?? unit ?? { vi: '', en: '' },
    query: queryOf(definition, written),
    rows: rows.flatMap(key => rowOf(file, key) ?? []),
  }
}

const rowOf = (file: ReleasesWritten, code: string): Row | null => {
  const written = file.rows[code]
  if (written === undefined) return null
  const { fact, published: _, ...row } = written
  return { ...row, key: fact ?? code }
}

const faultsOf = (content: ReleaseContent, place: string): readonly Problem[] => {
  const { definition, scope, asOf, rows, status, value } = content
  if (definition === null || scope === null)
    return status === 'claim'
      ? []
      : [
          problem(
            `${place}.status`,
            status,
            'nobody says what it counts',
            'only a claim has no definition or scope',
          ),
        ]
  if (scope.to !== null && scope.to < scope.from)
    return [problem(`${place}.scope`, scope, 'it ends before it begins', 'change the years')]
  const made = valueFrom(rows, { definition, scope, asOf })
  if (!made.ok) return [problem(`${place}.scope`, scope, ...(made.why === 'together' ? TOGETHER : DIVISION))]
  const text = valueText(made)
  if (status === 'claim') return []
  if (isAmount(definition.measure) && !rows.some(row => isCounted(row, { definition, scope, asOf })))
    return [
      problem(
        `${place}.rows`,
        '',
        'none of its rows counts: it is unknown, not zero',
        'name the rows that tell it',
      ),
    ]
  if (text === value) return []
  return [
    problem(`${place}.value`, value, `its rows make ${text}`, 'look for the missing row, or call it a claim'),
  ]
}

type Words = readonly [reason: string, remedy: string]
const TOGETHER: Words = ['its rows tell several years together', 'widen the scope to all of them']
const DIVISION: Words = ['its denominator is zero, or no row tells it', 'look for the missing row']

/** Nothing on a list is none; of an amount that nobody told nothing is known. */
const isAmount = (measure: Measure): boolean => measure === 'sum' || measure === 'stock'

const repeatedIn = ({ releases }: ReleasesWritten): readonly Problem[] => {
  const codes = releases.map(({ code }) => code)
  return codes.flatMap((code, at) =>
    codes.indexOf(code) === at
      ? []
      : [problem(`releases[${at}].code`, code, 'another release has this code', 'give it a code of its own')],
  )
}

const revisionsOf = ({ releases }: ReleasesWritten): readonly Problem[] =>
  releases.flatMap(({ revises }, at) =>
    revises === null || releases.slice(0, at).some(({ code }) => code === revises.code)
      ? []
      : [
          problem(
            `releases[${at}].revises`,
            revises.code,
            'no release before it has this code',
            'name one that stands above it',
          ),
        ],
  )
