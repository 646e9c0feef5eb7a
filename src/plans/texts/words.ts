import { defineTexts, type Language, type Localized } from '../../platform/texts.ts'
import type { Name, PlanKind, Standing, TaskState, Turn } from '../model.ts'

export const words = defineTexts({
  unknown: { vi: 'chưa rõ', en: 'not known' },
  noFirm: (codes: string) => ({
    vi: `Không có doanh nghiệp mang mã số thuế ${codes}.`,
    en: `No enterprise has the tax code ${codes}.`,
  }),
})

export const inLanguage = ({ vi, en }: Name, language: Language): string =>
  language === 'vi' ? vi : (en ?? vi)

export const kindNames: Readonly<Record<PlanKind, Localized>> = {
  yearly: { vi: 'Kế hoạch năm', en: 'Yearly plan' },
  'five-year': { vi: 'Kế hoạch năm năm', en: 'Five-year plan' },
}

export const stateNames: Readonly<Record<TaskState, Localized>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  'to-come': { vi: 'Chưa đến thời gian', en: 'To come' },
  'not-begun': { vi: 'Chưa báo cáo', en: 'Not reported' },
  'under-way': { vi: 'Đang thực hiện', en: 'Under way' },
  reported: { vi: 'Chờ xác nhận hoàn thành', en: 'Reported as done' },
  done: { vi: 'Hoàn thành', en: 'Done' },
}

export const stateTones = {
  draft: 'plain',
  'to-come': 'plain',
  'not-begun': 'unknown',
  'under-way': 'now',
  reported: 'wait',
  done: 'done',
} as const satisfies Readonly<Record<TaskState, string>>

export const turnNames: Readonly<Record<Turn, Localized>> = {
  office: { vi: 'Cơ quan thường trực', en: 'The office' },
  unit: { vi: 'Đơn vị chủ trì', en: 'The unit in the lead' },
  nobody: { vi: '–', en: '–' },
}

export const standingNames: Readonly<Record<Standing, Localized>> = {
  sourced: { vi: 'theo nguồn', en: 'sourced' },
  inferred: { vi: 'suy luận', en: 'inferred' },
  assumed: { vi: 'giả định', en: 'assumed' },
}

export const sizeNames: Readonly<Record<string, Localized>> = {
  'sieu-nho': { vi: 'Siêu nhỏ', en: 'Micro' },
  nho: { vi: 'Nhỏ', en: 'Small' },
  vua: { vi: 'Vừa', en: 'Medium' },
  lon: { vi: 'Lớn', en: 'Large' },
}
