import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import type { Language } from '../platform/texts.ts'
import { Page, type Shell } from './page.tsx'
import { type Menu, type Shown, shellOf } from './shell.ts'

const menu: Menu = [
  { href: '/rounds', label: { vi: 'Đợt xét chọn', en: 'Rounds' } },
  { href: '/criteria', label: { vi: 'Bộ tiêu chí', en: 'Criteria' } },
]
const asked = (language: Language, over: Partial<Shown> = {}): Shown => ({
  path: '/rounds/2026-1',
  query: new URLSearchParams('sort=name&lang=vi'),
  clock: { now: () => '', today: () => dayOf('2026-11-21'), pinnedOn: dayOf('2026-11-21') },
  storeKind: 'trial',
  isSample: true,
  account: null,
  work: { language, today: dayOf('2026-11-21'), actor: { kind: 'visitor' } },
  ...over,
})
const htmlOf = async (shell: Shell) => String(await (<Page shell={shell} title="Đợt" />).toString())
const aboutIn = (html: string) =>
  (/<aside[^>]*>(.*)<\/aside>/s.exec(html)?.[1] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test('the other language shows the same page with the same filters', async () => {
  const html = await htmlOf(shellOf(asked('vi'), menu))
  expect(html).toContain('<html lang="vi">')
  expect(html).toContain('<a href="/rounds/2026-1?sort=name&amp;lang=en" hreflang="en">English</a>')
  expect(html).toContain('<span aria-current="true">Tiếng Việt</span>')
})

test('the head says where one is, and begins with a way past it', async () => {
  const html = await htmlOf(shellOf(asked('en'), menu))
  expect(html).toMatch(/<body><a class="skip" href="#main">Skip to the main content<\/a>/)
  expect([...html.matchAll(/aria-current="page">([^<]+)</g)].map(match => match[1])).toEqual(['Rounds'])
})

test('a sample city, its pinned day and the trial store are told on every page', async () => {
  expect(aboutIn(await htmlOf(shellOf(asked('vi'), menu)))).toBe(
    'dữ liệu minh họa Doanh nghiệp, sản phẩm và số liệu ở đây không có thật. ' +
      'Ngày đang xem: 21/11/2026. Kho dùng thử, không dùng để lưu hồ sơ thật.',
  )
  const real = asked('en', {
    storeKind: 'postgresql',
    isSample: false,
    clock: { ...asked('en').clock, pinnedOn: null },
  })
  expect(aboutIn(await htmlOf(shellOf(real, menu)))).toBe('As of 21 November 2026.')
})
