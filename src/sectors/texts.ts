import { formatDay } from '../design/dates.ts'
import type { Day } from '../exact/day.ts'
import { addDays } from '../exact/day.ts'
import { defineTexts, type Language } from '../platform/texts.ts'

export const texts = defineTexts({
  title: { vi: 'Ngành ưu tiên theo giai đoạn', en: 'Priority sectors by period' },
  lead: {
    vi: 'Văn bản nào ưu tiên ngành nào, từ khi nào đến khi nào. Ngành không được nêu chưa phải là không ưu tiên: nhiều nguồn chỉ nêu một số ngành.',
    en: 'Which document puts which sector first, from when to when. A sector that is not named need not be left out: many sources name only some.',
  },
  finding: (day: string, sectors: number, documents: number) => ({
    vi: `Ngày ${day}: ${sectors} ngành được ${documents} văn bản đang có hiệu lực nêu tên.`,
    en: `On ${day}: ${sectors} sectors are named by ${documents} documents in force.`,
  }),
  sectors: { vi: 'Ngành và giai đoạn', en: 'Sectors and periods' },
  sector: { vi: 'Ngành', en: 'Sector' },
  changes: { vi: 'Thay đổi giữa các giai đoạn', en: 'What changes between periods' },
  added: { vi: 'Được nêu lần đầu', en: 'Named for the first time' },
  gone: { vi: 'Không còn văn bản nào đã biết nêu', en: 'Named by no known document any more' },
  none: { vi: 'không có', en: 'none' },
  notNamed: { vi: 'không nêu', en: 'not named' },
  notKnown: { vi: 'chưa biết', en: 'not known' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  document: { vi: 'Văn bản, điều khoản', en: 'Document and clause' },
  clauseUnknown: { vi: 'điều khoản chưa biết', en: 'clause not known' },
  dayUnknown: { vi: 'ngày ban hành chưa biết', en: 'day of issue not known' },
  period: { vi: 'Thời gian', en: 'Period' },
  named: { vi: 'Ngành được nêu', en: 'Sectors named' },
  source: { vi: 'Nguồn', en: 'Source' },
  ways: { vi: 'Cách gắn với nhóm ngành và mã VSIC', en: 'How sectors are tied to groups and VSIC' },
  tiedTo: { vi: 'Nhóm ngành, lĩnh vực, mã VSIC', en: 'Groups, areas, VSIC codes' },
  partOf: (groups: string) => ({ vi: `một phần của: ${groups}`, en: `part of: ${groups}` }),
  untied: { vi: 'chưa gắn được', en: 'not tied yet' },
  part: { vi: 'nguồn chỉ nêu một số ngành', en: 'the source names only some' },
  inferred: { vi: 'suy ra', en: 'inferred' },
  ask: { vi: 'Xem một ngành có được ưu tiên không', en: 'See whether a sector is put first' },
  group: { vi: 'Nhóm ngành', en: 'Sector group' },
  anyGroup: { vi: 'Không chọn', en: 'None' },
  industry: { vi: 'Mã ngành VSIC', en: 'VSIC code' },
  industryHint: { vi: 'Ví dụ: 2610', en: 'For example: 2610' },
  industryWrong: { vi: 'Mã ngành gồm 2 đến 5 chữ số.', en: 'A VSIC code has 2 to 5 digits.' },
  day: { vi: 'Ngày', en: 'Day' },
  dayWrong: { vi: 'Ghi một ngày có thật.', en: 'Write a day of the calendar.' },
  askMore: { vi: 'Chọn nhóm ngành hoặc ghi mã ngành.', en: 'Choose a sector group or write a code.' },
  look: { vi: 'Xem', en: 'Look' },
  yes: (day: string) => ({ vi: `Được ưu tiên ngày ${day}`, en: `Put first on ${day}` }),
  no: (day: string) => ({ vi: `Không được ưu tiên ngày ${day}`, en: `Not put first on ${day}` }),
  unknown: (day: string) => ({
    vi: `Chưa biết có được ưu tiên ngày ${day} hay không`,
    en: `Not known whether it is put first on ${day}`,
  }),
  because: (sector: string, document: string) => ({
    vi: `${sector}, theo ${document}`,
    en: `${sector}, by ${document}`,
  }),
  perhaps: (sector: string, document: string) => ({
    vi: `có thể thuộc ${sector}, theo ${document}`,
    en: `may belong to ${sector}, by ${document}`,
  }),
  openLists: {
    vi: 'Văn bản đang có hiệu lực chưa biết đủ danh sách ngành.',
    en: 'Of the documents in force not all sectors are known.',
  },
  json: { vi: 'Dạng JSON', en: 'As JSON' },
})

export const scopeNames = defineTexts({
  country: { vi: 'cả nước', en: 'the country' },
  city: { vi: 'Thành phố', en: 'the city' },
  'supporting-industry': { vi: 'công nghiệp hỗ trợ', en: 'supporting industry' },
})

/** Whole years read as years: "đến 2025", "2026–2030", "sau 2030". */
export const periodText = (from: Day | null, to: Day | null, language: Language): string => {
  const [first, last] = [beginning(from, language), to === null ? null : ending(to, language)]
  if (first === null) return last === null ? '' : { vi: `đến ${last}`, en: `to ${last}` }[language]
  if (last !== null) return `${first}–${last}`
  const before = from?.endsWith('-01-01') ? String(Number(first) - 1) : first
  return { vi: `sau ${before}`, en: `after ${before}` }[language]
}

const beginning = (from: Day | null, language: Language): string | null => {
  if (from === null) return null
  return from.endsWith('-01-01') ? from.slice(0, 4) : formatDay(from, language)
}

const ending = (to: Day, language: Language): string =>
  to.endsWith('-01-01') ? String(Number(to.slice(0, 4)) - 1) : formatDay(addDays(to, -1), language)
