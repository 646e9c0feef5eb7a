import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { happenings } from '../../council/model.ts'
import { projectRoot } from '../../platform/root.ts'
import { doingsNamed, doingWords } from './doings.ts'

/** What is recorded under a name that is put together, by how it is written in the source, without its `$`. */
const PUT_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'council {happened.kind}': happenings.map(kind => `council ${kind}`),
  'import {kind}': ['import enterprise', 'import product'],
  'note {mark}': ['note invited', 'note attended', 'note absent'],
  '{VERBS[turn]} dossier': ['withdraw dossier', 'exclude dossier', 'reinstate dossier'],
  '{VERBS[said.step]} proposal': ['submit', 'adopt', 'reject', 'return', 'withdraw'].map(
    verb => `${verb} proposal`,
  ),
  '{VERBS[said.step]} question': ['forward question', 'answer question', 'decline question'],
  "{standing === 'withdrawn' ? 'withdraw' : 'restore'} {kind}": ['enterprise', 'product'].flatMap(kind => [
    `withdraw ${kind}`,
    `restore ${kind}`,
  ]),
}

const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !/testing|\.test\.ts$/.test(path))
  .map(path => readFileSync(join(projectRoot, 'src', path), 'utf8'))
  .filter(source => /\brecord\(/.test(source))

/** `action: 'close round'`, `action = isSo ? 'verify fact' : 'contest fact'`, `about(id, 'submit list'`. */
const recorded = sources.flatMap(source => [
  ...[...source.matchAll(/\baction(?::| =) (?!string\b)([^\n]*?)(?:,? subject|,?\n)/g)].flatMap(
    ([, words = '']) =>
      words.startsWith('`')
        ? [words.slice(1, -1).replaceAll('${', '{')]
        : [...words.matchAll(/(?:^|[?:] )'([^']+)'/g)].map(([, name = '']) => name),
  ),
  ...[...source.matchAll(/\b(?:noted|about|changeUnit)\([\w.]+, (?:input, )?'([^']+)'/g)].map(
    ([, name = '']) => name,
  ),
])

test('whatever is recorded has words in both languages, also what is put together', () => {
  const names = recorded.flatMap(name => PUT_TOGETHER[name] ?? [name])
  expect(names.filter(name => doingWords(name) === null)).toEqual([])
  expect(Object.keys(PUT_TOGETHER).filter(written => !recorded.includes(written))).toEqual([])
  expect(new Set(recorded).size).toBeGreaterThan(130)
})

test('they are found by their words in either language, or as another version recorded them', () => {
  expect(doingsNamed('Khai mạc')).toEqual(['council opened', 'Khai mạc'])
  expect(doingsNamed('close r')).toEqual(['close round', 'close r'])
  expect(doingWords('council item-put-off')).toEqual({
    vi: 'hoãn một nội dung của phiên họp',
    en: 'council item put off',
  })
  expect(doingWords('of another version')).toBe(null)
})
