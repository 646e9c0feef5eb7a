import { dayOf } from '../exact/day.ts'
import type { Language } from '../platform/texts.ts'
import type { Shell } from './page.tsx'

/** A shell for the tests of pages: nothing pinned, nothing invented. */
export const plainShell = (language: Language): Shell => ({
  language,
  addresses: { vi: '/x?lang=vi', en: '/x?lang=en' },
  home: '/',
  menu: [],
  today: dayOf('2026-12-01'),
  isTrialStore: false,
  isPinned: false,
  isSample: false,
  here: '/x',
  account: null,
})

/** What a reader gets of a page: its words, without tags, spaces as one. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
