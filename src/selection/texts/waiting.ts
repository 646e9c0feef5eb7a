import { defineTexts } from '../../platform/texts.ts'

/** What of its interests, scores and figures waits, in the list of a round. */
export const waitingTexts = defineTexts({
  statement: { vi: 'Chưa khai xung đột lợi ích', en: 'Interests not stated' },
  register: { vi: 'Tên trùng trong sổ đăng ký, chờ kết luận', en: 'Name in a register, to decide' },
  scores: { vi: 'Chưa chấm xong', en: 'Scores not complete' },
  ballots: { vi: 'Chưa ghi kết quả bỏ phiếu kín', en: 'Secret ballots not counted' },
  signOff: { vi: 'Chưa xác nhận bảng chấm', en: 'Scores not signed off' },
  unowned: { vi: 'Tiêu chí chưa có đơn vị chấm', en: 'Criterion without unit' },
  figures: { vi: 'Hồ sơ còn thiếu số liệu', en: 'Figures missing' },
  cells: (left: string) => ({ vi: `còn ${left} ô chưa chấm`, en: `${left} cells not judged` }),
  allGiven: { vi: 'đã chấm đủ', en: 'all is given' },
})
