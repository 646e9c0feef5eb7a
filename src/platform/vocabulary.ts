import { codeOfName, foldedText } from '../exact/text.ts'
import { derived } from './derived.ts'
import { printedTerms, type SearchTerm, termsIn } from './search-terms.ts'

export interface SearchValue {
  readonly value: string
  readonly label: string
  /** Other ways to write it. */
  readonly aliases?: readonly string[]
}

/** What a list can be asked by: as a word in its search, and as a parameter of its address. */
export interface SearchKey<Row, Part = never> {
  readonly name: string
  readonly aliases: readonly string[]
  readonly label: string
  readonly values: readonly SearchValue[]
  readonly holds:
    | { readonly ofRow: (row: Row, value: string) => boolean }
    /** What is asked of parts at once must hold of one and the same part. */
    | { readonly ofPart: (part: Part, value: string) => boolean }
}

/** The keys that one list knows, and what words are looked for in, folded. */
export interface Vocabulary<Row, Part = never> {
  readonly keys: readonly SearchKey<Row, Part>[]
  readonly folded: (row: Row) => string
  readonly parts?: (row: Row) => readonly Part[]
}

type Changes = Readonly<Record<string, string | null>>

/** A link that asks otherwise: what it says, and how the address changes. */
export interface Mend {
  readonly label: string
  readonly changes: Changes
}

/** A condition that the list does not know, with what may have been meant. */
export interface SearchProblem {
  readonly kind: 'key' | 'value' | 'no-value'
  readonly key: string
  readonly value: string
  readonly mends: readonly Mend[]
}

/** What a list was asked, in the words of the list. */
export interface Understood<Row> {
  readonly text: string
  readonly problems: readonly SearchProblem[]
  /** Each condition as it was understood; its link takes it away. */
  readonly conditions: readonly Mend[]
  readonly keys: readonly KnownKey[]
  /** Nothing while there is a problem: nobody takes a list for one they did not ask for. */
  readonly isFound: (row: Row) => boolean
}

export interface KnownKey {
  readonly name: string
  readonly aliases: readonly string[]
  readonly label: string
  readonly values: readonly (SearchValue & { readonly mend: Mend })[]
}

/** Longer than anybody types; what is sent beyond it is not read. */
export const LONGEST_SEARCH = 500

/** Reads the search and the filters of an address by the vocabulary of its list. */
export const understood = <Row, Part>(
  query: URLSearchParams,
  vocabulary: Vocabulary<Row, Part>,
): Understood<Row> => {
  const text = textOf(query)
  const terms = termsIn(text)
  const asked = [
    ...terms.map((term, at) => ({ term, put: inText(terms, at) })),
    ...vocabulary.keys.flatMap(key => filterOf(query, key)),
  ]
  const read = asked.map(each => readTerm(each, vocabulary.keys))
  return {
    text,
    problems: read.flatMap(each => ('problem' in each ? [each.problem] : [])),
    conditions: read.flatMap(each =>
      'problem' in each ? [] : [{ label: each.label, changes: each.without }],
    ),
    keys: vocabulary.keys.map(key => (terms.length === 0 ? knownAlone(key) : known(key, terms))),
    isFound: finding(read, vocabulary),
  }
}

/** Whether an address asks by a key at all: what answers it need not be read otherwise. */
export const isAskedBy = (query: URLSearchParams, key: KnownName): boolean =>
  (query.get(key.name) ?? '') !== '' ||
  termsIn(textOf(query)).some(term => term.kind === 'key' && namesOf(key).includes(plainName(term.key)))

const textOf = (query: URLSearchParams): string => (query.get('q') ?? '').trim().slice(0, LONGEST_SEARCH)

interface Asked {
  readonly term: SearchTerm
  /** How the address changes when another term, or none, stands in its place. */
  readonly put: (term: SearchTerm | null) => Changes
}

const inText =
  (terms: readonly SearchTerm[], at: number): Asked['put'] =>
  term => ({ q: printedTerms(terms.flatMap((each, index) => (index === at ? (term ?? []) : each))) })

const filterOf = (query: URLSearchParams, { name }: Pick<KnownKey, 'name'>): readonly Asked[] => {
  const value = query.get(name) ?? ''
  const put: Asked['put'] = term => ({ [name]: term?.kind === 'key' ? (term.values[0] ?? null) : null })
  return value === '' ? [] : [{ term: { kind: 'key', key: name, values: [value], isDenied: false }, put }]
}

type ReadTerm<Row, Part> =
  | { readonly problem: SearchProblem }
  | {
      readonly label: string
      readonly without: Changes
      readonly isDenied: boolean
      readonly words?: string
      readonly by?: { readonly key: SearchKey<Row, Part>; readonly values: readonly string[] }
    }

const readTerm = <Row, Part>(
  { term, put }: Asked,
  keys: readonly SearchKey<Row, Part>[],
): ReadTerm<Row, Part> => {
  const { isDenied } = term
  const sign = isDenied ? '− ' : ''
  if (term.kind === 'words')
    return { label: `${sign}“${term.words}”`, without: put(null), isDenied, words: foldedText(term.words) }
  const key = keys.find(each => namesOf(each).includes(plainName(term.key)))
  if (key === undefined) return { problem: unknownKey(term, put, keys) }
  const found = term.values.map(value => ({ value, is: meantBy(key.values, value) }))
  const wrong = found.find(({ is }) => is === undefined)
  if (wrong !== undefined || found.length === 0)
    return { problem: unknownValue({ term, put }, key, wrong?.value ?? '') }
  const values = found.flatMap(({ is }) => is ?? [])
  return {
    label: `${sign}${key.label}: ${values.map(({ label }) => label).join(', ')}`,
    without: put(null),
    isDenied,
    by: { key, values: values.map(({ value }) => value) },
  }
}

type KnownName = Pick<KnownKey, 'name' | 'aliases'>
const namesOf = ({ name, aliases }: KnownName) => [name, ...aliases].map(plainName)
/** "Tiêu-chí" and "tieuchi" are one key. */
const plainName = (name: string) => codeOfName(name).replaceAll('-', '')
const spellings = ({ value, label, aliases = [] }: SearchValue) => [value, label, ...aliases].map(codeOfName)

/** As it is written, else the only one that begins so. */
const meantBy = (values: readonly SearchValue[], typed: string): SearchValue | undefined => {
  const code = codeOfName(typed)
  const exact =
    values.find(each => each.value === typed) ?? values.find(each => spellings(each).includes(code))
  if (exact !== undefined || code === '') return exact
  const begun = values.filter(each => spellings(each).some(spelling => spelling.startsWith(code)))
  return begun.length === 1 ? begun[0] : undefined
}

type KeyTerm = Extract<SearchTerm, { kind: 'key' }>

const unknownKey = (term: KeyTerm, put: Asked['put'], keys: readonly KnownName[]): SearchProblem => {
  const { key, isDenied } = term
  const value = term.values.join(',')
  const near = nearestTo(key, keys, namesOf).map(({ name }) => mendTo({ ...term, key: name }, put))
  const asWords = mendTo({ kind: 'words', words: `${key}:${value}`, isDenied }, put)
  return { kind: 'key', key, value, mends: [...near, asWords] }
}

const unknownValue = <Row, Part>(
  { term, put }: { readonly term: KeyTerm; readonly put: Asked['put'] },
  key: SearchKey<Row, Part>,
  wrong: string,
): SearchProblem => ({
  kind: wrong === '' ? 'no-value' : 'value',
  key: term.key,
  value: wrong,
  mends: nearestTo(wrong, key.values, spellings).map(({ value }) => {
    const values = wrong === '' ? [value] : term.values.map(each => (each === wrong ? value : each))
    return mendTo({ ...term, values }, put)
  }),
})

const mendTo = (term: SearchTerm, put: Asked['put']): Mend => ({
  label: printedTerms([term]),
  changes: put(term),
})

const MOST_NEAR = 3

const nearestTo = <Named>(
  typed: string,
  among: readonly Named[],
  spelled: (named: Named) => readonly string[],
): readonly Named[] => {
  const code = codeOfName(typed)
  const far = (named: Named) => Math.min(...spelled(named).map(each => distance(code, each)))
  return among
    .map(named => ({ named, far: far(named) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, MOST_NEAR)
    .map(({ named }) => named)
}

/** How many letters are to be changed; what begins so, or holds it, is near. */
const distance = (typed: string, spelled: string): number => {
  if (typed !== '' && spelled.includes(typed)) return 0.5
  let row = Array.from({ length: spelled.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...typed].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= spelled.length; to++)
      next[to] = Math.min(
        (next[to - 1] ?? 0) + 1,
        (row[to] ?? 0) + 1,
        (row[to - 1] ?? 0) + (spelled[to - 1] === letter ? 0 : 1),
      )
    row = next
  }
  return row[spelled.length] ?? 0
}

const known = (
  { name, aliases, label, values }: Omit<KnownKey, 'values'> & { readonly values: readonly SearchValue[] },
  terms: readonly SearchTerm[],
): KnownKey => ({
  name,
  aliases,
  label,
  values: values.map(each => {
    const term = { kind: 'key', key: name, values: [each.value], isDenied: false } as const
    return {
      ...each,
      mend: { label: printedTerms([term]), changes: { q: printedTerms([...terms, term]) } },
    }
  }),
})

/** The same while nothing else is asked, which is nearly always. */
const knownAlone = derived((key: Omit<KnownKey, 'values'> & { readonly values: readonly SearchValue[] }) =>
  known(key, []),
)

/** "Sở Khoa học và Công nghệ" → "SKHCN", and with every word "SKHVCN". */
export const initialsOf = (name: string): readonly string[] => {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter(Boolean)
  const initials = (of: readonly string[]) => of.map(word => word[0]).join('')
  return [initials(words.filter(word => !/^(và|and|of|for|the)$/i.test(word))), initials(words)]
}

const finding = <Row, Part>(
  read: readonly ReadTerm<Row, Part>[],
  { folded, parts = () => [] }: Vocabulary<Row, Part>,
): ((row: Row) => boolean) => {
  const terms = read.flatMap(each => ('problem' in each ? [] : [each]))
  if (terms.length < read.length) return () => false
  const words = terms.flatMap(({ words, isDenied }) => (words === undefined ? [] : [{ words, isDenied }]))
  const { ofRow, together, denied } = asSorted(terms)
  return row => {
    const own = words.length === 0 ? '' : folded(row)
    const all = together.length + denied.length === 0 ? [] : parts(row)
    return (
      words.every(each => own.includes(each.words) !== each.isDenied) &&
      ofRow.every(each => each.isSo(row) !== each.isDenied) &&
      (together.length === 0 || all.some(part => together.every(({ isSo }) => isSo(part)))) &&
      !all.some(part => denied.some(({ isSo }) => isSo(part)))
    )
  }
}

/** What is asked of the row, of one of its parts, and of none of them. */
const asSorted = <Row, Part>(terms: readonly Exclude<ReadTerm<Row, Part>, { problem: unknown }>[]) => {
  const asked = terms.flatMap(({ by, isDenied }) => (by === undefined ? [] : [{ ...by, isDenied }]))
  const ofParts = asked.flatMap(({ key: { holds }, values, isDenied }) =>
    'ofPart' in holds
      ? [{ isDenied, isSo: (part: Part) => values.some(value => holds.ofPart(part, value)) }]
      : [],
  )
  return {
    ofRow: asked.flatMap(({ key: { holds }, values, isDenied }) =>
      'ofRow' in holds
        ? [{ isDenied, isSo: (row: Row) => values.some(value => holds.ofRow(row, value)) }]
        : [],
    ),
    together: ofParts.filter(({ isDenied }) => !isDenied),
    denied: ofParts.filter(({ isDenied }) => isDenied),
  }
}
