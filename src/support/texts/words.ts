import type { Tone } from '../../design/tag.tsx'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Activity, EntryForm, Source, State, StepKind } from '../model.ts'
import type { Likeness } from '../rules/near.ts'
import type { Turn } from '../rules/state.ts'

export const stateNames: Readonly<Record<State, Localized>> = {
  submitted: { vi: 'Chờ thẩm định', en: 'Waits for appraisal' },
  returned: { vi: 'Trả lại để bổ sung', en: 'Returned for supplement' },
  appraised: { vi: 'Đã thẩm định, chờ đề xuất', en: 'Appraised, waits for a proposal' },
  proposed: { vi: 'Đã đề xuất, chờ phê duyệt', en: 'Proposed, waits for approval' },
  committed: { vi: 'Đã cam kết, chờ nghiệm thu', en: 'Committed, waits for acceptance' },
  accepted: { vi: 'Đã nghiệm thu, chờ chi', en: 'Accepted, waits for payment' },
  paid: { vi: 'Đã chi, chờ báo cáo kết quả', en: 'Paid, waits for its result' },
  done: { vi: 'Hoàn thành', en: 'Done' },
  recovering: { vi: 'Đề nghị thu hồi, chờ quyết định', en: 'Asked back, waits for a decision' },
  recovered: { vi: 'Đã thu hồi', en: 'Recovered' },
  refused: { vi: 'Không hỗ trợ', en: 'Refused' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  released: { vi: 'Cam kết đã hủy', en: 'Commitment released' },
}

export const stateTones: Readonly<Record<State, Tone>> = {
  submitted: 'wait',
  returned: 'wait',
  appraised: 'wait',
  proposed: 'wait',
  committed: 'now',
  accepted: 'now',
  paid: 'done',
  done: 'done',
  recovering: 'wait',
  recovered: 'no',
  refused: 'no',
  withdrawn: 'plain',
  released: 'plain',
}

export const turnNames: Readonly<Record<Turn, Localized>> = {
  unit: { vi: 'Cán bộ đơn vị chủ trì', en: 'An officer of the unit' },
  second: { vi: 'Cán bộ thứ hai của đơn vị', en: 'A second officer of the unit' },
  accountant: { vi: 'Kế toán đơn vị', en: 'The unit’s accountant' },
  enterprise: { vi: 'Doanh nghiệp', en: 'The enterprise' },
  nobody: { vi: 'Không còn việc', en: 'Nothing is left to do' },
}

export const sourceNames: Readonly<Record<Source, Localized>> = {
  city: { vi: 'Ngân sách thành phố', en: 'City budget' },
  central: { vi: 'Ngân sách trung ương', en: 'Central budget' },
  fund: { vi: 'Quỹ', en: 'A fund' },
  sponsor: { vi: 'Tài trợ', en: 'A sponsor' },
}

export const activityNames: Readonly<Record<Activity, Localized>> = {
  'industrial-promotion': { vi: 'Khuyến công', en: 'Industrial promotion' },
  'trade-promotion': { vi: 'Xúc tiến thương mại', en: 'Trade promotion' },
  'brand-protection': { vi: 'Bảo hộ, phát triển thương hiệu', en: 'Brand protection' },
  consulting: { vi: 'Tư vấn', en: 'Consulting' },
  'digital-transformation': { vi: 'Chuyển đổi số', en: 'Digital transformation' },
  training: { vi: 'Đào tạo', en: 'Training' },
  'science-and-technology': { vi: 'Khoa học công nghệ, sản xuất thử', en: 'Science and trial production' },
  'energy-efficiency': { vi: 'Tiết kiệm năng lượng', en: 'Energy efficiency' },
  'cleaner-production': { vi: 'Sản xuất sạch hơn', en: 'Cleaner production' },
  'sustainable-consumption': { vi: 'Sản xuất và tiêu dùng bền vững', en: 'Sustainable consumption' },
  'climate-response': { vi: 'Ứng phó biến đổi khí hậu', en: 'Climate response' },
  'interest-subsidy': { vi: 'Hỗ trợ lãi suất', en: 'Interest subsidy' },
  'premises-and-land': { vi: 'Mặt bằng, tiền thuê đất', en: 'Premises and land rent' },
  'cluster-infrastructure': { vi: 'Hạ tầng cụm công nghiệp', en: 'Cluster infrastructure' },
}

export const formNames: Readonly<Record<EntryForm, Localized>> = {
  cash: { vi: 'Bằng tiền', en: 'In money' },
  kind: { vi: 'Bằng hiện vật, dịch vụ', en: 'In kind' },
  recovery: { vi: 'Thu hồi', en: 'Recovered' },
}

export const stepNames: Readonly<Record<StepKind, Localized>> = {
  submitted: { vi: 'Nộp hồ sơ', en: 'Applied' },
  returned: { vi: 'Trả lại để bổ sung', en: 'Returned for supplement' },
  resubmitted: { vi: 'Bổ sung và nộp lại', en: 'Completed and sent again' },
  withdrawn: { vi: 'Rút hồ sơ', en: 'Withdrew' },
  vouched: { vi: 'Hiệp hội đề xuất và cam đoan', en: 'The association proposed and vouched' },
  appraised: { vi: 'Thẩm định', en: 'Appraised' },
  refused: { vi: 'Không hỗ trợ', en: 'Refused' },
  declined: { vi: 'Không phê duyệt đề xuất', en: 'Declined the proposal' },
  result: { vi: 'Báo cáo kết quả', en: 'Reported the result' },
}

export const likenessNames: Readonly<Record<Likeness, Localized>> = {
  file: { vi: 'cùng một tệp', en: 'the same file' },
  number: { vi: 'cùng người bán và số', en: 'the same supplier and number' },
  amount: { vi: 'cùng người bán, ngày và số tiền', en: 'the same supplier, day and amount' },
  slip: { vi: 'cùng số tiền, số hóa đơn lệch một chữ số', en: 'the same amount, a number one digit off' },
}

export const words = defineTexts({
  unknown: { vi: 'chưa rõ', en: 'not known' },
  none: { vi: 'không', en: 'none' },
})
