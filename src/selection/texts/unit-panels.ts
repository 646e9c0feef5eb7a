import { defineTexts } from '../../platform/texts.ts'

/** Who judges together in a department: the page of the office, and its form. */
export const unitPanelTexts = defineTexts({
  panels: { vi: 'Nhóm chấm', en: 'Panels' },
  titleNone: {
    vi: 'Đợt này không có tiêu chí nào do một nhóm của đơn vị cùng chấm',
    en: 'No criterion of this round is judged by a panel of a unit',
  },
  noneLead: {
    vi: 'Theo bộ tiêu chí của đợt, mỗi tiêu chí của đơn vị do một người chấm thay mặt đơn vị. Muốn nhiều người cùng chấm thì quy định trong một bản dự thảo của bộ tiêu chí.',
    en: 'By the criteria set of this round one person judges for the unit. To have several judge, say so in a draft of the criteria set.',
  },
  titleUnseated: (count: string) => ({
    vi: `Còn ${count} nhóm chấm chưa có người`,
    en: `Panels with nobody on them yet: ${count}`,
  }),
  titleWaiting: (count: string) => ({
    vi: `Nhóm chấm: còn ${count} hồ sơ chưa có kết quả`,
    en: `Panels: dossiers without a result: ${count}`,
  }),
  titleDone: { vi: 'Các nhóm chấm đã có kết quả', en: 'Every panel has its result' },
  lead: {
    vi: 'Mỗi người chấm một phiếu riêng, không thấy phiếu của nhau; điểm chỉ hiện khi việc chấm một hồ sơ đã xong.',
    en: 'Each member gives a sheet of their own and sees no other; points show once the judging of a dossier is over.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  criteria: { vi: 'Cùng chấm', en: 'Judges together' },
  rules: { vi: 'Cách tính kết quả', en: 'How it is reckoned' },
  members: { vi: 'Người chấm', en: 'Members' },
  nobody: { vi: 'chưa có ai', en: 'nobody yet' },
  chair: { vi: 'Người chủ trì', en: 'Chair' },
  noChair: { vi: 'không có', en: 'none' },
  recusedFrom: (count: string) => ({
    vi: `không chấm ${count} hồ sơ vì xung đột lợi ích`,
    en: `dossiers not judged because of a conflict of interest: ${count}`,
  }),
  decided: { vi: 'Đã có kết quả', en: 'With a result' },
  decidedOf: (count: string, all: string) => ({
    vi: `${count}/${all} hồ sơ`,
    en: `${count} of ${all} dossiers`,
  }),
  tooFew: (needed: string) => ({
    vi: `Nhóm chưa đủ người: mỗi hồ sơ cần ít nhất ${needed} phiếu mới có kết quả.`,
    en: `Too few people sit: each dossier needs at least ${needed} sheets to have a result.`,
  }),
  chairless: (count: string) => ({
    vi: `Người chủ trì không tham gia ${count} hồ sơ vì xung đột lợi ích và chưa có người chủ trì thay.`,
    en: `Dossiers in which the chair takes no part and nobody chairs instead: ${count}.`,
  }),
  substituteFor: (dossier: string) => ({
    vi: `Người chủ trì thay: ${dossier}`,
    en: `Chairs instead: ${dossier}`,
  }),
  substituteHint: {
    vi: 'Người chủ trì của nhóm không tham gia hồ sơ này vì xung đột lợi ích.',
    en: 'The chair of the panel takes no part in this dossier because of a conflict of interest.',
  },
  noSubstitute: { vi: 'Chưa cử', en: 'Nobody yet' },
  seat: { vi: 'Cử người chấm', en: 'Seat the panel' },
  reseat: { vi: 'Sửa thành phần', en: 'Change who sits' },
  ofCouncil: {
    vi: 'Nhóm này là hội đồng: thành phần theo quyết định lập hội đồng, chỉ xem ở đây.',
    en: 'This panel is the council: who sits follows from the decision that composed it; here it is only shown.',
  },
  council: { vi: 'Xem hội đồng', en: 'See the council' },
  waiting: (panel: string) => ({
    vi: `${panel}: hồ sơ chưa có kết quả`,
    en: `${panel}: dossiers without a result`,
  }),
  allDecided: { vi: 'Mọi hồ sơ đã có kết quả.', en: 'Every dossier has its result.' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  given: { vi: 'Đã có phiếu', en: 'Sheets given' },
  sitting: { vi: 'Việc chấm', en: 'Judging' },
  ofEntitled: (given: string, entitled: string) => ({
    vi: `${given}/${entitled} phiếu`,
    en: `${given} of ${entitled} sheets`,
  }),
  atLeast: (needed: string) => ({ vi: `cần ít nhất ${needed}`, en: `at least ${needed} needed` }),
  neverEnough: { vi: 'không đủ người chấm', en: 'too few may judge' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
  open: { vi: 'đang chấm', en: 'open' },
  scores: { vi: 'Xem phiếu chấm', en: 'See the scores' },
  formTitle: (panel: string, unit: string) => ({
    vi: `Cử người chấm: ${panel}, ${unit}`,
    en: `Who sits on ${panel}, ${unit}`,
  }),
  formLead: {
    vi: 'Người có xung đột lợi ích tự động không chấm hồ sơ liên quan. Phiếu của người không còn trong nhóm thôi được tính.',
    en: 'Who is in conflict over a dossier is left out of it by itself. Sheets of those who no longer sit stop counting.',
  },
  membersHint: {
    vi: 'Những người hôm nay có vai trò chấm điểm của đơn vị.',
    en: 'Those who hold the role of scorer in this unit today.',
  },
  noScorers: {
    vi: 'Hôm nay chưa ai có vai trò chấm điểm của đơn vị này. Đề nghị người quản trị cấp vai trò trước.',
    en: 'Nobody holds the role of scorer in this unit today. Ask the administrator to grant it first.',
  },
  formerScorer: {
    vi: 'không còn chấm điểm cho đơn vị; phiếu đã chấm vẫn được tính nếu giữ lại',
    en: 'no longer scores for this unit; what they gave counts if they stay',
  },
  chairHint: {
    vi: 'Ý kiến của người chủ trì quyết định khi số phiếu ngang nhau, nếu quy định như vậy.',
    en: 'Where the rule says so, the side of the chair decides a tie.',
  },
  closing: { vi: 'Kết thúc việc chấm', en: 'Close the judging' },
  closingHint: {
    vi: 'Hồ sơ đã kết thúc thì không nhận thêm phiếu; có kết quả nếu đủ số phiếu cần có.',
    en: 'A closed dossier takes no further sheet; it has a result if enough were given.',
  },
  'closing-none': { vi: 'Chưa kết thúc hồ sơ nào', en: 'No dossier yet' },
  'closing-all': { vi: 'Mọi hồ sơ', en: 'All dossiers' },
  'closing-chosen': { vi: 'Các hồ sơ chọn dưới đây', en: 'The dossiers chosen below' },
  closedDossiers: { vi: 'Hồ sơ kết thúc', en: 'Dossiers to close' },
  save: { vi: 'Ghi thành phần', en: 'Save' },
  noMember: { vi: 'Cần chọn ít nhất một người.', en: 'Choose at least one person.' },
  wrongChair: {
    vi: 'Người chủ trì phải là một trong những người được chọn.',
    en: 'Whoever chairs must be one of those chosen.',
  },
  noDossier: {
    vi: 'Cần chọn ít nhất một hồ sơ, hoặc chọn cách khác.',
    en: 'Choose at least one dossier, or another answer.',
  },
  notChosen: {
    vi: 'Đã chọn hồ sơ thì ở trên phải chọn “Các hồ sơ chọn dưới đây”; nếu không, bỏ chọn các hồ sơ.',
    en: 'With dossiers chosen, answer “The dossiers chosen below” above; or else leave them unchosen.',
  },
})
