import { defineTexts } from '../platform/texts.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  versionChanged: {
    vi: 'Phiên bản này của bộ tiêu chí đã được đưa vào với nội dung khác; hãy đặt số phiên bản mới.',
    en: 'This version of the criteria set is already adopted with another content; give it a new version.',
  },
  versionTaken: {
    vi: 'Bộ tiêu chí đã có phiên bản mang tên này; hãy đặt tên phiên bản khác.',
    en: 'The set has a version of this name already; give it another.',
  },
  versionReserved: {
    vi: 'Tên phiên bản này trùng với địa chỉ của một trang; hãy đặt tên khác, ví dụ “2026-1”.',
    en: 'This name is taken by a page; give the version another, such as "2026-1".',
  },
  codeTaken: {
    vi: 'Đã có bộ tiêu chí mang mã này. Hãy đặt mã khác, hoặc soạn phiên bản mới từ bộ đó.',
    en: 'There is a set with this code. Give another, or write a new version of that set.',
  },
  draftEmpty: {
    vi: 'Bản dự thảo chưa có điều kiện hay tiêu chí nào, chưa đưa vào áp dụng được.',
    en: 'The draft has no gate and no criterion yet and cannot be put in force.',
  },
  draftStale: {
    vi: 'Người khác vừa lưu bản dự thảo này. Hãy xem lại nội dung mới rồi làm lại.',
    en: 'Somebody else has just saved this draft. Look at what it says now, then do it again.',
  },
  draftEnded: {
    vi: 'Bản dự thảo này đã kết thúc, không sửa được nữa.',
    en: 'This draft has ended and cannot be changed any more.',
  },
  draftHasProblems: (count: number) => ({
    vi: `Bản dự thảo còn ${count} lỗi, chưa đưa vào áp dụng được.`,
    en: `The draft has ${count} ${count === 1 ? 'problem' : 'problems'} and cannot be put in force yet.`,
  }),
  noMove: { vi: 'Không chuyển được đến vị trí này.', en: 'It cannot be moved there.' },
})
