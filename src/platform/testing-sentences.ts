import { readFileSync } from 'node:fs'

/** Every text of a source file that is a sentence; what is put into it stands as a word of its own. */
export const sentencesIn = (path: string): readonly string[] => {
  const source = readFileSync(path, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const literals = [...source.matchAll(/'((?:\\.|[^'\\\n])*)'|`((?:\\.|[^`\\])*)`/g)]
  return literals
    .map(([, plain, template]) => (plain ?? template ?? '').replaceAll("\\'", "'"))
    .map(text => text.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, 'X'))
    .filter(text => /^[\p{L}"].* /u.test(text) && !/^X|\$\{/.test(text))
}
