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
