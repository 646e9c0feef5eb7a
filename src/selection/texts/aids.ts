import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  whatIf: { vi: 'Nếu cân nhắc khác đi', en: 'What if it were weighed otherwise' },
  whatIfLead: {
    vi: 'Đổi điểm tối đa của tiêu chí, các mức hoặc điểm đạt để xem hồ sơ nào vào, hồ sơ nào ra. Điểm đã có tăng giảm theo tỷ lệ với điểm tối đa.',
    en: 'Change the maximum of criteria, their bands or the pass mark, and see which dossiers enter or leave. The points given grow with their maximum.',
  },
  changesNothing: {
    vi: 'Chỉ để suy nghĩ: không làm thay đổi bất kỳ điểm, kết quả hay danh sách nào, và không được lưu.',
    en: 'For thought alone: it changes no points, no result and no list, and is not kept.',
  },
  maxima: { vi: 'Điểm tối đa của tiêu chí và điểm đạt', en: 'Maximum of each criterion, and the pass mark' },
  really: (max: string) => ({ vi: `đang là ${max}`, en: `now ${max}` }),
  passMark: { vi: 'Điểm đạt', en: 'Pass mark' },
  passMarkStays: {
    vi: 'Ô để trống là giữ như thật. Điểm tối thiểu của một tiêu chí tăng giảm cùng điểm tối đa của nó; điểm đạt thì không.',
    en: 'An empty field stays as it is. The minimum of a criterion grows with its maximum; the pass mark does not.',
  },
  bands: { vi: 'Đổi các mức của tiêu chí', en: 'Change the bands of criteria' },
  bandsNote: {
    vi: 'Ô để trống là giữ như thật. Mức kề dưới kết thúc ở chỗ mức trên bắt đầu. Điểm của mức không được vượt điểm tối đa đang có của tiêu chí; nếu mức cao nhất hạ xuống thì điểm tối đa hạ theo. Nếu đổi cả điểm tối đa, điểm các mức tăng giảm theo tỷ lệ.',
    en: 'An empty field stays as it is. The band beneath ends where a band begins. No band may give more than the criterion does now at most; where the highest band comes down, so does the maximum. If the maximum is changed too, the points of bands grow with it.',
  },
  band: { vi: 'Mức', en: 'Band' },
  begins: { vi: 'Bắt đầu từ', en: 'Begins at' },
  beginsPercent: { vi: 'Bắt đầu từ (%)', en: 'Begins at (%)' },
  bandPoints: { vi: 'Điểm', en: 'Points' },
  bandNow: (band: string, points: string) => ({
    vi: `${band}: ${points} điểm`,
    en: `${band}: ${points} points`,
  }),
  notBandNumber: (name: string) => ({
    vi: `${name}: cần một số viết bằng chữ số, ví dụ 12,5.`,
    en: `${name}: a number in digits is needed, such as 12.5.`,
  }),
  aboveMaximum: (name: string, max: string) => ({
    vi: `${name}: có mức cho nhiều hơn điểm tối đa hiện có (${max}). Muốn cho nhiều hơn, hãy đổi điểm tối đa; các mức tăng theo.`,
    en: `${name}: a band gives more than the maximum as it is (${max}). For more, change the maximum; the bands grow with it.`,
  }),
  bandsRefused: (name: string, why: string) => ({
    vi: `Không tính được với các mức đã nhập${name === '' ? '' : `, ${name}`}: ${why}.`,
    en: `It cannot be counted with these bands${name === '' ? '' : `, ${name}`}: ${why}.`,
  }),
  count: { vi: 'Tính lại', en: 'Count again' },
  asItIs: { vi: 'Về như thật', en: 'Back to what is' },
  notNumber: (name: string) => ({
    vi: `${name}: cần một số không âm, nhiều nhất 6 chữ số mỗi bên dấu phẩy.`,
    en: `${name}: a number of zero or more, at most 6 digits on either side of the point.`,
  }),
  tooFine: {
    vi: 'Số đã nhập quá chi li để tính chính xác. Hãy dùng ít chữ số thập phân hơn.',
    en: 'These numbers are too fine to be counted exactly. Use fewer decimals.',
  },
  otherSet: (names: string) => ({
    vi: `Không tính cho các đợt dùng bộ tiêu chí hoặc phiên bản khác, vì không có cùng tiêu chí và mức: ${names}.`,
    en: `Not counted, because judged by another set or version, which has not the same criteria and bands: ${names}.`,
  }),
  enter: { vi: 'vào', en: 'enter' },
  leave: { vi: 'ra', en: 'leave' },
  passing: (before: string) => ({ vi: `đạt (thật: ${before})`, en: `pass (really ${before})` }),
  mostPoints: { vi: 'tổng điểm tối đa', en: 'most points in all' },
  nowHeading: { vi: 'Kết quả thật', en: 'As it is' },
  thenHeading: { vi: 'Nếu đổi', en: 'If changed' },
  noDossiers: {
    vi: 'Không có hồ sơ nào được phép xem ở đợt này.',
    en: 'No dossier of this round may be seen.',
  },

  firmness: { vi: 'Kết quả chắc đến đâu', en: 'How firm the result is' },
  firmnessLead: {
    vi: 'Với mỗi hồ sơ: thay đổi nhỏ nhất làm kết quả lật lại, mỗi lần chỉ đổi một điều và giữ nguyên mọi điều khác. Hồ sơ dễ lật nhất đứng đầu.',
    en: 'For every dossier the smallest change that would turn its result, one thing at a time and all others as they are. The least firm stand first.',
  },
  steps: {
    vi: 'Điểm tối đa được thử theo bước 0,1 điểm, từ 0 đến gấp đôi; điểm chấm thử theo bước của tiêu chí.',
    en: 'Maxima are tried in steps of 0.1 points, from 0 to twice as much; scores in the steps of the criterion.',
  },
  ofMaximum: { vi: 'Điểm tối đa của một tiêu chí', en: 'Maximum of one criterion' },
  ofScore: { vi: 'Điểm của một người chấm', en: 'Score of one person' },
  turn: (from: string, to: string) => ({ vi: `từ ${from} thành ${to}`, en: `${from} to ${to}` }),
  turnBy: (by: string) => ({ vi: `lệch ${by} điểm`, en: `${by} points` }),
  oneSheet: { vi: 'một phiếu của hội đồng', en: 'one sheet of the panel' },
  holdsFirm: { vi: 'không lật', en: 'does not turn' },
  place: { vi: 'Điều xét', en: 'What is asked' },
  passOrFail: { vi: 'Đạt hay không', en: 'Passes or not' },
  onList: (code: string) => ({ vi: `trong ${code}`, en: `on ${code}` }),
  offList: (code: string) => ({ vi: `ngoài ${code}`, en: `not on ${code}` }),
  undecided: (count: string) => ({
    vi: `${count} hồ sơ chưa xác định kết quả nên chưa xét được.`,
    en: `${count} dossiers have no decided result yet and are not asked about.`,
  }),
  firm: (count: string) => ({
    vi: `${count} kết quả khác không lật dù đổi điều nào trong phạm vi ấy.`,
    en: `${count} other results do not turn, whichever of these is changed.`,
  }),
  notExact: {
    vi: 'Điểm của đợt này có quá nhiều chữ số thập phân để tính chính xác ở đây.',
    en: 'The points of this round have too many decimals to be counted exactly here.',
  },
})
