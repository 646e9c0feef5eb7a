import { formatDay } from '../../design/dates.ts'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Block } from '../rules/decision.ts'

/** What stands between the round and its final list, in words. */
export const blockTexts = (block: Block): Localized => {
  switch (block.block) {
    case 'not-open':
      return { vi: 'Đợt xét chọn không mở.', en: 'The round is not open.' }
    case 'not-published':
      return {
        vi: 'Danh sách đề xuất chưa được công khai.',
        en: 'The proposed list is not published.',
      }
    case 'outcomes-unknown':
      return {
        vi: `Còn ${block.dossiers.length} hồ sơ chưa xác định kết quả: ${block.dossiers.join(', ')}.`,
        en: `The outcome of ${block.dossiers.length} dossiers is not known: ${block.dossiers.join(', ')}.`,
      }
    case 'period-running':
      return {
        vi: `Đang lấy ý kiến đến hết ngày ${formatDay(block.until, 'vi')}.`,
        en: `Comments are taken until the end of ${formatDay(block.until, 'en')}.`,
      }
    case 'comments-unanswered':
      return {
        vi: `Còn ${block.numbers.length} ý kiến chưa trả lời: số ${block.numbers.join(', ')}.`,
        en: `${block.numbers.length} comments are not answered: ${block.numbers.join(', ')}.`,
      }
    case 'comments-awaited':
      return {
        vi: `Còn ${block.count} ý kiến viết trong hạn đang chờ người gửi xác nhận địa chỉ (tối đa 2 ngày).`,
        en: `${block.count} comments written in time may still be confirmed by their senders (at most 2 days).`,
      }
    case 'changes-unexplained':
      return {
        vi: `Còn ${block.dossiers.length} sản phẩm khác với danh sách đã công khai mà chưa nêu lý do: ${block.dossiers.join(', ')}.`,
        en: `${block.dossiers.length} products differ from the published list without a ground: ${block.dossiers.join(', ')}.`,
      }
  }
}

export const texts = {
  ...defineTexts({
    decision: { vi: 'Quyết định', en: 'The decision' },
    decisionOf: (round: string) => ({ vi: `Quyết định · ${round}`, en: `Decision · ${round}` }),
    ready: {
      vi: 'Danh sách đủ điều kiện để quyết định',
      en: 'Nothing stands in the way of the decision',
    },
    blocked: (count: string) => ({
      vi: `Chưa quyết định được: còn ${count} việc`,
      en: `It cannot be decided yet: ${count} things are left`,
    }),
    decidedTitle: { vi: 'Đã có quyết định', en: 'The list is decided' },
    proposed: { vi: 'sản phẩm đề xuất công nhận', en: 'products proposed' },
    enterprises: { vi: 'doanh nghiệp', en: 'enterprises' },
    notProposed: { vi: 'hồ sơ không được đề xuất', en: 'dossiers not proposed' },
    received: { vi: 'ý kiến góp ý', en: 'comments' },
    answered: { vi: 'ý kiến đã trả lời', en: 'comments answered' },
    period: (from: string, until: string) => ({
      vi: `Công khai ngày ${from}, lấy ý kiến đến hết ngày ${until}.`,
      en: `Published on ${from}; comments were taken until the end of ${until}.`,
    }),
    waits: { vi: 'Việc còn lại', en: 'What is left' },
    changes: { vi: 'Thay đổi từ khi công khai', en: 'Changes since publication' },
    noChanges: {
      vi: 'Danh sách hiện nay đúng như danh sách đã công khai.',
      en: 'The list is exactly what was published.',
    },
    sides: { vi: 'Đã công khai', en: 'As published' },
    now: { vi: 'Hiện nay', en: 'Now' },
    notThere: { vi: 'không có', en: 'not on it' },
    place: (rank: string, points: string) => ({
      vi: `hạng ${rank}, ${points} điểm`,
      en: `rank ${rank}, ${points} points`,
    }),
    placeOnly: (rank: string) => ({ vi: `hạng ${rank}`, en: `rank ${rank}` }),
    why: { vi: 'Lý do', en: 'Ground' },
    whyByComment: (number: string) => ({
      vi: `theo ý kiến số ${number}`,
      en: `by comment ${number}`,
    }),
    follows: { vi: 'theo thay đổi của sản phẩm khác', en: 'follows from another product' },
    unexplained: { vi: 'chưa nêu lý do', en: 'no ground yet' },
    groundOf: (product: string) => ({ vi: `Lý do: ${product}`, en: `Ground: ${product}` }),
    saveGrounds: { vi: 'Lưu lý do', en: 'Save the grounds' },
    comments: { vi: 'Ý kiến và trả lời', en: 'Comments and replies' },
    submit: { vi: 'Trình lãnh đạo', en: 'Submit to the leader' },
    submitWords: { vi: 'Nội dung trình', en: 'What to say with it' },
    approve: { vi: 'Phê duyệt danh sách', en: 'Approve the list' },
    approveLead: {
      vi: 'Phê duyệt sẽ kết thúc đợt: bộ tiêu chí, số liệu, điểm và kết quả được lưu giữ đúng như lúc này. Số và ngày của quyết định được ghi khi ban hành.',
      en: 'Approving closes the round: criteria, figures, points and result are frozen as they are now. Number and day of the decision are recorded when it is issued.',
    },
    opinion: { vi: 'Ý kiến của lãnh đạo', en: 'Remarks' },
    sendBack: { vi: 'Trả lại để làm rõ', en: 'Send back' },
    sendBackGround: { vi: 'Nội dung cần làm rõ', en: 'What is to be made clear' },
    notSubmitted: {
      vi: 'Cơ quan thường trực chưa trình danh sách.',
      en: 'The office has not submitted the list yet.',
    },
    withLeader: { vi: 'Danh sách đang trình lãnh đạo.', en: 'The list lies before the leader.' },
    course: { vi: 'Diễn biến', en: 'What happened' },
    publishedStep: { vi: 'Công khai danh sách đề xuất', en: 'The proposed list was published' },
    document: { vi: 'Văn bản quyết định', en: 'The decision document' },
    documentBlank: {
      vi: 'Chưa ghi số và ngày ban hành.',
      en: 'Number and day are not recorded yet.',
    },
    documentSays: (number: string, day: string, issuer: string) => ({
      vi: `Số ${number}, ngày ${day}, ${issuer}`,
      en: `No. ${number} of ${day}, ${issuer}`,
    }),
    number: { vi: 'Số và ký hiệu', en: 'Number and symbol' },
    noDraft: {
      vi: 'Chưa dự thảo được quyết định: còn hồ sơ chưa có kết quả.',
      en: 'The decision cannot be drafted yet: some outcomes are open.',
    },
    draft: {
      vi: 'Dự thảo quyết định kèm danh sách (Word)',
      en: 'Draft of the decision with its list (Word)',
    },
    issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
    issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
    saveDocument: { vi: 'Ghi văn bản', en: 'Record the document' },
    finalList: { vi: 'Xem kết quả cuối cùng', en: 'See the final list' },
    frozen: { vi: 'Mã SHA-256 của bản lưu giữ', en: 'SHA-256 of what was frozen' },
    list: { vi: 'Danh sách đề xuất', en: 'The proposed list' },
    decideTask: (round: string) => ({ vi: `Quyết định: ${round}`, en: `Decide: ${round}` }),
    decideOn: { vi: 'Xem và quyết định', en: 'Look and decide' },
    decideNote: (count: string) => ({ vi: `${count} sản phẩm đề xuất`, en: `${count} products proposed` }),
    submitTask: (round: string) => ({ vi: `Trình danh sách: ${round}`, en: `Submit the list: ${round}` }),
    submitNote: { vi: 'mọi ý kiến đã trả lời', en: 'every comment is answered' },
    sentBackNote: { vi: 'lãnh đạo đã trả lại', en: 'sent back by the leader' },
    submitOn: { vi: 'Xem và trình', en: 'Look and submit' },
    documentTask: (round: string) => ({
      vi: `Ghi văn bản quyết định: ${round}`,
      en: `Record the decision document: ${round}`,
    }),
    ownNotProposed: (round: string) => ({
      vi: `Xem lý do chưa được đề xuất: ${round}`,
      en: `See why your dossier is not proposed: ${round}`,
    }),
    ownOn: { vi: 'Xem lý do', en: 'See the reasons' },
    blocksLeft: (count: string) => ({ vi: `còn ${count} việc`, en: `${count} things left` }),
  }),
  kinds: defineTexts({
    entered: { vi: 'vào danh sách', en: 'entered' },
    left: { vi: 'ra khỏi danh sách', en: 'left' },
    changed: { vi: 'thay đổi', en: 'changed' },
    moved: { vi: 'đổi hạng', en: 'moved' },
  }),
  turns: defineTexts({
    submitted: { vi: 'Trình lãnh đạo', en: 'Submitted to the leader' },
    approved: { vi: 'Phê duyệt danh sách, kết thúc đợt', en: 'Approved; the round was closed' },
    'sent-back': { vi: 'Trả lại', en: 'Sent back' },
  }),
}
