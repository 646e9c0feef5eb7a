import { defineTexts } from '../../platform/texts.ts'

export const refusals = defineTexts({
  inConflict: {
    vi: 'Bạn có lợi ích ở một doanh nghiệp đã khai, nên không đọc nhật ký, không rút mẫu, không ghi phát hiện và không lập bộ bằng chứng. Việc này do kiểm toán viên khác làm.',
    en: 'You have an interest in an enterprise, so you read no journal, draw no sample, note no finding and take no evidence. Another auditor does.',
  },
  notClosed: {
    vi: 'Đợt xét chọn chưa khóa kết quả; chỉ kiểm toán đợt đã khóa.',
    en: 'The round is not closed; only closed rounds are audited.',
  },
  tooMany: (most: number) => ({
    vi: `Đợt này có ${most} hồ sơ; không rút được nhiều hơn.`,
    en: `The round has ${most} dossiers; no more can be drawn.`,
  }),
  fewerThanGroups: (groups: number) => ({
    vi: `Có ${groups} nhóm, mỗi nhóm rút ít nhất một hồ sơ. Hãy tăng số hồ sơ hoặc không chia nhóm.`,
    en: `There are ${groups} groups, of each at least one dossier is drawn. Draw more, or without groups.`,
  }),
  notDrawn: { vi: 'Hồ sơ này không có trong mẫu.', en: 'This dossier is not in the sample.' },
  noSeverity: { vi: 'Mức độ này không có trong danh sách.', en: 'This severity is not in the list.' },
})
