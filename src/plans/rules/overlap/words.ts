import { z } from 'zod'
import { type Problem, problem } from '../../../exact/problem.ts'
import { schemaProblems } from '../../../exact/schema-problems.ts'
import { foldedText } from '../../../exact/text.ts'

/** The words of the field, by which tasks that are only prose are read: data/plans/overlap-words.json. */

export const apartReasons = ['purpose', 'beneficiaries', 'period', 'place'] as const
/** Why two tasks do not overlap. */
export type Apart = (typeof apartReasons)[number]

export interface Purpose {
  readonly code: string
  /** It lies within this one. */
  readonly under: string | null
  /** A way of doing things, such as advice: counts only where nothing else is said. */
  readonly isMeans: boolean
}

export interface Group {
  readonly code: string
  readonly under: string | null
  /** Other groups with which it may share members. */
  readonly meets: readonly string[]
}

/** One respect in which two tasks may differ so that nobody belongs to both. */
export interface Facet {
  readonly code: string
  readonly reason: Apart
  readonly groups: ReadonlyMap<string, Group>
  readonly phrases: Phrases
}

/** Phrases by their first word, the longest first. Null: these words mean something else here. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>
export interface Phrase {
  readonly words: readonly string[]
  readonly code: string | null
}

export interface FieldWords {
  readonly purposes: ReadonlyMap<string, Purpose>
  readonly phrases: Phrases
  readonly facets: readonly Facet[]
  readonly stop: ReadonlySet<string>
}

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a code such as "trade-promotion"')
const words = z.array(z.string().trim().min(2)).min(1)
const standing = {
  status: z.enum(['sourced', 'assumed']),
  source: z.string().min(1).nullable().default(null),
}
const schema = z.strictObject({
  format: z.literal('chuluc-overlap-words-1'),
  note: z.strictObject({ vi: z.string(), en: z.string() }),
  purposes: z.array(
    z.strictObject({
      code,
      under: code.nullable().default(null),
      isMeans: z.boolean().default(false),
      words,
      ...standing,
    }),
  ),
  facets: z.array(
    z.strictObject({
      code,
      reason: z.enum(apartReasons),
      others: z.array(z.string()).default([]),
      groups: z.array(
        z.strictObject({
          code,
          under: code.nullable().default(null),
          meets: z.array(code).default([]),
          words,
        }),
      ),
    }),
  ),
  stop: z.array(z.string()),
})
type Written = z.output<typeof schema>

type Read =
  | { readonly ok: true; readonly words: FieldWords }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the words of the field from plain JSON; what is wrong is said with place, value, reason and remedy. */
export const readFieldWords = (input: unknown): Read => {
  const { data, error } = schema.safeParse(input)
  if (data === undefined) return { ok: false, problems: schemaProblems(error, input) }
  const lists = [
    ['purposes', data.purposes] as const,
    ...data.facets.map(({ groups }, at) => [`facets[${at}].groups`, groups] as const),
  ]
  const problems = lists.flatMap(([place, nodes]) => [
    ...treeProblems(place, nodes),
    ...ambiguities(place, nodes),
  ])
  return problems.length > 0 ? { ok: false, problems } : { ok: true, words: fieldWordsOf(data) }
}

interface Node {
  readonly code: string
  readonly under: string | null
}

const treeProblems = (place: string, nodes: readonly Node[]): readonly Problem[] => {
  const byCode = new Map(nodes.map(node => [node.code, node]))
  return nodes.flatMap(({ code, under }, at) => {
    if (nodes.findIndex(node => node.code === code) < at)
      return [problem(`${place}[${at}].code`, code, 'this code stands twice', 'give each its own')]
    if (under !== null && !byCode.has(under))
      return [problem(`${place}[${at}].under`, under, 'nothing has this code', 'name one of this list')]
    return isInCircle(byCode, code)
      ? [problem(`${place}[${at}].under`, under, 'it lies within itself', 'break the circle')]
      : []
  })
}

interface Said {
  readonly code: string
  readonly words: readonly string[]
}

/** "Làng nghề" and "lắng nghe" are one phrase without marks: of one list, a phrase means one thing. */
const ambiguities = (place: string, nodes: readonly Said[]): readonly Problem[] => {
  const meant = new Map<string, string>()
  return nodes.flatMap(({ code, words }, at) =>
    words.flatMap((text, i) => {
      const phrase = tokensOf(text).join(' ')
      const other = meant.get(phrase) ?? code
      meant.set(phrase, other)
      if (other === code) return []
      const reason = `without marks this is also said for "${other}"`
      return [problem(`${place}[${at}].words[${i}]`, text, reason, 'leave it to one of them')]
    }),
  )
}

const isInCircle = (nodes: ReadonlyMap<string, Node>, code: string): boolean => {
  const passed = new Set<string>()
  for (let at: string | null = code; at !== null; at = nodes.get(at)?.under ?? null) {
    if (passed.has(at)) return true
    passed.add(at)
  }
  return false
}

const fieldWordsOf = (data: Written): FieldWords => ({
  purposes: new Map(data.purposes.map(({ code, under, isMeans }) => [code, { code, under, isMeans }])),
  phrases: phrasesOf(data.purposes.flatMap(({ code, words }) => words.map(text => ({ text, code })))),
  facets: data.facets.map(({ code, reason, groups, others }) => ({
    code,
    reason,
    groups: new Map(groups.map(({ code, under, meets }) => [code, { code, under, meets }])),
    phrases: phrasesOf([
      ...groups.flatMap(({ code, words }) => words.map(text => ({ text, code }))),
      ...others.map(text => ({ text, code: null })),
    ]),
  })),
  stop: new Set(data.stop.flatMap(tokensOf)),
})

const phrasesOf = (entries: readonly { text: string; code: string | null }[]): Phrases => {
  const byFirst = new Map<string, Phrase[]>()
  for (const { text, code } of entries) {
    const words = tokensOf(text)
    const [first = ''] = words
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, code }])
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

/** Words without case, marks or punctuation: "Đẩy mạnh, SPCNCL" as "day", "manh", "spcncl". */
export const tokensOf = (text: string): readonly string[] => foldedText(text).match(/[a-z0-9]+/g) ?? []
