import type { Beneficiaries, Task } from '../../model.ts'
import { type Span, spanSaid } from './period.ts'
import { isWithin } from './tree.ts'
import { type FieldWords, type Phrases, tokensOf } from './words.ts'

/** A purpose or a group that was read, and by which words. */
export interface Found {
  readonly code: string
  readonly words: string
}

/** What was read of a text. Nothing found: the text does not say it. */
export interface Reading {
  readonly purposes: readonly Found[]
  /** By facet. */
  readonly groups: ReadonlyMap<string, readonly Found[]>
  readonly span: Span | null
  /** Words that carry meaning, without marks, each once and in order. */
  readonly words: readonly string[]
  /** Two words that follow each other. */
  readonly pairs: readonly string[]
}

/** Reads a task's prose. The same with and without diacritics. */
export const readProse = (text: string, field: FieldWords): Reading => {
  const tokens = tokensOf(text)
  const groups = field.facets.map(({ code, phrases }) => [code, foundIn(tokens, phrases)] as const)
  return {
    purposes: withoutMeans(foundIn(tokens, field.phrases), field),
    groups: new Map(groups),
    span: spanSaid(text),
    words: distinct(tokens.filter(token => !field.stop.has(token))),
    pairs: distinct(tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`)),
  }
}

/** Title and prose beneficiaries are read; what is given in codes goes before what was read. */
export const readTask = (task: Task, field: FieldWords): Reading => {
  const { title, beneficiaries, purpose } = task
  const prose = beneficiaries?.kind === 'prose' ? ` ${beneficiaries.words}` : ''
  const reading = readProse(`${title.vi}${prose}`, field)
  return {
    ...reading,
    purposes: purpose === null ? reading.purposes : givenPurpose(purpose, reading.purposes, field),
    groups: new Map([...reading.groups, ...givenGroups(beneficiaries)]),
  }
}

/** What was read below the given purpose is more exact than it. */
const givenPurpose = (
  purpose: string,
  found: readonly Found[],
  { purposes }: FieldWords,
): readonly Found[] => {
  const below = found.filter(({ code }) => isWithin(code, purpose, purposes))
  return below.length > 0 ? below : [{ code: purpose, words: '' }]
}

const givenGroups = (beneficiaries: Beneficiaries | null): readonly [string, readonly Found[]][] => {
  if (beneficiaries?.kind !== 'rule') return []
  const { sectors } = beneficiaries.rule
  return sectors === null ? [] : [['sector', sectors.map(code => ({ code, words: '' }))]]
}

/** From left to right, the longest phrase first; each word is read once. */
const foundIn = (tokens: readonly string[], phrases: Phrases): readonly Found[] => {
  const found = new Map<string, Found>()
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, phrases)
    if (phrase !== null && phrase.code !== null && !found.has(phrase.code))
      found.set(phrase.code, { code: phrase.code, words: phrase.words.join(' ') })
    at += phrase?.words.length ?? 1
  }
  return [...found.values()]
}

const phraseAt = (tokens: readonly string[], at: number, phrases: Phrases) =>
  phrases.get(tokens[at] ?? '')?.find(({ words }) => words.every((word, i) => tokens[at + i] === word)) ??
  null

/** Advice on saving energy is about energy: advice counts where it is all that is said. */
const withoutMeans = (found: readonly Found[], { purposes }: FieldWords): readonly Found[] => {
  const ends = found.filter(({ code }) => purposes.get(code)?.isMeans === false)
  return ends.length > 0 ? ends : found
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)].sort()
