import { formatDay } from '../../design/dates.ts'
import type { Day } from '../../exact/day.ts'
import { defineTexts } from '../../platform/texts.ts'

/** What this room says when a rule refuses. */
export const refusals = {
  ...defineTexts({
    notOpen: {
      vi: 'Đợt xét chọn không mở nên không công bố được danh sách.',
      en: 'The round is not open, so no list can be published.',
    },
    undecided: (dossiers: readonly string[]) => ({
      vi: `Chưa công bố được: còn hồ sơ chưa xác định kết quả (${dossiers.join(', ')}).`,
      en: `It cannot be published: the outcome of some dossiers is not known (${dossiers.join(', ')}).`,
    }),
    tooShort: (least: Day) => ({
      vi: `Thời gian góp ý quá ngắn: sớm nhất là ${formatDay(least, 'vi')}.`,
      en: `The comment period is too short: it ends on ${formatDay(least, 'en')} at the earliest.`,
    }),
    withLeader: {
      vi: 'Danh sách đang trình lãnh đạo. Chỉ công bố lại khi danh sách được trả về.',
      en: 'The list lies before the leader. It is published anew only after it was sent back.',
    },
    groundNeeded: {
      vi: 'Danh sách đã được công bố. Công bố lại thì cần ghi lý do.',
      en: 'A list is published already. Publishing another one needs its ground.',
    },
    notPublished: {
      vi: 'Danh sách đề xuất của đợt này chưa được công bố.',
      en: 'No proposed list of this round is published.',
    },
    periodOver: {
      vi: 'Đã hết thời gian góp ý. Ý kiến gửi qua bưu điện tính theo ngày dấu bưu điện.',
      en: 'The comment period is over. Letters count by their postmark.',
    },
    notOnList: {
      vi: 'Sản phẩm này không có trong danh sách.',
      en: 'This product is not on the list.',
    },
    emailNeeded: {
      vi: 'Cần địa chỉ thư điện tử để nhận liên kết xác nhận, hoặc hãy đăng nhập.',
      en: 'An e-mail address is needed for the link that verifies it; or sign in.',
    },
    linkTooOld: {
      vi: 'Liên kết đã quá hạn xác nhận nên ý kiến chưa được tiếp nhận.',
      en: 'The link is too old; the comment was not received.',
    },
    inFuture: { vi: 'Ngày gửi không thể sau hôm nay.', en: 'The day of sending cannot lie in the future.' },
    inConflict: {
      vi: 'Người có lợi ích liên quan tới một doanh nghiệp không chuẩn bị và không quyết định danh sách. Đề nghị người khác thực hiện.',
      en: 'Who has an interest in an enterprise neither prepares nor decides a list. Ask somebody else.',
    },
    stale: {
      vi: 'Vừa có người khác xử lý trước. Hãy xem lại rồi gửi lại nếu cần.',
      en: 'Somebody else was here before. Look at what they did, then send again if you must.',
    },
    noMerge: {
      vi: 'Không ghép được: ý kiến nhận ghép phải là ý kiến khác của đợt này và chưa ghép vào đâu.',
      en: 'It cannot be merged: into another comment of this round that is not merged itself.',
    },
    notSubmitted: {
      vi: 'Danh sách chưa được trình lãnh đạo.',
      en: 'The list has not been submitted to the leader.',
    },
    days: {
      vi: 'Các ngày chưa hợp lý: nhận được quyết định, rồi nộp đơn, rồi tiếp nhận, và không sau hôm nay.',
      en: 'These days do not fit: first the decision was learned of, then the complaint lodged, then received; none later than today.',
    },
    stepDay: {
      vi: 'Ngày này phải từ bước trước đến hôm nay.',
      en: 'This day must lie between the step before and today.',
    },
    noStep: {
      vi: 'Bước này không tiếp theo được tình trạng hiện nay của đơn.',
      en: 'This step cannot follow where the complaint stands.',
    },
    wordsNeeded: {
      vi: 'Cần ghi căn cứ hoặc nội dung của bước này.',
      en: 'Write the ground of this step, or what was settled.',
    },
  }),
  second: defineTexts({
    'no-first': {
      vi: 'Không có đơn lần đầu mang số này của cùng người khiếu nại.',
      en: 'There is no first complaint of this number by the same complainer.',
    },
    'is-second': {
      vi: 'Đơn này đã là khiếu nại lần hai.',
      en: 'This is a second complaint already.',
    },
    'not-ended': {
      vi: 'Đơn lần đầu chưa được giải quyết và chưa hết thời hạn giải quyết.',
      en: 'The first complaint is not settled and its time has not run out.',
    },
    'in-court': {
      vi: 'Vụ việc đã được khởi kiện tại tòa án.',
      en: 'The matter was taken to court.',
    },
    again: { vi: 'Đã có khiếu nại lần hai của đơn này.', en: 'There is a second complaint of this one.' },
  }),
}
