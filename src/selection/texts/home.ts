import { defineTexts } from '../../platform/texts.ts'

/** What the home of a person says of rounds. */
export const homeTexts = defineTexts({
  score: (round: string) => ({ vi: `Chấm điểm: ${round}`, en: `Scores: ${round}` }),
  cells: (left: string) => ({ vi: `còn ${left} ô chưa chấm`, en: `${left} cells not judged` }),
  scoreOn: { vi: 'Chấm tiếp', en: 'Go on scoring' },
  sign: (round: string) => ({
    vi: `Xác nhận bảng chấm điểm: ${round}`,
    en: `Sign the scores off: ${round}`,
  }),
  signNote: { vi: 'đã chấm đủ', en: 'all is given' },
  signOn: { vi: 'Xác nhận', en: 'Sign off' },
  settle: (round: string) => ({ vi: `Hoàn thành chấm: ${round}`, en: `Complete the scoring: ${round}` }),
  undecided: (count: string) => ({ vi: `${count} hồ sơ chưa xác định`, en: `${count} dossiers not decided` }),
  settleOn: { vi: 'Xem hồ sơ', en: 'See the dossiers' },
  lacks: (product: string) => ({
    vi: `Hồ sơ ${product} còn thiếu số liệu`,
    en: `The dossier of ${product} lacks figures`,
  }),
  lacksOn: { vi: 'Xem hồ sơ', en: 'See the dossier' },
  state: (round: string) => ({ vi: `Khai xung đột lợi ích: ${round}`, en: `State your interests: ${round}` }),
  stateNote: { vi: 'trước khi mở hồ sơ', en: 'before you open a dossier' },
  names: (round: string) => ({
    vi: `Xung đột lợi ích: ${round}`,
    en: `Conflicts of interest: ${round}`,
  }),
  namesOn: { vi: 'Xem xét', en: 'Look' },
  stateOn: { vi: 'Khai', en: 'State them' },
  read: (round: string) => ({
    vi: `Đọc hồ sơ trước phiên họp: ${round}`,
    en: `Read before the sitting: ${round}`,
  }),
  toRead: (count: string) => ({ vi: `${count} hồ sơ`, en: `${count} dossiers` }),
  readOn: { vi: 'Đọc hồ sơ', en: 'Read' },
  received: (count: string, round: string) => ({
    vi: `Nhận ${count} hồ sơ: ${round}`,
    en: `Dossiers received (${count}): ${round}`,
  }),
  receivedOwn: (round: string) => ({
    vi: `Đã nhận hồ sơ của bạn: ${round}`,
    en: `Your dossier was received: ${round}`,
  }),
  opened: (round: string) => ({ vi: `Đã mở: ${round}`, en: `Opened: ${round}` }),
  closed: (round: string) => ({ vi: `Đã kết thúc: ${round}`, en: `Closed: ${round}` }),
  reopened: (round: string) => ({ vi: `Đã mở lại: ${round}`, en: `Reopened: ${round}` }),
})
