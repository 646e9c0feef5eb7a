import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  jobs: { vi: 'Công việc đã khởi chạy', en: 'Jobs you started' },
  jobsLead: {
    vi: 'Những việc hệ thống đang làm hoặc đã làm xong theo yêu cầu của bạn, mới nhất ở trên.',
    en: 'What the program does, or has done, because you asked for it; the latest first.',
  },
  noJobs: {
    vi: 'Chưa có công việc nào. Công việc dài, như nhập sổ tính, sẽ hiện ở đây khi bạn bắt đầu.',
    en: 'Nothing yet. Long work, such as reading a workbook, is shown here once you start it.',
  },
  job: { vi: 'Công việc', en: 'Job' },
  state: { vi: 'Trạng thái', en: 'State' },
  startedAt: { vi: 'Bắt đầu', en: 'Started' },
  endedAt: { vi: 'Kết thúc', en: 'Ended' },
  waiting: { vi: 'đang chờ', en: 'waiting' },
  running: { vi: 'đang chạy', en: 'running' },
  done: { vi: 'đã xong', en: 'done' },
  failed: { vi: 'không hoàn thành', en: 'not done' },
  waitsWords: {
    vi: 'Công việc đang xếp hàng và sẽ bắt đầu sau ít giây.',
    en: 'The job is in line and begins in a few seconds.',
  },
  startsWords: { vi: 'Công việc vừa bắt đầu.', en: 'The job has just begun.' },
  reached: (done: string, total: string) => ({
    vi: `Đã xong ${done} trên ${total}.`,
    en: `${done} of ${total} done.`,
  }),
  again: (attempt: number) => ({
    vi: `Đây là lần chạy thứ ${attempt}: lần trước bị ngắt giữa chừng.`,
    en: `This is attempt ${attempt}: the one before was broken off.`,
  }),
  leave: {
    vi: 'Bạn có thể rời trang này; công việc vẫn tiếp tục. Khi xong, kết quả được báo ở trang đầu của bạn.',
    en: 'You may leave this page; the job goes on. When it has ended, your first page says so.',
  },
  refresh: { vi: 'Xem lại', en: 'Look again' },
  toResult: { vi: 'Xem kết quả', en: 'See the result' },
})
