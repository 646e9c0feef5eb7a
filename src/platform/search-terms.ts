/** One condition of a search: a piece of text, or `key:value`, several values meaning any of them; denied with a dash. */
export type SearchTerm =
  | { readonly kind: 'words'; readonly words: string; readonly isDenied: boolean }
  | {
      readonly kind: 'key'
      readonly key: string
      readonly values: readonly string[]
      readonly isDenied: boolean
    }

/**
 * Reads `track:high-tech,general -missing:fact "may bom" -go`. Every text has a reading: a quotation mark that is never
 * closed reaches to the end. In quotation marks a backslash takes the next letter as it is.
 */
export const termsIn = (text: string): readonly SearchTerm[] =>
  (text.match(TOKEN) ?? []).flatMap(token => {
    const isDenied = token.length > 1 && token.startsWith('-')
    return termOf(isDenied ? token.slice(1) : token, isDenied)
  })

const TOKEN = /(?:"(?:\\.|[^"\\])*"?|[^\s"])+/gsu
const KEYED = /^(\p{L}[\p{L}\p{M}\p{N}_-]*):(.*)$/su
const VALUE = /(?:"(?:\\.|[^"\\])*"?|[^,"])+/gsu
const QUOTED = /"((?:\\.|[^"\\])*)"?/gsu

const termOf = (token: string, isDenied: boolean): readonly SearchTerm[] => {
  const [, key, given = ''] = KEYED.exec(token) ?? []
  if (key !== undefined)
    return [{ kind: 'key', key, values: (given.match(VALUE) ?? []).map(unquoted).filter(Boolean), isDenied }]
  const words = unquoted(token)
  return words === '' ? [] : [{ kind: 'words', words, isDenied }]
}

const unquoted = (text: string): string =>
  text.replace(QUOTED, (_, inside: string) => inside.replace(/\\(.)/gsu, '$1'))

/** The text that is read as these terms. */
export const printedTerms = (terms: readonly SearchTerm[]): string => terms.map(printed).join(' ')

const printed = (term: SearchTerm): string => {
  const said = term.kind === 'words' ? quoted(term.words) : `${term.key}:${term.values.map(quoted).join(',')}`
  return term.isDenied ? `-${said}` : said
}

const quoted = (text: string): string =>
  /^[^\s"\\:,-][^\s"\\:,]*$/u.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
