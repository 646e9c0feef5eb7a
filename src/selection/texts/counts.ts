import { defineTexts } from '../../platform/texts.ts'

/** Entering the counts of the secret ballots of a department's panel. */
export const countTexts = defineTexts({
  ballots: { vi: 'Kết quả bỏ phiếu kín', en: 'Secret ballots' },
  titleDue: (count: string) => ({
    vi: `Bỏ phiếu kín: còn ${count} hồ sơ chưa có kết quả`,
    en: `Secret ballot: dossiers without a count: ${count}`,
  }),
  titleDone: { vi: 'Bỏ phiếu kín: đã có đủ kết quả', en: 'Secret ballot: every count is entered' },
  titleNone: { vi: 'Bỏ phiếu kín: chưa có hồ sơ nào', en: 'Secret ballot: no dossier yet' },
  lead: {
    vi: 'Chỉ ghi tổng số phiếu sau khi kiểm; không ghi ai bỏ phiếu nào.',
    en: 'Only the count is entered; nobody’s vote is.',
  },
  rules: { vi: 'Cách tính kết quả', en: 'How it is reckoned' },
  unseated: {
    vi: 'Nhóm này chưa có người nên chưa bỏ phiếu được.',
    en: 'Nobody sits on this panel yet, so there is no ballot.',
  },
  due: { vi: 'Chờ ghi kết quả', en: 'To enter' },
  entered: { vi: 'Đã ghi', en: 'Entered' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  gate: { vi: 'Điều kiện', en: 'Gate' },
  voters: { vi: 'Được bỏ phiếu', en: 'May vote' },
  votersOf: (entitled: string, needed: string) => ({
    vi: `${entitled} người, cần ít nhất ${needed} phiếu`,
    en: `${entitled}; at least ${needed} votes needed`,
  }),
  neverEnough: { vi: 'không đủ người bỏ phiếu', en: 'too few may vote' },
  for: { vi: 'Tán thành', en: 'For' },
  against: { vi: 'Không tán thành', en: 'Against' },
  abstain: { vi: 'Không có ý kiến', en: 'Abstained' },
  casting: { vi: 'Người chủ trì', en: 'Chair' },
  castingHint: {
    vi: 'Chỉ ghi ý kiến của người chủ trì khi số phiếu tán thành và không tán thành ngang nhau.',
    en: 'The side of the chair is entered only on a tie.',
  },
  noCasting: { vi: 'không ghi', en: 'none' },
  castFor: { vi: 'tán thành', en: 'for' },
  castAgainst: { vi: 'không tán thành', en: 'against' },
  tied: { vi: 'ngang nhau, chờ ý kiến người chủ trì', en: 'a tie: waits for the chair' },
  again: {
    vi: 'Người được bỏ phiếu đã thay đổi, kết quả trước không còn hiệu lực: phải bỏ phiếu lại.',
    en: 'Who may vote has changed, and the earlier count is void: the ballot is held again.',
  },
  field: (field: string, code: string, product: string) => ({
    vi: `${field}, ${code}, ${product}`,
    en: `${field}, ${code}, ${product}`,
  }),
  save: { vi: 'Ghi kết quả kiểm phiếu', en: 'Enter the counts' },
  saved: (count: string) => ({
    vi: `Đã ghi kết quả bỏ phiếu: ${count}.`,
    en: `Counts entered: ${count}.`,
  }),
  nothingNew: { vi: 'Không có gì mới để ghi.', en: 'There was nothing new to enter.' },
  result: { vi: 'Kết quả kiểm phiếu', en: 'Count' },
  byChair: (isFor: boolean) => ({
    vi: `người chủ trì ${isFor ? 'tán thành' : 'không tán thành'}`,
    en: `the chair: ${isFor ? 'for' : 'against'}`,
  }),
  outcome: { vi: 'Kết luận', en: 'Outcome' },
  holds: { vi: 'Đáp ứng', en: 'Met' },
  fails: { vi: 'Không đáp ứng', en: 'Not met' },
  open: { vi: 'chờ kết thúc việc chấm hồ sơ', en: 'waits until the judging is closed' },
  writtenBy: { vi: 'Người ghi', en: 'Entered by' },
  correct: { vi: 'Sửa', en: 'Correct' },
  reason: { vi: 'Lý do sửa', en: 'Reason for the correction' },
  saveAgain: { vi: 'Ghi lại', en: 'Enter again' },
  allEntered: { vi: 'Không còn hồ sơ nào chờ ghi.', en: 'Nothing waits to be entered.' },
  noneEntered: { vi: 'Chưa ghi kết quả nào.', en: 'No count was entered yet.' },
  chairDecided: { vi: 'Ghi ý kiến của người chủ trì', en: 'The side of the chair was added' },
  problemNumber: {
    vi: 'Cần ghi đủ ba số phiếu bằng số nguyên; không có phiếu thì ghi 0.',
    en: 'Give all three numbers, whole ones; where there is no vote write 0.',
  },
  problemReason: {
    vi: 'Kết quả này đã ghi. Muốn sửa thì ghi lý do.',
    en: 'This count was entered already. To correct it, give the reason.',
  },
  problemLong: { vi: 'Lý do dài nhất 1.000 ký tự.', en: 'A reason has at most 1,000 letters.' },
  problemStale: (name: string, now: string) => ({
    vi: `${name} vừa ghi: ${now}. Số bạn gõ chưa được ghi; muốn thay thì ghi lý do rồi ghi lại.`,
    en: `${name} has just entered: ${now}. What you typed is not entered; to replace it, give a reason and enter it again.`,
  }),
  problemStaleEmpty: {
    vi: 'Kết quả trước vừa hết hiệu lực vì người được bỏ phiếu đã thay đổi. Kiểm tra rồi ghi lại.',
    en: 'The earlier count has just become void, since who may vote has changed. Check, then enter again.',
  },
  problemIn: (code: string, product: string, words: string) => ({
    vi: `${code}, ${product}: ${words}`,
    en: `${code}, ${product}: ${words}`,
  }),
  homeWords: (round: string) => ({
    vi: `Ghi kết quả bỏ phiếu kín: ${round}`,
    en: `Enter the counts of secret ballots: ${round}`,
  }),
  homeNote: (count: string) => ({ vi: `${count} hồ sơ`, en: `${count} dossiers` }),
  homeVerb: { vi: 'Ghi kết quả', en: 'Enter' },
})
