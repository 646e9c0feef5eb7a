import { globSync } from 'node:fs'
import { basename } from 'node:path'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../../design/testing.ts'
import type { Json } from '../../exact/json.ts'
import type { Language } from '../../platform/texts.ts'
import { readCriteriaFile } from '../files.ts'
import { type Typed, untouched } from '../rules/draft/fields.ts'
import { valueAt } from '../rules/draft/json.ts'
import { allParts, type Part } from '../rules/draft/parts.ts'
import { draftProblems } from '../rules/draft/problems.ts'
import { contentWith } from '../rules/draft/save.ts'
import { fieldProblems } from './draft-loading.ts'
import { DraftPartView } from './draft-part.tsx'

const files = globSync('data/criteria/*.json')

const pageOf = async (
  content: Json,
  part: Part,
  language: Language = 'vi',
  typed?: Typed,
): Promise<string> => {
  const draft = {
    id: '1',
    code: 'x',
    fromVersion: '1',
    programme: null,
    startedAt: '',
    startedBy: 'A',
    revision: 4,
    savedAt: '',
    savedBy: 'A',
    end: null,
  }
  const problems = draftProblems(content)
  const page = {
    loaded: { draft, content, problems },
    part,
    typed: typed ?? untouched(valueAt(content, part.path), part.form),
    problems: fieldProblems(
      problems.filter(each => each.part.place === part.place),
      language,
    ),
    notes: [],
    saved: false,
  }
  return String(await (<DraftPartView shell={plainShell(language)} page={page} />).toString())
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a browser sends of a page that nobody touched, line ends and all. */
const sentFrom = (html: string): Typed => {
  const form = /<form method="post" class="draft-form">([\s\S]*?)<\/form>/.exec(html)?.[1] ?? ''
  const sent: Record<string, readonly string[]> = {}
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(input)?.[1]
    if (name !== undefined && !input.includes('type="checkbox"'))
      sent[plain(name)] = [plain(/ value="([^"]*)"/.exec(input)?.[1] ?? '').replace(/[\r\n]/g, '')]
  }
  for (const [, name = '', text = ''] of form.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g,
  ))
    sent[plain(name)] = [plain(text).replace(/\r\n?/g, '\n').replace(/^\n/, '').replaceAll('\n', '\r\n')]
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    sent[plain(name)] = [plain(/<option value="([^"]*)" selected/.exec(options)?.[1] ?? '')]
  return sent
}

test.each(files.map(file => [basename(file), file] as const))(
  '%s: every form sent back as the browser has it leaves the set as it was',
  async (_, file) => {
    const set = await readCriteriaFile(file)
    const content: Json = JSON.parse(JSON.stringify(set.file))
    for (const part of allParts(content)) {
      const sent = sentFrom(await pageOf(content, part))
      expect(Object.keys(sent).length).toBeGreaterThan(1)
      expect([part.place, canonicalize(contentWith(content, part, sent))]).toEqual([
        part.place,
        canonicalize(content),
      ])
    }
  },
)

test('also what is odd comes back as it was: line ends, spaces, words that no choice knows, quotes and tags', async () => {
  const content: Json = {
    code: 'S',
    name: { vi: ' Hai  dấu cách ', en: '"<b>&amp;"' },
    note: '\nmột\r\nhai\n',
    source: 'a\nb',
    status: 'heard',
    factsCount: ['verified', 'declared'],
    legalBasis: [],
    variables: { 'a.b': { name: { vi: 'x' }, type: 'ratio', decimals: '2' } },
    gates: [{ code: 'G', name: {}, judged: false, rule: 'a &&\n  b' }],
    criteria: [{ code: 'A', max: 5.5, bands: [{ points: '1e3' }, 'no band', { points: 0, code: '' }] }],
  }
  for (const part of allParts(content)) {
    const sent = sentFrom(await pageOf(content, part))
    expect(canonicalize(contentWith(content, part, sent))).toBe(canonicalize(content))
  }
})

const broken = async (): Promise<{ readonly content: Json; readonly part: Part; readonly typed: Typed }> => {
  const set = await readCriteriaFile('data/criteria/hanoi-spcncl-working.json')
  const content: Json = JSON.parse(JSON.stringify(set.file))
  const part = allParts(content).find(({ place }) => place === 'criteria[0].criteria[0]')
  if (part === undefined) throw new Error('C1 is gone')
  const typed = { ...untouched(valueAt(content, part.path), part.form), 'bands.1.below': ['0.04'] }
  return { content: contentWith(content, part, typed), part, typed }
}

test('a gap is told beside both bands and once above, in the language of the reader', async () => {
  const { content, part } = await broken()
  const words = 'Giữa hai mức (từ 0 dưới 0.04) và (từ 0.05 dưới 0.1) còn khoảng trống.'
  const html = wordsOf(await pageOf(content, part))
  expect(html.split(words).length - 1).toBe(3)
  expect(html).toContain('Lưu dù còn lỗi')
  expect(wordsOf(await pageOf(content, part, 'en'))).toContain('There is a gap between the bands')
})

test('the page of a part has no style, no script and no address that leads nowhere', async () => {
  const { content, part } = await broken()
  const html = await pageOf(content, part)
  expect(html).not.toMatch(/<style|<script| style=| on[a-z]+=/)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1] ?? '')
  const addresses = [...html.matchAll(/href="#([^"]+)"/g)].map(match => match[1] ?? '')
  expect(addresses.filter(address => !ids.includes(address))).toEqual([])
  expect(ids.length).toBe(new Set(ids).size)
})
