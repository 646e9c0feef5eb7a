import { defineTexts } from '../../platform/texts.ts'

/** Sentences of the minutes, as such minutes are written. */
export const minutesTexts = defineTexts({
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  title: (number: number) => ({
    vi: `Biên bản phiên họp thứ ${number} của hội đồng`,
    en: `Minutes of sitting ${number} of the council`,
  }),
  draft: {
    vi: 'Biên bản đang ghi, phiên họp chưa bế mạc.',
    en: 'These minutes are being written; the sitting is not closed.',
  },
  begins: { vi: 'Khai mạc', en: 'Opened' },
  ends: { vi: 'Bế mạc', en: 'Closed' },
  notYet: { vi: 'chưa', en: 'not yet' },
  place: { vi: 'Địa điểm', en: 'Place' },
  basis: { vi: 'Căn cứ', en: 'By' },
  presided: { vi: 'Chủ trì', en: 'Presided by' },
  kept: { vi: 'Thư ký', en: 'Secretary' },
  presentPeople: { vi: 'Có mặt', en: 'Present' },
  absentPeople: { vi: 'Vắng mặt', en: 'Absent' },
  nobody: { vi: 'không có', en: 'nobody' },
  course: { vi: 'Diễn biến', en: 'Course of the sitting' },
  noCourse: { vi: 'Chưa có diễn biến nào được ghi.', en: 'Nothing has been noted yet.' },
  signSecretary: { vi: 'THƯ KÝ', en: 'SECRETARY' },
  signChair: { vi: 'CHỦ TỌA', en: 'CHAIR' },
  signHint: { vi: '(Ký, ghi rõ họ và tên)', en: '(Signature and full name)' },
  left: (count: number) => ({
    vi: `Đã lược ${count} dòng về hồ sơ mà ông/bà không tham gia.`,
    en: `${count} lines about dossiers from which you are recused are left out.`,
  }),
  opened: (chair: string, present: number, all: number) => ({
    vi: `${chair} tuyên bố khai mạc phiên họp; ${present} trên ${all} thành viên có quyền biểu quyết có mặt.`,
    en: `${chair} opened the sitting; ${present} of ${all} voting members were there.`,
  }),
  closed: { vi: 'Phiên họp bế mạc.', en: 'The sitting was closed.' },
  arrived: (name: string) => ({ vi: `${name} có mặt.`, en: `${name} arrived.` }),
  arrivedFor: (name: string, member: string) => ({
    vi: `${name} (dự khuyết) có mặt, tham gia thay ${member}.`,
    en: `${name}, substitute, arrived in place of ${member}.`,
  }),
  leftRoom: (name: string, why: string | null) => ({
    vi: `${name} rời phiên họp${why === null ? '' : ` (${why})`}.`,
    en: `${name} left${why === null ? '' : ` (${why})`}.`,
  }),
  recused: (name: string, item: string, why: string) => ({
    vi: `${name} không tham gia ${item}. Lý do: ${why}.`,
    en: `${name} was recused from ${item}. Reason: ${why}.`,
  }),
  itemOpened: (item: string, present: number, entitled: number, needed: number) => ({
    vi: `Hội đồng xem xét ${item}. Có mặt ${present} trên ${entitled} thành viên được tham gia, đủ số lượng theo quy chế (cần ${needed}).`,
    en: `The council took up ${item}. ${present} of ${entitled} entitled members were there; ${needed} are needed.`,
  }),
  notTakingPart: (names: string) => ({
    vi: ` Không tham gia do xung đột lợi ích: ${names}.`,
    en: ` Recused: ${names}.`,
  }),
  itemClosed: (item: string, sheets: number, why: string | null) => ({
    vi: `Kết thúc ${item}${sheets === 0 ? '' : `; thu ${sheets} phiếu chấm điểm`}${why === null ? '' : `. Lý do kết thúc khi chưa đủ phiếu: ${why}`}.`,
    en: `${item} was closed${sheets === 0 ? '' : `; ${sheets} score sheets were handed in`}${why === null ? '' : `. Why before all sheets were in: ${why}`}.`,
  }),
  itemPutOff: (item: string, why: string) => ({
    vi: `Hoãn ${item}. Lý do: ${why}.`,
    en: `${item} was put off. Reason: ${why}.`,
  }),
  sheetReturned: (name: string, item: string, why: string) => ({
    vi: `Thư ký trả lại phiếu chấm điểm của ${name} về ${item}. Lý do: ${why}.`,
    en: `The secretary returned the sheet of ${name} for ${item}. Reason: ${why}.`,
  }),
  sheetOnPaper: (name: string, item: string) => ({
    vi: `Thư ký nhập phiếu giấy của ${name} về ${item}.`,
    en: `The secretary entered the paper sheet of ${name} for ${item}.`,
  }),
  put: (words: string, isSecret: boolean) => ({
    vi: `Hội đồng ${isSecret ? 'bỏ phiếu kín' : 'biểu quyết công khai'}: “${words}”.`,
    en: `The council voted ${isSecret ? 'by secret ballot' : 'openly'}: "${words}".`,
  }),
  decided: (yes: number, no: number, abstain: number, needed: number, base: number) => ({
    vi: `Kết quả: ${yes} tán thành, ${no} không tán thành, ${abstain} không có ý kiến; cần ${needed} trên ${base}.`,
    en: `Result: ${yes} for, ${no} against, ${abstain} abstained; ${needed} of ${base} needed.`,
  }),
  carried: { vi: ' Nội dung được thông qua.', en: ' Carried.' },
  rejected: { vi: ' Nội dung không được thông qua.', en: ' Not carried.' },
  tied: { vi: ' Số phiếu ngang nhau.', en: ' The votes are equal.' },
  byChair: { vi: ' Quyết định theo ý kiến của người chủ trì.', en: ' Decided by whoever presided.' },
  casting: (name: string, isFor: boolean) => ({
    vi: `Người chủ trì ${name} quyết định: ${isFor ? 'tán thành' : 'không tán thành'}.`,
    en: `${name}, presiding, decided ${isFor ? 'for' : 'against'}.`,
  }),
  struck: (why: string) => ({ vi: `Gạch bỏ: ${why}`, en: `Struck out: ${why}` }),
  dossier: (product: string, enterprise: string) => ({
    vi: `hồ sơ ${product} của ${enterprise}`,
    en: `the dossier ${product} of ${enterprise}`,
  }),
  point: (title: string) => ({ vi: `nội dung “${title}”`, en: `the point "${title}"` }),
  word: {
    vi: 'Bản Word theo thể thức văn bản sẽ có sau.',
    en: 'The Word document comes later.',
  },
  print: { vi: 'Trang này in được.', en: 'This page can be printed.' },
})
