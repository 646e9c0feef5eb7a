import { defineTexts, type Localized } from '../platform/texts.ts'
import type { CompositionProblem } from './rules/composition.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  composed: {
    vi: 'Đợt xét chọn này đã có hội đồng. Hãy thay từng thành viên theo quyết định kiện toàn.',
    en: 'This round has a council already. Replace members one by one, by a decision.',
  },
  roundClosed: {
    vi: 'Đợt xét chọn đã kết thúc nên hội đồng không thay đổi nữa.',
    en: 'The round is closed, so its council does not change any more.',
  },
  period: {
    vi: 'Ngày kết thúc nhiệm kỳ phải sau ngày bắt đầu.',
    en: 'The term must end after it begins.',
  },
  'no-chair': { vi: 'Hội đồng cần một chủ tịch.', en: 'The council needs a chair.' },
  chairs: { vi: 'Hội đồng chỉ có một chủ tịch.', en: 'The council has only one chair.' },
  'no-secretary': { vi: 'Hội đồng cần một thư ký.', en: 'The council needs a secretary.' },
  secretaries: { vi: 'Hội đồng chỉ có một thư ký.', en: 'The council has only one secretary.' },
  'chair-without-vote': { vi: 'Chủ tịch phải có quyền biểu quyết.', en: 'The chair must have a vote.' },
  twice: (name: string) => ({
    vi: `${name} được ghi hai lần.`,
    en: `${name} is named twice.`,
  }),
  standsInForNobody: (name: string) => ({
    vi: `${name}: chỉ người dự khuyết mới ghi thay cho ai, và phải thay cho một thành viên của hội đồng.`,
    en: `${name}: a substitute stands in for a member of this council, and nobody else does.`,
  }),
  withoutRole: (name: string, role: string) => ({
    vi: `${name} chưa có vai trò “${role}” trong ngày bắt đầu. Đề nghị quản trị viên cấp vai trò này tại trang Người dùng, rồi gửi lại.`,
    en: `${name} does not hold the role "${role}" on the first day. Ask the administrator to grant it on the page People, then send this again.`,
  }),
  notSitting: {
    vi: 'Người này không còn là thành viên trong ngày đó.',
    en: 'This person is no member on that day.',
  },
  needsSuccessor: {
    vi: 'Hội đồng không thể thiếu chủ tịch hoặc thư ký: hãy chọn người thay.',
    en: 'A council cannot be without chair or secretary: name who takes over.',
  },
  past: { vi: 'Ngày họp đã qua.', en: 'That day is over.' },
  notice: (days: number) => ({
    vi: `Giấy mời phải gửi trước phiên họp ít nhất ${days} ngày. Nếu cần họp sớm hơn, hãy ghi lý do họp gấp.`,
    en: `The invitation goes out at least ${days} days before the sitting. To meet earlier, say why it is urgent.`,
  }),
  emptyAgenda: {
    vi: 'Chương trình họp còn trống: hãy chọn hồ sơ hoặc ghi nội dung khác.',
    en: 'The agenda is empty: choose dossiers or write another point.',
  },
  foreignDossier: (id: string) => ({
    vi: `Hồ sơ ${id} không thuộc đợt này hoặc đã xong ở phiên họp khác.`,
    en: `Dossier ${id} is not of this round, or was settled in another sitting.`,
  }),
  noCouncilThen: {
    vi: 'Trong ngày đó hội đồng chưa có đủ chủ tịch và thư ký đương nhiệm.',
    en: 'On that day the council has no chair or no secretary in office.',
  },
  notItsDay: (day: string) => ({
    vi: `Phiên họp được triệu tập vào ngày ${day}, hôm nay chưa khai mạc được.`,
    en: `The sitting is called for ${day}; it cannot be opened today.`,
  }),
  notOpen: { vi: 'Phiên họp chưa khai mạc.', en: 'The sitting has not been opened.' },
  closed: {
    vi: 'Phiên họp đã bế mạc; biên bản không thay đổi nữa.',
    en: 'The sitting is closed; its minutes do not change any more.',
  },
  nobodyPresides: {
    vi: 'Chưa có người chủ trì: chủ tịch hoặc phó chủ tịch phải có mặt.',
    en: 'Nobody presides: the chair or a vice-chair must be there.',
  },
  quorum: (missing: number) => ({
    vi: `Chưa đủ số thành viên: cần thêm ${missing} thành viên có mặt và không vướng xung đột lợi ích.`,
    en: `No quorum: ${missing} more members must be there and free to judge.`,
  }),
  itemOpen: {
    vi: 'Đang bàn một nội dung khác. Hãy kết thúc nội dung đó trước.',
    en: 'Another point is being dealt with. Close it first.',
  },
  itemDone: {
    vi: 'Nội dung này đã xong hoặc đã hoãn.',
    en: 'This point is done, or was put off.',
  },
  itemBegun: {
    vi: 'Nội dung đang bàn hoặc đã xong thì không đổi thứ tự.',
    en: 'A point that is under way or done is not moved.',
  },
  itemNotOpen: { vi: 'Nội dung này chưa được đưa ra bàn.', en: 'This point has not been taken up.' },
  motionOpen: {
    vi: 'Đang có một nội dung biểu quyết chưa kết thúc.',
    en: 'A vote is still open.',
  },
  motionOver: { vi: 'Việc biểu quyết này đã kết thúc.', en: 'This vote is over.' },
  votedAlready: {
    vi: 'Thành viên này đã biểu quyết. Phiếu đã bỏ không rút lại được.',
    en: 'This member has voted already. A vote that was cast cannot be taken back.',
  },
  mayNotVote: {
    vi: 'Người này không có quyền biểu quyết nội dung này (vắng mặt, không có phiếu, hoặc không tham gia do xung đột lợi ích).',
    en: 'This person has no vote here: away, without a vote, or recused.',
  },
  secretOnPaper: {
    vi: 'Phiếu kín do từng thành viên tự bỏ, không ghi thay được.',
    en: 'In a secret vote everybody casts their own ballot.',
  },
  noTie: { vi: 'Số phiếu không ngang nhau.', en: 'The votes are not equal.' },
  notTheChair: {
    vi: 'Chỉ người chủ trì nội dung này mới quyết định khi số phiếu ngang nhau.',
    en: 'Only whoever presides over this point decides a tie.',
  },
  notOfCouncil: {
    vi: 'Người này không phải thành viên hội đồng trong ngày họp.',
    en: 'This person does not sit in the council on that day.',
  },
  notStrikable: { vi: 'Dòng này không gạch bỏ được.', en: 'This line cannot be struck out.' },
  recused: {
    vi: 'Thành viên này không tham gia hồ sơ do xung đột lợi ích nên không có phiếu.',
    en: 'This member is recused from the dossier and has no sheet for it.',
  },
  noSheet: {
    vi: 'Người này không chấm điểm trong phiên họp này.',
    en: 'This person scores nothing in this sitting.',
  },
  sheetSigned: {
    vi: 'Phiếu của hồ sơ này đã gửi. Muốn sửa, đề nghị thư ký trả lại phiếu.',
    en: 'The sheet of this dossier was handed in. To change it, ask the secretary to return it.',
  },
  statementMissing: {
    vi: 'Trước khi chấm điểm, thành viên cần khai lợi ích liên quan của mình trong đợt này.',
    en: 'Before scoring, members state which interests they have in this round.',
  },
  secretaryCloses: {
    vi: 'Thư ký kết thúc chấm điểm và đưa phiếu vào kết quả của đợt.',
    en: 'The secretary closes the scoring and brings the sheets into the round.',
  },
  scoringOver: {
    vi: 'Việc chấm điểm hồ sơ này đã kết thúc.',
    en: 'The scoring of this dossier is over.',
  },
  cell: {
    vi: 'Có ô chưa hợp lệ nên phiếu chưa được lưu.',
    en: 'A cell is not valid, so nothing was saved.',
  },
  stale: {
    vi: 'Ô này vừa được người khác nhập. Hãy xem nội dung mới rồi nhập lại nếu cần.',
    en: 'Somebody else has just filled in this cell. Look at it, then enter yours again if you must.',
  },
  sheetUnfinished: (left: number) => ({
    vi: `Còn ${left} ô chưa chấm nên chưa gửi phiếu được.`,
    en: `${left} cells are empty, so the sheet cannot be handed in.`,
  }),
  sheetsMissing: (left: number) => ({
    vi: `Còn ${left} thành viên có mặt chưa gửi phiếu. Nếu vẫn kết thúc chấm điểm, hãy ghi lý do.`,
    en: `${left} members who are there have not handed in their sheets. To close all the same, say why.`,
  }),
  gatesOpen: (open: number) => ({
    vi: `Còn ${open} điều kiện chưa bỏ phiếu kín. Nếu vẫn kết thúc, hãy ghi lý do.`,
    en: `${open} conditions were not voted on by secret ballot. To close all the same, say why.`,
  }),
  ballotsFew: (missing: number) => ({
    vi: `Cần thêm ${missing} phiếu thì việc bỏ phiếu kín mới có giá trị.`,
    en: `${missing} more ballots are needed for the secret vote to count.`,
  }),
  itemsLeft: (left: number) => ({
    vi: `Còn ${left} nội dung chưa xong. Hãy bàn xong hoặc hoãn từng nội dung rồi bế mạc.`,
    en: `${left} points are not done. Deal with each or put it off, then close.`,
  }),
})

/** What is wrong with a council, said of people by their names. */
export const compositionWords = (
  problem: CompositionProblem,
  nameOf: (person: string) => string,
): Localized => {
  if (problem.problem === 'twice') return refusals.twice(nameOf(problem.person))
  if (problem.problem === 'stands-in-for-nobody') return refusals.standsInForNobody(nameOf(problem.person))
  return refusals[problem.problem]
}
