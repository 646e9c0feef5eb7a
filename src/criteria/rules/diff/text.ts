import type { Difference } from '../diff.ts'

const SIGNS = { added: '+', removed: '-', changed: '~' } as const
const WORDS = {
  none: { vi: 'Hai bộ tiêu chí giống nhau.', en: 'The two sets are the same.' },
  rule: { vi: 'Nội dung', en: 'Rules' },
  provenance: { vi: 'Nguồn và ghi chú', en: 'Sources and remarks' },
  added: { vi: 'thêm', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
  changed: { vi: 'sửa', en: 'changed' },
  before: { vi: 'trước', en: 'before' },
  after: { vi: 'sau', en: 'after' },
  nothing: { vi: 'không có', en: 'nothing' },
} as const

type Language = 'vi' | 'en'

/** The differences for a terminal: what the sets rule first, then sources and remarks. */
export const differencesText = (found: readonly Difference[], language: Language): string => {
  if (found.length === 0) return `${WORDS.none[language]}\n`
  const sections = (['rule', 'provenance'] as const).map(aspect =>
    section(
      aspect,
      found.filter(each => each.aspect === aspect),
      language,
    ),
  )
  return sections.filter(text => text !== '').join('\n')
}

const section = (aspect: Difference['aspect'], found: readonly Difference[], language: Language): string => {
  if (found.length === 0) return ''
  const counts = (['changed', 'added', 'removed'] as const)
    .map(kind => ({ kind, count: found.filter(each => each.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${WORDS[kind][language]}`)
  const head = `${WORDS[aspect][language]}: ${counts.join(', ')}`
  return [head, ...found.map(each => differenceText(each, language))].join('\n').concat('\n')
}

const differenceText = ({ kind, place, name, before, after }: Difference, language: Language): string => {
  const shown = language === 'en' ? (name?.en ?? name?.vi) : name?.vi
  const head = `${SIGNS[kind]} ${place}${shown === undefined ? '' : `  «${shown}»`}`
  if (kind !== 'changed') return `${head}\n    ${before ?? after ?? ''}`
  const nothing = `(${WORDS.nothing[language]})`
  return [
    head,
    `    ${WORDS.before[language]}: ${before ?? nothing}`,
    `    ${WORDS.after[language]}: ${after ?? nothing}`,
  ].join('\n')
}
