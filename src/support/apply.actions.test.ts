import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { declareFact, loadDictionary } from '../facts/index.ts'
import { declareInput, dictionaryInput } from '../facts/model.ts'
import { projectRoot } from '../platform/root.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import * as apply from './pages/apply.tsx'
import { actors, as, withProgrammes } from './testing.ts'

const pages = (work: Work) => pagesOf(as(work, actors.firm), { 'GET /support/new': apply.get([]) })

const city = async (): Promise<Work> => {
  const work = await withProgrammes(await testWork())
  const dictionary = readFileSync(join(projectRoot, 'data', 'dictionaries', 'support.json'), 'utf8')
  await loadDictionary(work, dictionaryInput.parse(JSON.parse(dictionary)))
  return work
}

/** The three answers that give precedence, as they are chosen. */
const answers = (seen: string) => seen.match(/\((?:x| )\) (?:Có|Không|Chưa rõ)/g)
const OPEN = ['( ) Có', '( ) Không', '(x) Chưa rõ']

const declareOwned = (work: Work) =>
  declareFact(
    work,
    declareInput.parse({
      subject: { kind: 'enterprise', id: 'den' },
      variable: 'enterprise.womenOwned',
      period: null,
      given: { value: 'true' },
    }),
  )

test('from a policy one comes to the cycle that receives its applications, with what is known filled in', async () => {
  const work = await city()
  const before = await pages(work).read('/support/new?policy=POLICY-kc')
  expect([before.status, answers(before.seen)]).toEqual([200, [...OPEN, ...OPEN, ...OPEN]])
  await declareOwned(work)
  const after = await pages(work).read('/support/new?policy=POLICY-kc')
  expect(answers(after.seen)).toEqual(['(x) Có', '( ) Không', '( ) Chưa rõ', ...OPEN, ...OPEN])
})

test('a policy of which no cycle is open says so, with whom to ask', async () => {
  const answer = await pages(await city()).read('/support/new?policy=POLICY-khac')
  expect([answer.status, answer.seen]).toEqual([
    200,
    'Hồ sơ đề nghị hỗ trợ Hôm nay chưa có đợt nào nhận hồ sơ theo chính sách này Quyền lợi vẫn còn đó. Khi đơn vị chủ trì mở đợt, đợt ấy hiện ở trang hồ sơ hỗ trợ; cần hỏi trước, xin liên hệ bộ phận ghi ở trang chính sách. Xem chính sách và nơi liên hệ',
  ])
})

test('a cycle that is not open is not there', async () => {
  expect((await pages(await city()).read('/support/new?cycle=kc-9')).status).toBe(404)
})
