import { defineTexts, type Localized } from '../../platform/texts.ts'

/** What pages of a round say of conflicts of interest. */
export const conflictTexts = defineTexts({
  recused: {
    vi: 'Hồ sơ của doanh nghiệp mà ông/bà có lợi ích, nếu có, không hiển thị ở đây; số lượng, thứ hạng và kết quả tính trên các hồ sơ ông/bà được xem.',
    en: 'Dossiers of enterprises in which you have an interest, if there are any, are not shown here; counts, places and outcomes are among the dossiers that you may see.',
  },
  myInterests: { vi: 'Lợi ích của tôi', en: 'My interests' },
  conflicts: { vi: 'Xung đột lợi ích', en: 'Conflicts of interest' },
  /** Kept beside the judgement that it makes void. */
  inConflict: ({ vi, en }: Localized) => ({
    vi: `Xung đột lợi ích: người chấm ${vi}`,
    en: `Conflict of interest: who judged ${en}`,
  }),
  /** Kept where the count of a secret ballot was. */
  ballotSpoilt: {
    vi: 'Người được bỏ phiếu có xung đột lợi ích: phải bỏ phiếu lại.',
    en: 'Somebody who could vote is in conflict of interest: the ballot is held again.',
  },
  noConflict: {
    vi: 'Đã xác định không có xung đột lợi ích.',
    en: 'Found to be no conflict of interest.',
  },
  tellOffice: ({ vi, en }: Localized) => ({
    vi: `${vi}: kết quả đã được tính lại vì xung đột lợi ích`,
    en: `${en}: the result was calculated again because of a conflict of interest`,
  }),
  tellJudge: ({ vi, en }: Localized) => ({
    vi: `${vi}: hiệu lực của kết quả ông/bà đã chấm thay đổi vì lợi ích của ông/bà`,
    en: `${en}: the force of your judgements changed because of your interests`,
  }),
  title: (stated: string, all: string) => ({
    vi: `Xung đột lợi ích: ${stated} trên ${all} người đã khai`,
    en: `Conflicts of interest: ${stated} of ${all} people have stated theirs`,
  }),
  lead: {
    vi: 'Người có xung đột không đọc, không chấm, không đếm được hồ sơ của doanh nghiệp đó. Ai chưa khai thì chưa mở được hồ sơ nào.',
    en: 'Who is in conflict neither reads, scores nor counts a dossier of that enterprise. Who has not stated their interests opens no dossier.',
  },
  everyInterest: { vi: 'Lợi ích của mọi người', en: 'Interests of everyone' },
  recusedHere: {
    vi: 'Ông/bà có lợi ích ở doanh nghiệp, nên kết quả trước và sau khi tính lại, cùng những gì liên quan tới doanh nghiệp đó, không hiển thị ở đây.',
    en: 'You have an interest in an enterprise: results before and after, and what concerns that enterprise, are not shown here.',
  },
  possible: {
    vi: 'Trùng tên trong sổ đăng ký, chờ quyết định',
    en: 'Names found in registers, to be decided',
  },
  inForce: { vi: 'Xung đột với doanh nghiệp có hồ sơ', en: 'Conflicts over enterprises with a dossier' },
  noConflicts: { vi: 'Không có xung đột nào được biết.', en: 'No conflict is known.' },
  groundsToReopen: { vi: 'Căn cứ để mở lại đợt', en: 'Grounds to reopen the round' },
  groundsLead: {
    vi: 'Đợt đã kết thúc: không điều gì tự thay đổi. Những kết quả chấm này do người đang có xung đột lúc chấm đưa ra.',
    en: 'The round is closed: nothing changes by itself. These judgements were given by people who were in conflict then.',
  },
  bothResults: { vi: 'Kết quả đã tính lại', en: 'Results calculated again' },
  noRecalculations: {
    vi: 'Chưa lần nào phải tính lại vì xung đột lợi ích.',
    en: 'Nothing had to be calculated again.',
  },
  statements: { vi: 'Người phải khai', en: 'Who must state their interests' },
  nobodyMust: { vi: 'Chưa có quy định ai phải khai.', en: 'No rule says who must.' },
  person: { vi: 'Người', en: 'Person' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  register: { vi: 'Trong sổ', en: 'In the register' },
  representative: { vi: 'người đại diện', en: 'representative' },
  member: { vi: 'người của doanh nghiệp', en: 'acts for it' },
  next: { vi: 'Việc tiếp theo', en: 'Next' },
  decide: { vi: 'Quyết định', en: 'Decide' },
  because: { vi: 'Vì sao', en: 'Why' },
  judge: { vi: 'Người chấm', en: 'Judge' },
  criterion: { vi: 'Tiêu chí', en: 'Criterion' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  at: { vi: 'Lúc', en: 'At' },
  byWhom: { vi: 'Theo khai báo hoặc quyết định của', en: 'By whose word' },
  judgements: { vi: 'Kết quả chấm thay đổi hiệu lực', en: 'Judgements whose force changed' },
  turned: (voided: string, restored: string) => ({
    vi: restored === '0' ? `${voided} hết hiệu lực` : `${voided} hết hiệu lực, ${restored} có lại hiệu lực`,
    en: restored === '0' ? `${voided} void` : `${voided} void, ${restored} restored`,
  }),
  compare: { vi: 'Xem cả hai kết quả', en: 'See both results' },
  stated: { vi: 'Đã khai', en: 'Stated' },
  notStated: { vi: 'Chưa khai', en: 'Not yet' },
  changed: (count: number) => ({
    vi: count === 0 ? 'Tính lại, kết quả không đổi' : `Tính lại, ${count} hồ sơ thay đổi`,
    en: count === 0 ? 'Calculated again, nothing changed' : `Calculated again, ${count} dossiers changed`,
  }),
  bothLead: (at: string, who: string) => ({
    vi: `Tính lại lúc ${at}, theo khai báo hoặc quyết định của ${who}. Cả hai kết quả được lưu nguyên vẹn.`,
    en: `Calculated again at ${at}, by the word of ${who}. Both results are kept whole.`,
  }),
  force: { vi: 'Hiệu lực', en: 'Force' },
  voided: { vi: 'hết hiệu lực', en: 'void' },
  restored: { vi: 'có lại hiệu lực', en: 'restored' },
  whatChanged: { vi: 'Hồ sơ thay đổi', en: 'Dossiers that changed' },
  nothingChanged: {
    vi: 'Điểm, thứ hạng và kết quả của mọi hồ sơ vẫn như cũ.',
    en: 'Points, places and outcomes of all dossiers are as before.',
  },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  keptResults: { vi: 'Hai kết quả được lưu', en: 'Both results on record' },
  keptNote: {
    vi: 'Mỗi tệp tính lại được bằng “chuluc round rerun”; dãy số là SHA-256 của nội dung.',
    en: 'Each file can be calculated again by "chuluc round rerun"; the digits are the SHA-256 of its content.',
  },
  toDecide: (count: string) => ({
    vi: `${count} trường hợp trùng tên chờ quyết định`,
    en: `names found in registers, to be decided: ${count}`,
  }),
  notYet: (count: string) => ({ vi: `${count} người chưa khai`, en: `${count} have not stated theirs` }),
  mustState: { vi: 'Khai xung đột lợi ích', en: 'State your interests' },
  beforeOpening: { vi: 'trước khi mở hồ sơ', en: 'before you open a dossier' },
})
