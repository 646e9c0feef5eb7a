import { defineTexts } from '../../platform/texts.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  roundClosed: {
    vi: 'Đợt xét chọn đã kết thúc nên không sửa được nữa.',
    en: 'The round is closed, so this cannot be changed any more.',
  },
  stale: {
    vi: 'Vừa có người khác lưu thông báo này. Nội dung đã lưu hiện bên dưới; hãy so với phần bạn đang viết rồi lưu lại.',
    en: 'Somebody else has just saved this call. What they saved is shown below; compare it with yours, then save again.',
  },
  reason: {
    vi: 'Thông báo đã công bố: cần nêu lý do thay đổi.',
    en: 'The call is announced: say why it is changed.',
  },
  contactAhead: {
    vi: 'Ngày liên hệ không thể ở tương lai; việc sắp làm ghi ở mục việc tiếp theo.',
    en: 'A contact cannot lie in the future; what is planned belongs under the next step.',
  },
  noCommune: {
    vi: 'Không có xã, phường này vào ngày đó.',
    en: 'There is no such commune on that day.',
  },
  noEnterprise: {
    vi: 'Không có doanh nghiệp nào mang mã số thuế này trong danh bạ.',
    en: 'No enterprise in the register has this tax code.',
  },
  noClosingDay: {
    vi: 'Lịch của đợt chưa có hạn nộp hồ sơ nên chưa công bố được.',
    en: 'The calendar of the round names no last day for dossiers, so the call cannot be announced.',
  },
  nothingToAnnounce: {
    vi: 'Chưa có nội dung thông báo để công bố.',
    en: 'Nothing is written yet that could be announced.',
  },
  announceStale: {
    vi: 'Nội dung vừa được sửa. Hãy đọc bản mới trước khi công bố.',
    en: 'The text has just been changed. Read the new version before announcing it.',
  },
})
