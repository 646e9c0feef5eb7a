import { defineTexts, type Localized } from '../platform/texts.ts'
import type { CountProblem } from './rules/ballots.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  skeleton: {
    vi: 'Bộ tiêu chí này chưa có điểm nên chưa thể mở đợt xét chọn.',
    en: 'This criteria set has no points yet, so no round can be opened under it.',
  },
  unowned: (criteria: string, day: string) => ({
    vi: `Chưa mở được đợt xét chọn: ngày ${day} chưa có đơn vị nào chấm ${criteria}. Hãy phân công đơn vị chấm trong một bản dự thảo của bộ tiêu chí, đưa bản đó vào áp dụng rồi mở đợt.`,
    en: `The round cannot be opened: on ${day} no unit scores ${criteria}. Assign a unit in a draft of the criteria set, put it in force, then open the round.`,
  }),
  notOpen: { vi: 'Đợt xét chọn không mở.', en: 'The round is not open.' },
  outcomesUnknown: (count: number) => ({
    vi: `Còn ${count} hồ sơ chưa xác định được kết quả nên chưa thể kết thúc đợt xét chọn.`,
    en: `The outcome of ${count} dossiers is not known yet, so the round cannot be closed.`,
  }),
  roundExists: {
    vi: 'Đã có đợt xét chọn mang mã này. Hãy chọn mã khác.',
    en: 'There is a round with this code already. Choose another one.',
  },
  excluded: {
    vi: 'Hồ sơ này đã bị loại khỏi đợt xét chọn. Hãy đề nghị cơ quan thường trực xem xét lại.',
    en: 'This dossier was excluded from the round. Ask the programme office to reinstate it.',
  },
  turnedAlready: {
    vi: 'Hồ sơ đã ở tình trạng này, không cần ghi lại.',
    en: 'The dossier stands so already.',
  },
  sentAgain: { vi: 'Doanh nghiệp nộp lại hồ sơ', en: 'The enterprise sent the dossier again' },
  reserved: (id: string) => ({
    vi: `“${id}” là tên một trang của đợt nên không dùng làm mã hồ sơ được.`,
    en: `"${id}" is a page of the round, so no dossier can be called so.`,
  }),
  cell: {
    vi: 'Kết quả chấm này chưa hợp lệ nên chưa được lưu.',
    en: 'This judgement is not valid and was not saved.',
  },
  stale: {
    vi: 'Ô này vừa có người khác chấm. Hãy xem kết quả mới rồi chấm lại nếu cần.',
    en: 'Somebody else has just filled in this cell. Look at it, then judge again if you must.',
  },
  signedOff: {
    vi: 'Đơn vị đã xác nhận các điểm này. Muốn sửa, trước hết hãy thu hồi xác nhận và ghi lý do.',
    en: 'The unit has signed these scores off. To correct one, take the sign-off back first, with the reason.',
  },
  cellsLeft: (count: number) => ({
    vi: `Còn ${count} ô chưa chấm nên chưa xác nhận được.`,
    en: `${count} cells are still empty, so the scores cannot be signed off.`,
  }),
  nothingToSign: { vi: 'Bảng này không có ô nào phải chấm.', en: 'Nothing is to be scored here.' },
  notSigned: { vi: 'Bảng này chưa được xác nhận.', en: 'These scores were not signed off.' },
  statementMissing: {
    vi: 'Hãy khai xung đột lợi ích của đợt này trước khi mở hồ sơ.',
    en: 'State your interests for this round before you open a dossier.',
  },
  inConflict: {
    vi: 'Người có lợi ích liên quan tới doanh nghiệp không kết thúc đợt xét chọn, vì việc đó cho biết mọi hồ sơ đã xong hay chưa. Đề nghị người khác thực hiện.',
    en: 'Who has an interest in an enterprise does not close a round, because closing tells how every dossier stands. Ask somebody else.',
  },
  notSeated: {
    vi: 'Chưa có thành phần chấm cho tiêu chí này nên chưa thể nhận phiếu.',
    en: 'It is not settled yet who judges this, so no sheet can be taken.',
  },
  sittingOver: {
    vi: 'Việc chấm hồ sơ này đã kết thúc nên không nhận thêm phiếu.',
    en: 'The judging of this dossier is closed, so no further sheet is taken.',
  },
  notOfPanel: {
    vi: 'Người này không tham gia chấm hồ sơ này.',
    en: 'This person takes no part in judging this dossier.',
  },
  tally: {
    vi: 'Điều kiện này không bỏ phiếu kín nên không ghi kết quả kiểm phiếu.',
    en: 'This gate has no secret ballot, so no count is taken.',
  },
  count: (problem: CountProblem) => countWords(problem),
  substitute: {
    vi: 'Người chủ trì thay phải là người chấm và được tham gia hồ sơ đó.',
    en: 'Who chairs instead must sit on the panel and take part in that dossier.',
  },
  seating: {
    vi: 'Thành phần chấm chưa hợp lệ: người chủ trì phải là thành viên, và bộ tiêu chí phải có hội đồng này.',
    en: 'This composition is not valid: whoever chairs must be a member, and the set must have this panel.',
  },
  seatedBy: (name: string) => ({
    vi: `${name} vừa ghi thành phần khác cho nhóm này. Xem thành phần mới bên dưới rồi ghi lại nếu cần.`,
    en: `${name} has just settled this panel otherwise. Look at it below, then save again if you must.`,
  }),
  reseated: {
    vi: 'Thành phần nhóm vừa đổi vì có xung đột lợi ích mới. Xem thành phần mới bên dưới rồi ghi lại nếu cần.',
    en: 'The panel has just changed because of a conflict of interest. Look at it below, then save again if you must.',
  },
  notOfUnit: {
    vi: 'Chỉ chọn người đang chấm điểm cho đơn vị này.',
    en: 'Choose only people who score for this unit today.',
  },
  notClosed: {
    vi: 'Đợt xét chọn chưa kết thúc nên chưa có kết quả được lưu giữ.',
    en: 'The round is not closed, so nothing is frozen yet.',
  },
})

const countWords = (problem: CountProblem): Localized => {
  switch (problem.problem) {
    case 'many':
      return {
        vi: `Tổng ${problem.cast} phiếu, trong khi chỉ ${problem.entitled} người được bỏ phiếu về hồ sơ này.`,
        en: `${problem.cast} votes in all, and only ${problem.entitled} may vote on this dossier.`,
      }
    case 'few':
      return {
        vi: `Mới có ${problem.cast} phiếu, cần ít nhất ${problem.needed} phiếu thì việc bỏ phiếu mới có giá trị.`,
        en: `${problem.cast} votes in all; at least ${problem.needed} are needed for the ballot to count.`,
      }
    case 'casting':
      return {
        vi: 'Chỉ ghi ý kiến của người chủ trì khi số phiếu tán thành và không tán thành ngang nhau và quy định cho phép.',
        en: 'The side of the chair is entered only on a tie, and where the rule gives the chair a casting vote.',
      }
    case 'chairless':
      return {
        vi: 'Chưa có người chủ trì về hồ sơ này nên chưa ghi được ý kiến của người chủ trì.',
        en: 'Nobody chairs over this dossier, so the side of the chair cannot be entered.',
      }
  }
}
