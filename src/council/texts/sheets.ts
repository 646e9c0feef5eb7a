import { defineTexts } from '../../platform/texts.ts'

/** Words of a member's own sheet. */
export const sheetTexts = defineTexts({
  title: (left: number) => ({
    vi: left === 0 ? 'Phiếu của tôi đã gửi đủ' : `Phiếu của tôi: chưa gửi ${left} hồ sơ`,
    en: left === 0 ? 'My sheet is handed in' : `My sheet: ${left} dossiers not handed in`,
  }),
  paperTitle: (name: string) => ({ vi: `Phiếu giấy của ${name}`, en: `Paper sheet of ${name}` }),
  lead: {
    vi: 'Chỉ ông/bà thấy phiếu này cho đến khi kết thúc chấm điểm từng hồ sơ. Ô nào điền xong được lưu ngay; gửi phiếu là ký.',
    en: 'Nobody else sees this sheet until the scoring of a dossier is closed. Each cell is saved as it is left; to hand it in is to sign it.',
  },
  paperLead: {
    vi: 'Nhập đúng như phiếu giấy đã ký của thành viên; biên bản ghi rõ thư ký nhập thay.',
    en: 'Enter exactly what the member signed on paper; the minutes say that the secretary entered it.',
  },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  state: { vi: 'Gửi phiếu', en: 'Hand in' },
  sign: { vi: 'Gửi', en: 'Hand in' },
  signAll: { vi: 'Gửi mọi phiếu đã đủ', en: 'Hand in all that are complete' },
  save: { vi: 'Lưu', en: 'Save' },
  signed: { vi: 'đã gửi', en: 'handed in' },
  over: { vi: 'đã kết thúc', en: 'closed' },
  choose: { vi: 'Chưa chọn', en: 'Choose' },
  note: { vi: 'Ghi chú', en: 'Note' },
  none: {
    vi: 'Bộ tiêu chí của đợt này không có tiêu chí nào do hội đồng chấm bằng phiếu.',
    en: 'In this criteria set the council judges nothing by sheets.',
  },
  number: {
    vi: 'Điểm chưa đúng, hoặc ngoài khoảng cho phép.',
    en: 'These points are wrong or out of range.',
  },
  saved: { vi: 'Đã lưu lúc', en: 'Saved at' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  failed: { vi: 'Chưa lưu được, sẽ thử lại.', en: 'Not saved; it will be tried again.' },
  signedOut: {
    vi: 'Phiên đăng nhập đã hết. Hãy đăng nhập lại.',
    en: 'The session has ended. Sign in again.',
  },
  cell: (code: string, product: string) => ({ vi: `${code}, ${product}`, en: `${code}, ${product}` }),
  points: (low: string, high: string) => ({
    vi: `từ ${low} đến ${high} điểm`,
    en: `${low} to ${high} points`,
  }),
})
