import { defineTexts, type Localized } from '../../platform/texts.ts'

export const texts = defineTexts({
  open: (count: number, name: Localized) => ({
    vi: `Được hưởng ${count} chính sách mà chưa đề nghị, trước hết: ${name.vi}`,
    en: `Entitled to ${count} and has not claimed, first: ${name.en}`,
  }),
  byCase: (count: number, name: Localized) => ({
    vi: `${count} chính sách chờ doanh nghiệp có phương án, trước hết: ${name.vi}`,
    en: `${count} depend on what it plans (a project, a loan, a fair), first: ${name.en}`,
  }),
  unknown: (name: Localized, lacks: Localized) => ({
    vi: `Gần nhất: ${name.vi}; chưa biết: ${lacks.vi}`,
    en: `Nearest: ${name.en}; not known: ${lacks.en}`,
  }),
  lacking: (name: Localized, lacks: Localized) => ({
    vi: `Gần nhất: ${name.vi}; còn thiếu: ${lacks.vi || 'điều kiện không thay đổi được'}`,
    en: `Nearest: ${name.en}; lacking: ${lacks.en || 'what cannot change'}`,
  }),
  none: { vi: 'Không có chính sách nào phù hợp.', en: 'No policy fits.' },
})
