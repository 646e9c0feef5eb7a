import { defineTexts } from '../../platform/texts.ts'

/** The words of this room on other pages: the home of a person, the page of a round. */
export const homeTexts = defineTexts({
  call: { vi: 'Thông báo xét chọn', en: 'Call for applications' },
  selfCheck: { vi: 'Tự kiểm tra điều kiện', en: 'Check whether you may apply' },
  selfCheckNote: { vi: 'không cần tài khoản', en: 'no account needed' },
  outreach: { vi: 'Vận động tham gia', en: 'Outreach' },
  notAnnounced: { vi: 'chưa công bố', en: 'not announced' },
  announce: (round: string) => ({ vi: `Công bố thông báo: ${round}`, en: `Announce the call: ${round}` }),
  announceNew: (round: string) => ({
    vi: `Công bố bản sửa của thông báo: ${round}`,
    en: `Announce the changed call: ${round}`,
  }),
  nothingWritten: { vi: 'chưa soạn nội dung', en: 'nothing is written yet' },
  saved: (number: string) => ({ vi: `bản ${number} đã lưu`, en: `version ${number} is saved` }),
  contactsDue: (count: string, round: string) => ({
    vi: `Liên hệ ${count} doanh nghiệp: ${round}`,
    en: `Contact ${count} enterprises: ${round}`,
  }),
  dueNote: { vi: 'đã đến hẹn', en: 'due by what was agreed' },
  contact: { vi: 'Mở danh sách', en: 'Open the list' },
  write: { vi: 'Soạn', en: 'Write' },
  read: { vi: 'Xem và công bố', en: 'Read and announce' },
})
