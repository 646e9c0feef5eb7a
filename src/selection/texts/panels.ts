import { defineTexts } from '../../platform/texts.ts'

/** How several people judged together, in an explanation. */
export const panelTexts = defineTexts({
  sat: (panel: string, counted: string, entitled: string) => ({
    vi: `${panel}: ${counted} trên ${entitled} thành viên được tham gia đã có phiếu`,
    en: `${panel}: ${counted} of ${entitled} who may judge have done so`,
  }),
  satUnknown: (panel: string, counted: string) => ({
    vi: `${panel}: đã có ${counted} phiếu; chưa xác định số thành viên được tham gia`,
    en: `${panel}: ${counted} have judged; it is not known yet how many may`,
  }),
  quorum: (quorum: string) => ({ vi: `cần ít nhất ${quorum}`, en: `at least ${quorum} are needed` }),
  closed: { vi: 'đã kết thúc', en: 'closed' },
  waits: { vi: 'Chưa đủ phiếu', en: 'Sheets are missing' },
  mean: { vi: 'Trung bình cộng các phiếu', en: 'Mean of the sheets' },
  'trimmed-mean': {
    vi: 'Trung bình cộng sau khi bỏ phiếu cao nhất, thấp nhất',
    en: 'Mean without the highest and lowest',
  },
  median: { vi: 'Trung vị các phiếu', en: 'Median of the sheets' },
  points: (points: string) => ({ vi: `${points} điểm`, en: `${points} points` }),
  dropped: { vi: 'không tính', en: 'left out' },
  sheets: { vi: 'Phiếu của từng thành viên', en: 'The sheet of each member' },
  for: { vi: 'tán thành', en: 'for' },
  against: { vi: 'không tán thành', en: 'against' },
  abstain: { vi: 'không có ý kiến', en: 'abstains' },
  count: (yes: string, no: string, neither: string) => ({
    vi: `Tán thành ${yes}, không tán thành ${no}, không có ý kiến ${neither}`,
    en: `${yes} for, ${no} against, ${neither} abstaining`,
  }),
  wanted: (wanted: string) => ({
    vi: `cần ${wanted} phiếu tán thành`,
    en: `${wanted} votes in favour are needed`,
  }),
  casting: { vi: 'số phiếu ngang nhau, theo ý kiến người chủ trì', en: 'a tie, broken by the chair' },
  voterLeft: {
    vi: 'Người được bỏ phiếu không còn trong nhóm: phải bỏ phiếu lại.',
    en: 'Somebody who could vote sits no longer: the ballot is held again.',
  },
  secret: { vi: 'bỏ phiếu kín', en: 'secret ballot' },
})
