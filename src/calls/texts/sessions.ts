import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Effort } from '../rules/outreach.ts'

/** The words of guidance sessions, and of what reaching out came to. */
export const sessionTexts = defineTexts({
  sessions: { vi: 'Buổi hướng dẫn', en: 'Guidance sessions' },
  lead: {
    vi: 'Buổi hướng dẫn lập hồ sơ tại cụm công nghiệp, làng nghề: ai được mời, ai đã dự, bao nhiêu doanh nghiệp nộp hồ sơ sau đó.',
    en: 'Sessions at clusters and craft villages where applying is explained: who was invited, who came, how many applied after it.',
  },
  add: { vi: 'Thêm buổi hướng dẫn', en: 'Add a session' },
  none: { vi: 'Chưa có buổi hướng dẫn nào trong đợt này.', en: 'There is no session in this round yet.' },
  heldOn: { vi: 'Ngày', en: 'Day' },
  place: { vi: 'Địa điểm', en: 'Place' },
  placeHint: {
    vi: 'tên cụm công nghiệp, làng nghề, hội trường',
    en: 'name of the cluster, craft village or hall',
  },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  topic: { vi: 'Nội dung', en: 'Topic' },
  save: { vi: 'Lưu', en: 'Save' },
  invited: { vi: 'Được mời', en: 'Invited' },
  attended: { vi: 'Đã dự', en: 'Came' },
  applied: { vi: 'Đã nộp hồ sơ', en: 'Applied' },
  sessionOn: (day: string, place: string) => ({ vi: `${place}, ${day}`, en: `${place}, ${day}` }),
  guests: { vi: 'Doanh nghiệp được mời và đã dự', en: 'Who was invited and who came' },
  nobody: {
    vi: 'Chưa mời doanh nghiệp nào. Chọn doanh nghiệp ở danh sách vận động rồi bấm Mời dự buổi hướng dẫn.',
    en: 'Nobody is invited yet. Choose enterprises in the outreach list and invite them from there.',
  },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  notNoted: { vi: 'chưa ghi', en: 'not noted' },
  cameOnes: { vi: 'Đánh dấu doanh nghiệp đã dự', en: 'Tick those who came' },
  noteCame: { vi: 'Ghi người dự', en: 'Note who came' },
  walkIn: { vi: 'Doanh nghiệp dự không qua mời: mã số thuế', en: 'Came without an invitation: tax code' },
  noteWalkIn: { vi: 'Ghi là đã dự', en: 'Note as come' },
  invitedTo: (day: string, place: string) => ({
    vi: `Mời dự buổi hướng dẫn lập hồ sơ ngày ${day} tại ${place}`,
    en: `You are invited to a guidance session on ${day} at ${place}`,
  }),
  effects: { vi: 'Vận động đến đâu', en: 'What reaching out came to' },
  effort: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  count: { vi: 'Số lượng', en: 'How many' },
  after: { vi: 'Nộp từ lần đầu được tiếp cận', en: 'Applied from then on' },
  effectsNote: {
    vi: 'Đếm doanh nghiệp khác nhau; hồ sơ trùng tính cho hồ sơ được giữ. “Nộp từ lần đầu được tiếp cận”: hồ sơ đầu tiên của đợt đến vào hoặc sau ngày đó; không nói rằng vì được tiếp cận mà nộp.',
    en: 'Distinct enterprises; duplicates count as the record that was kept. “Applied from then on”: the first dossier of the round came on that day or later; it does not say that it came because of it.',
  },
})

export const effortNames: Readonly<Record<Effort, Localized>> = {
  listed: {
    vi: 'có thể đủ điều kiện theo lần lập danh sách gần nhất',
    en: 'on the list as it was made last',
  },
  contacted: { vi: 'đã liên hệ ít nhất một lần', en: 'contacted at least once' },
  invited: { vi: 'được mời dự buổi hướng dẫn', en: 'invited to a session' },
  attended: { vi: 'đã dự buổi hướng dẫn', en: 'came to a session' },
  untouched: { vi: 'nộp hồ sơ mà chưa được tiếp cận', en: 'applied without having been reached' },
}
