import { defineTexts } from '../platform/texts.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  skeleton: {
    vi: 'Bộ tiêu chí này chưa có điểm nên chưa thể mở đợt xét chọn.',
    en: 'This criteria set has no points yet, so no round can be opened under it.',
  },
  notOpen: { vi: 'Đợt xét chọn không mở.', en: 'The round is not open.' },
  outcomesUnknown: (count: number) => ({
    vi: `Còn ${count} hồ sơ chưa xác định được kết quả nên chưa thể kết thúc đợt xét chọn.`,
    en: `The outcome of ${count} dossiers is not known yet, so the round cannot be closed.`,
  }),
  notClosed: {
    vi: 'Đợt xét chọn chưa kết thúc nên chưa có kết quả được lưu giữ.',
    en: 'The round is not closed, so nothing is frozen yet.',
  },
})
