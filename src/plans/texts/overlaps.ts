import type { Language, Localized } from '../../platform/texts.ts'
import { activityNames } from '../../support/index.ts'
import { activities } from '../../support/model.ts'
import { fieldWords } from '../files.ts'
import type { Certainty } from '../rules/overlap/find.ts'

export const certaintyNames: Readonly<Record<Certainty, Localized>> = {
  exact: { vi: 'Trùng: tính được', en: 'Overlap: computed' },
  undecided: { vi: 'Chưa kết luận: thiếu số liệu', en: 'Undecided: facts are missing' },
  likely: { vi: 'Có thể trùng: theo lời văn', en: 'Likely: by the words' },
}

export const certaintyTones = {
  exact: 'no',
  undecided: 'unknown',
  likely: 'wait',
} as const satisfies Readonly<Record<Certainty, string>>

/** Purposes that are read from prose and are no activity of support. */
const OTHERS: Readonly<Record<string, Localized>> = {
  'investment-promotion': { vi: 'Xúc tiến đầu tư', en: 'Investment promotion' },
  environment: { vi: 'Môi trường', en: 'Environment' },
  finance: { vi: 'Vốn', en: 'Finance' },
  'land-clearance': { vi: 'Giải phóng mặt bằng', en: 'Land clearance' },
  'cluster-planning': { vi: 'Quy hoạch cụm công nghiệp', en: 'Planning of clusters' },
  'cluster-founding': { vi: 'Thành lập cụm công nghiệp', en: 'Founding of clusters' },
  'cluster-filling': { vi: 'Lấp đầy cụm công nghiệp', en: 'Filling of clusters' },
  selection: { vi: 'Xét chọn', en: 'Selection' },
  'rule-making': { vi: 'Xây dựng quy định', en: 'Making of rules' },
  communication: { vi: 'Tuyên truyền', en: 'Communication' },
  dialogue: { vi: 'Đối thoại', en: 'Dialogue' },
  procedures: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  data: { vi: 'Cơ sở dữ liệu', en: 'Data' },
  inspection: { vi: 'Kiểm tra', en: 'Inspection' },
  'state-review': { vi: 'Sơ kết, tổng kết', en: 'Review' },
  'energy-award': { vi: 'Giải thưởng năng lượng', en: 'Energy award' },
}

/** By its own name, or by that of what it lies within. */
export const purposeName = (code: string, language: Language): string => {
  const activity = activities.find(each => each === code)
  const name = activity === undefined ? OTHERS[code] : activityNames[activity]
  if (name !== undefined) return name[language]
  const under = fieldWords.purposes.get(code)?.under ?? null
  return under === null ? code : purposeName(under, language)
}
