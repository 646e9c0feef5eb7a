import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  title: (count: number) => ({
    vi: count === 0 ? 'Không có việc nào đang chờ' : `Việc cần xử lý (${count})`,
    en:
      count === 0
        ? 'Nothing waits for you'
        : count === 1
          ? 'One thing waits for you'
          : `${count} things wait for you`,
  }),
  lead: (late: number) => ({
    vi: late === 0 ? 'Không có việc nào quá hạn.' : `${late} việc đã quá hạn.`,
    en: late === 0 ? 'Nothing is overdue.' : late === 1 ? 'One is overdue.' : `${late} are overdue.`,
  }),
  nothing: {
    vi: 'Khi có việc cần làm, việc ấy sẽ hiện ở đây cùng thời hạn.',
    en: 'What you have to do will appear here with its deadline.',
  },
  waiting: { vi: 'Đến hạn trước', en: 'Due first' },
  changes: { vi: 'Vừa thay đổi', en: 'What changed' },
  noChanges: { vi: 'Một năm qua chưa có gì mới.', en: 'Nothing new in the last year.' },
  everything: { vi: 'Tất cả công việc', en: 'Everything you can do' },
})
