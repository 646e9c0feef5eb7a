import { expect, test } from 'vitest'
import { pagesOf } from '../design/testing-pages.ts'
import { loadPublished, readPublished } from '../indicators/index.ts'
import { testWork } from '../platform/testing.ts'
import type { Actor } from '../platform/work.ts'
import * as sheet from './pages/sheet.tsx'
import { loadSheet } from './sheet.ts'

const as = (role: string): Actor => ({ kind: 'person', id: 'ha', name: 'Hà', roles: [{ role, unit: null }] })

test('on one sheet: what is late, what was promised against what is known, and the way to each', async () => {
  const work = await testWork()
  await loadPublished(work, await readPublished())
  const found = await loadSheet({ ...work, actor: as('leader') })
  expect([found.allLate, found.support, found.targets.length]).toEqual([
    0,
    { year: '2026', reached: 0, holders: 0, givenVnd: 0n },
    10,
  ])
  const site = pagesOf({ ...work, actor: as('leader') }, { 'GET /sheet': sheet.get([]) })
  const { seen } = await site.read('/sheet')
  expect(seen).toContain('Không có nhiệm vụ quá hạn; 1 chỉ tiêu khó đạt')
  expect(seen).toContain('Mọi nhiệm vụ đều trong hạn.')
  expect(seen.replaceAll('\u00a0', ' ')).toContain(
    'Sản phẩm được công nhận 2026–2030 180 – 200 sản phẩm 35 sản phẩm (năm 2025) 49% 6–100%',
  )
  expect(seen).toContain(
    'Doanh nghiệp công nghiệp hỗ trợ 2026 trên 1.000 doanh nghiệp chưa biết quá ít số liệu',
  )
})

test('who judges or applies does not read it', async () => {
  const work = await testWork()
  await expect(loadSheet({ ...work, actor: as('scorer') })).rejects.toMatchObject({ name: 'NotAllowed' })
})
