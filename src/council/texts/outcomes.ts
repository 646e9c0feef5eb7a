import { defineTexts } from '../../platform/texts.ts'

/** Words of what a sitting came to. */
export const outcomeTexts = defineTexts({
  results: { vi: 'Kết quả từng hồ sơ', en: 'Results by dossier' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  judged: { vi: 'Tiêu chí, điều kiện', en: 'Criterion or condition' },
  outcome: { vi: 'Kết quả', en: 'Result' },
  taking: { vi: 'Thành viên tham gia', en: 'Taking part' },
  explanation: { vi: ': giải trình điểm', en: ': how it was scored' },
  none: {
    vi: 'Chưa có hồ sơ nào được chấm xong tại phiên này.',
    en: 'No dossier was judged to its end in this sitting.',
  },
  open: { vi: 'chưa xác định', en: 'not decided' },
  points: (points: string) => ({ vi: `${points} điểm`, en: `${points} points` }),
  holds: { vi: 'đạt', en: 'holds' },
  holdsNot: { vi: 'không đạt', en: 'does not hold' },
  count: (yes: number, no: number, neither: number) => ({
    vi: `${yes} tán thành, ${no} không tán thành, ${neither} không có ý kiến.`,
    en: `${yes} for, ${no} against, ${neither} abstained.`,
  }),
  byChair: {
    vi: 'Số phiếu ngang nhau, theo ý kiến người chủ trì.',
    en: 'A tie, decided by whoever presided.',
  },
  counted: (counted: number, entitled: number | null, needed: number | null) => ({
    vi: `${counted} trên ${entitled ?? '?'} có phiếu${needed === null ? '' : `, cần ${needed}`}`,
    en: `${counted} of ${entitled ?? '?'} judged${needed === null ? '' : `, ${needed} needed`}`,
  }),
  recused: (names: string) => ({
    vi: `Không tham gia do xung đột lợi ích: ${names}`,
    en: `Recused: ${names}`,
  }),
})
