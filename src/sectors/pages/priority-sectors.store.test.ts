import { expect, test } from 'vitest'
import { plainShell, wordsOf } from '../../design/testing.ts'
import { testWork } from '../../platform/testing.ts'
import { loadSectors } from '../loading.ts'
import { SectorsView } from './priority-sectors.tsx'

const pageOf = async (query: string, language: 'vi' | 'en' = 'vi') => {
  const shown = await loadSectors(await testWork(), new URLSearchParams(query))
  return { shown, words: wordsOf(String(SectorsView({ shell: plainShell(language), shown }))) }
}

test('the page tells who names a sector in which period, and what nobody knows', async () => {
  const { words } = await pageOf('')
  expect(words).toContain('Điện tử 879/QĐ-TTg, 23-NQ/TW 23-NQ/TW, 6126/QĐ-UBND chưa biết')
  expect(words).toContain('Luyện kim 879/QĐ-TTg không nêu chưa biết')
  expect(words).toContain('Ngành đến 2025 2026–2030 sau 2030')
})

test('one sector is answered with its grounds', async () => {
  const { words } = await pageOf('industry=2610&day=2026-06-30')
  expect(words).toContain(
    'Được ưu tiên ngày 30/06/2026. Điện tử, theo 23-NQ/TW giả định Điện tử, theo 6126/QĐ-UBND giả định',
  )
})

test.each([
  ['industry=C26', ['industry']],
  ['day=2026-02-30&industry=26', ['day']],
  ['group=nobody', ['group']],
  [`industry=${'9'.repeat(300)}`, []],
  ['group=a&group=b', ['group']],
])('%s is told beside its field, and answers nothing', async (query, wrong) => {
  const { shown } = await pageOf(query)
  expect([shown.question.wrong, shown.question.answer]).toEqual([wrong, null])
})
