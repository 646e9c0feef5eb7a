import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../../design/testing.ts'
import { projectRoot } from '../../platform/root.ts'
import type { Language } from '../../platform/texts.ts'
import { readCriteriaFile } from '../files.ts'
import { decree } from '../rules/show.ts'
import { CriteriaSetView } from './criteria-set.tsx'

const files = globSync(join(projectRoot, 'data/criteria/*.json'))
const pageOf = async (name: string, language: Language): Promise<string> => {
  const { file } = await readCriteriaFile(join(projectRoot, 'data/criteria', `${name}.json`))
  const view = (
    <CriteriaSetView
      shell={plainShell(language)}
      decree={decree(file, language)}
      sha256="0a"
      mayDraft={false}
    />
  )
  return String(await view.toString())
}
const count = (html: string, part: string): number => html.split(part).length - 1
test('a criterion is read as in a decree: how it is calculated, its bands, its most points', async () => {
  const html = await pageOf('hanoi-spcncl-working', 'vi')
  const [, row = ''] = html.split('id="criterion-C4.1"')
  const [text = ''] = row.split('</tbody>')
  expect(wordsOf(`<tr ${text}`)).toMatch(
    /^C4\.1 Tỷ trọng xuất khẩu trong doanh thu của sản phẩm giả định \d+ Tính bằng: Kim ngạch xuất khẩu của sản phẩm × Tỷ giá USD\/VND \/ Doanh thu của sản phẩm Không áp dụng: 0 điểm .*tối đa 8 dưới 5% 0 từ 5% đến dưới 20% 3 từ 20% đến dưới 50% 6 từ 50% trở lên 8$/,
  )
})

test('every part that the set assumes is marked so, in both languages', async () => {
  const { file } = await readCriteriaFile(join(projectRoot, 'data/criteria/hanoi-spcncl-working.json'))
  const shown = decree(file, 'vi')
  const marks = JSON.stringify(shown).split('"status":"assumed"').length - 1
  expect(marks).toBeGreaterThan(30)
  expect(count(await pageOf('hanoi-spcncl-working', 'vi'), '<span class="tag assumed">giả định</span>')).toBe(
    marks,
  )
  expect(count(await pageOf('hanoi-spcncl-working', 'en'), '<span class="tag assumed">assumed</span>')).toBe(
    marks,
  )
})

test.each(files.map(file => basename(file, '.json')))(
  'every address inside the page of %s is there',
  async name => {
    const html = await pageOf(name, 'vi')
    const addresses = [...html.matchAll(/href="#([^"]+)"/g)].map(match => match[1] ?? '')
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1] ?? '')
    expect(addresses.filter(address => !ids.includes(address))).toEqual([])
    expect(ids.length).toBe(new Set(ids).size)
    expect(html).not.toMatch(/<style|<script| style=| on[a-z]+=/)
  },
)

test('a source that is an address is a link, and tells it not where the reader comes from', async () => {
  const html = await pageOf('hanoi-spcncl-working', 'en')
  const links = [...html.matchAll(/<a href="(https?:[^"]+)"( rel="noreferrer")?>/g)]
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter(([, , rel]) => rel === undefined)).toEqual([])
})
