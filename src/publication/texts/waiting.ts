import { defineTexts } from '../../platform/texts.ts'

/** What of the list, its comments, the decision and complaints waits, in the list of a round. */
export const waitingTexts = defineTexts({
  publish: { vi: 'Danh sách đề xuất chưa công bố', en: 'List not published' },
  submit: { vi: 'Danh sách chưa trình', en: 'List not submitted' },
  decide: { vi: 'Danh sách chờ quyết định', en: 'List to decide' },
  document: { vi: 'Quyết định chưa có số, ngày', en: 'Decision without number' },
  comment: { vi: 'Góp ý chưa trả lời', en: 'Comment not answered' },
  complaint: { vi: 'Khiếu nại đang tính hạn', en: 'Complaint, clock running' },
  commentNumber: (number: string) => ({ vi: `Góp ý số ${number}`, en: `Comment ${number}` }),
  complaintNumber: (number: string, sender: string) => ({
    vi: `Khiếu nại số ${number} – ${sender}`,
    en: `Complaint ${number} – ${sender}`,
  }),
})
