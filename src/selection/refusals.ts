import { defineTexts } from '../platform/texts.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  skeleton: {
    vi: 'Bộ tiêu chí này chưa có điểm nên chưa thể mở đợt xét chọn.',
    en: 'This criteria set has no points yet, so no round can be opened under it.',
  },
  notOpen: { vi: 'Đợt xét chọn không mở.', en: 'The round is not open.' },
  notClosed: {
    vi: 'Đợt xét chọn chưa kết thúc nên chưa có kết quả được lưu giữ.',
    en: 'The round is not closed, so nothing is frozen yet.',
  },
})
