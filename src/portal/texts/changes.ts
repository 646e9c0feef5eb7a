import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { ChangeKind } from '../rules/changes.ts'

export const texts = defineTexts({
  title: { vi: 'Thay đổi về công nhận', en: 'Changes of recognitions' },
  lead: {
    vi: 'Mỗi lần công nhận được cấp, cấp lại, tạm dừng, thu hồi, chuyển tên hoặc hết hạn: ngày có hiệu lực và ngày ghi nhận, mới nhất ở trên.',
    en: 'Each time a recognition is granted, granted anew, suspended, revoked, transferred or over: the day it takes effect and the day it was recorded, the newest first.',
  },
  feeds: { vi: 'Theo dõi bằng phần mềm:', en: 'Followed by a program:' },
  guide: {
    vi: 'Gửi lại giá trị “next” ở tham số after để nhận phần tiếp theo, không thiếu và không lặp.',
    en: 'Send the value of “next” back as after: what follows comes, nothing is missed and nothing comes twice.',
  },
  change: { vi: 'Thay đổi', en: 'Change' },
  effectiveOn: { vi: 'Có hiệu lực từ', en: 'Takes effect' },
  recordedOn: { vi: 'Ghi nhận ngày', en: 'Recorded' },
  nothing: { vi: 'Chưa có thay đổi nào như vậy.', en: 'There is no such change.' },
  summary: (effective: string, decision: string) => ({
    vi: `Có hiệu lực từ ${effective}. Quyết định công nhận ${decision}.`,
    en: `Takes effect on ${effective}. Recognised by decision ${decision}.`,
  }),
  recorded: (day: string) => ({ vi: `Ghi nhận ngày ${day}.`, en: `Recorded on ${day}.` }),
})

export const changeWords: Readonly<Record<ChangeKind, Localized>> = {
  granted: { vi: 'Được công nhận', en: 'Recognised' },
  'recognised-anew': { vi: 'Được công nhận lại', en: 'Recognised anew' },
  numbered: { vi: 'Quyết định có số', en: 'The decision got its number' },
  suspended: { vi: 'Tạm dừng hiệu lực', en: 'Suspended' },
  reinstated: { vi: 'Có hiệu lực trở lại', en: 'Reinstated' },
  revoked: { vi: 'Thu hồi', en: 'Revoked' },
  transferred: { vi: 'Chuyển sang tên doanh nghiệp', en: 'Transferred' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
}
