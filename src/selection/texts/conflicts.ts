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
})
