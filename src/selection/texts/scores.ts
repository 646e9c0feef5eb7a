import { defineTexts } from '../../platform/texts.ts'

/** The words of entering scores. */
export const scoreTexts = defineTexts({
  scores: { vi: 'Chấm điểm', en: 'Scores' },
  titleLeft: (left: string) => ({ vi: `Chấm điểm: còn ${left} ô`, en: `Scores: ${left} cells left` }),
  titleDone: { vi: 'Chấm điểm: đã đủ', en: 'Scores: all given' },
  titleRead: { vi: 'Bảng chấm điểm', en: 'Score sheet' },
  unit: { vi: 'Đơn vị chấm', en: 'Scoring unit' },
  onBehalf: (unit: string) => ({
    vi: `Nhập thay ${unit}, theo phiếu chấm điểm của đơn vị.`,
    en: `Entered on behalf of ${unit}, after its score sheet.`,
  }),
  lead: (given: string, all: string) => ({
    vi: `Đã chấm ${given} trên ${all} ô phải chấm. Điểm tự động tính từ số liệu, không phải nhập.`,
    en: `${given} of ${all} cells are judged. Computed points follow from the figures and are not entered.`,
  }),
  nothingToJudge: {
    vi: 'Các tiêu chí của đơn vị đều tính tự động từ số liệu; việc của đơn vị là thẩm tra số liệu.',
    en: 'All criteria of this unit are computed from figures; its work is to verify these.',
  },
  dueOn: (day: string) => ({
    vi: `Hạn thẩm tra, chấm điểm: ${day}`,
    en: `Verification and scoring end on ${day}`,
  }),
  overdue: (days: string) => ({ vi: `quá hạn ${days} ngày`, en: `overdue by ${days} days` }),
  keys: {
    vi: 'Phím mũi tên và Enter để sang ô khác; gõ điểm, hoặc gõ số điểm của mức để chọn mức.',
    en: 'Arrow keys and Enter move between cells; type points, or the points of a band to choose it.',
  },
  signed: (name: string, at: string) => ({
    vi: `Đã xác nhận: ${name}, ${at}.`,
    en: `Signed off: ${name}, ${at}.`,
  }),
  signedLead: {
    vi: 'Điểm trong bảng này là kết quả cuối cùng của đơn vị; muốn sửa phải thu hồi xác nhận.',
    en: 'These scores are the unit’s final word; to correct one, the sign-off is taken back first.',
  },
  signReady: {
    vi: 'Đã chấm đủ. Xem lại, rồi xác nhận để cơ quan thường trực biết đơn vị đã chấm xong.',
    en: 'All is given. Look through it, then sign off, so that the office knows the unit is done.',
  },
  sign: { vi: 'Xác nhận bảng chấm điểm', en: 'Sign the scores off' },
  takeBack: { vi: 'Thu hồi xác nhận', en: 'Take the sign-off back' },
  ground: { vi: 'Lý do thu hồi', en: 'Why it is taken back' },
  closedSheet: {
    vi: 'Đợt không mở nên bảng này chỉ để xem.',
    en: 'The round is not open: this sheet is for reading only.',
  },
  onlyMissing: { vi: 'Hồ sơ còn thiếu', en: 'Still missing' },
  show: { vi: 'Hiện', en: 'Show' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  noUnit: {
    vi: 'Bạn không chấm tiêu chí nào trong đợt này.',
    en: 'You score no criterion in this round.',
  },
  noRows: { vi: 'Không có hồ sơ nào khớp.', en: 'No dossier matches.' },
  left: (count: string) => ({ vi: `còn ${count}`, en: `${count} left` }),
  allGiven: { vi: 'đã đủ', en: 'all given' },
  computedColumn: { vi: 'tự động', en: 'computed' },
  bands: { vi: 'Các mức', en: 'Bands' },
  pointsFrom: (low: string, high: string, step: string | null) => ({
    vi: `từ ${low} đến ${high}${step === null ? '' : `, bước ${step}`}`,
    en: `from ${low} to ${high}${step === null ? '' : ` in steps of ${step}`}`,
  }),
  cellOf: (criterion: string, product: string) => ({
    vi: `${criterion}, ${product}`,
    en: `${criterion}, ${product}`,
  }),
  choose: { vi: 'chưa chấm', en: 'not judged' },
  yes: { vi: 'Đáp ứng', en: 'Met' },
  no: { vi: 'Không đáp ứng', en: 'Not met' },
  together: { vi: 'nhiều người cùng chấm', en: 'judged together' },
  abstains: { vi: 'Không có ý kiến', en: 'Abstains' },
  votes: (count: { readonly for: number; readonly against: number; readonly abstain: number }) => ({
    vi: `${count.for} tán thành, ${count.against} không tán thành, ${count.abstain} không có ý kiến`,
    en: `${count.for} for, ${count.against} against, ${count.abstain} abstaining`,
  }),
  ballot: { vi: 'Bỏ phiếu kín.', en: 'Secret ballot.' },
  notCounted: { vi: 'chưa có kết quả', en: 'not counted' },
  notConcerned: { vi: 'không thuộc nhánh này', en: 'another track' },
  note: { vi: 'Ghi chú', en: 'Note' },
  noteGiven: { vi: 'Có ghi chú', en: 'Noted' },
  reason: { vi: 'Lý do sửa điểm', en: 'Reason for the correction' },
  save: { vi: 'Lưu bảng chấm', en: 'Save the sheet' },
  saveDossier: { vi: 'Lưu', en: 'Save' },
  savedCount: (count: string) => ({ vi: `Đã lưu ${count} kết quả chấm.`, en: `${count} judgements saved.` }),
  nothingNew: { vi: 'Không có gì mới để lưu.', en: 'There was nothing new to save.' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  savedAt: { vi: 'Đã lưu lúc', en: 'Saved at' },
  notSaved: {
    vi: 'Chưa lưu được, sẽ thử lại. Những gì đã gõ vẫn còn trên màn hình.',
    en: 'Not saved yet, trying again. What you typed is still on the screen.',
  },
  signedOut: {
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại; những gì đã gõ được giữ ở trình duyệt này.',
    en: 'You are signed out. Sign in again; what you typed is kept in this browser.',
  },
  factsVerified: { vi: 'đã thẩm tra', en: 'verified' },
  factsDeclared: { vi: 'chưa thẩm tra', en: 'not verified' },
  factsContested: { vi: 'có ý kiến khác', en: 'contested' },
  factsMissing: { vi: 'thiếu số liệu', en: 'figures missing' },
  verify: { vi: 'Thẩm tra số liệu', en: 'Verify the figures' },
  saveAndNext: { vi: 'Lưu, sang hồ sơ tiếp theo', en: 'Save, next dossier' },
  dossiers: { vi: 'Các hồ sơ', en: 'Dossiers' },
  backToSheet: { vi: 'Bảng chấm điểm', en: 'Score sheet' },
  previous: { vi: 'Hồ sơ trước', en: 'Previous dossier' },
  next: { vi: 'Hồ sơ tiếp theo', en: 'Next dossier' },
  history: { vi: 'Các lần chấm', en: 'All judgements' },
  withdrawn: { vi: 'rút kết quả chấm', en: 'withdrawn' },

  problemNumber: { vi: 'Cần một số điểm, ví dụ 3,5.', en: 'Write points, such as 3.5.' },
  problemRange: (low: string, high: string) => ({
    vi: `Điểm từ ${low} đến ${high}.`,
    en: `Points go from ${low} to ${high}.`,
  }),
  problemStep: (step: string, low: string) => ({
    vi: `Điểm theo bước ${step}, tính từ ${low}.`,
    en: `Points go in steps of ${step} from ${low}.`,
  }),
  problemChoice: { vi: 'Mức này không có trong danh sách.', en: 'This is not one of the bands.' },
  problemReason: {
    vi: 'Ô này đã có kết quả chấm. Cần ghi lý do sửa.',
    en: 'This cell was judged already. Give the reason for the correction.',
  },
  problemLong: {
    vi: 'Ghi chú và lý do dài nhất 1.000 ký tự.',
    en: 'Notes and reasons have at most 1,000 letters.',
  },
  problemStale: (now: string, name: string) => ({
    vi: `${name} vừa chấm ô này: ${now}. Điểm bạn gõ chưa lưu; muốn thay thì ghi lý do rồi lưu lại.`,
    en: `${name} has just judged this: ${now}. What you typed is not saved; to replace it, give a reason and save again.`,
  }),
  problemStaleEmpty: {
    vi: 'Kết quả chấm ở ô này vừa được rút. Lưu lại nếu vẫn muốn chấm.',
    en: 'The judgement here has just been withdrawn. Save again if you still want to judge.',
  },
  problemIn: (criterion: string, product: string, words: string) => ({
    vi: `${criterion}, ${product}: ${words}`,
    en: `${criterion}, ${product}: ${words}`,
  }),
})

export const noticeTexts = defineTexts({
  begun: (round: string) => ({
    vi: `Bắt đầu chấm điểm theo các tiêu chí của đơn vị: ${round}`,
    en: `Scoring of the criteria of your unit begins: ${round}`,
  }),
  ends: (round: string) => ({
    vi: `Sắp hết hạn chấm điểm, đơn vị chưa chấm xong hoặc chưa xác nhận: ${round}`,
    en: `Scoring ends soon, and your unit has not finished or not signed off: ${round}`,
  }),
})
