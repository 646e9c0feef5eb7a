import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  sets: { vi: 'Bộ tiêu chí', en: 'Criteria sets' },
  setsLead: {
    vi: 'Mỗi bộ tiêu chí là dữ liệu có ngày, có căn cứ pháp lý và nguồn. Phần nào là giả định thì ghi rõ giả định.',
    en: 'Each criteria set is dated data with its legal basis and sources. What is assumed is marked as assumed.',
  },
  noSets: { vi: 'Chưa có bộ tiêu chí nào.', en: 'There is no criteria set yet.' },
  version: (code: string, version: string) => ({
    vi: `${code}, phiên bản ${version}`,
    en: `${code}, version ${version}`,
  }),
  since: (day: string) => ({ vi: `có hiệu lực từ ${day}`, en: `in force since ${day}` }),
  between: (from: string, to: string) => ({
    vi: `có hiệu lực từ ${from} đến trước ${to}`,
    en: `in force from ${from} until before ${to}`,
  }),
  sinceUnknown: { vi: 'chưa biết ngày có hiệu lực', en: 'first day in force not known' },
  skeleton: { vi: 'bộ khung, chưa có điểm', en: 'skeleton, no points yet' },

  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  /** Not "Điều 1": nobody is to take a heading of ours for an article of the decree. */
  article: (nth: string, heading: string) => ({
    vi: `${nth}. ${heading}`,
    en: `${nth}. ${heading}`,
  }),
  footnotes: { vi: 'Chú thích và nguồn', en: 'Remarks and sources' },
  footnote: (number: string) => ({ vi: `Chú thích ${number}`, en: `Remark ${number}` }),
  source: { vi: 'Nguồn', en: 'Source' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  points: { vi: 'Điểm', en: 'Points' },
  most: (points: string) => ({ vi: `tối đa ${points}`, en: `at most ${points}` }),
  notKnown: { vi: 'chưa biết', en: 'not known' },
  computedAs: (words: string) => ({ vi: `Tính bằng: ${words}`, en: `Calculated as: ${words}` }),
  scoredBy: (who: string) => ({ vi: `Đơn vị chấm: ${who}`, en: `Scored by: ${who}` }),
  forApplicant: (kind: string) => ({ vi: `Đối với ${kind}`, en: `For ${kind}` }),
  forOthers: { vi: 'Đối với các chủ thể khác', en: 'For everyone else' },
})
