import { defineTexts } from './texts.ts'

export const jobTexts = defineTexts({
  unknownKind: {
    vi: 'Phiên bản đang chạy không còn loại công việc này. Hãy bắt đầu lại.',
    en: 'The program that runs now does not know this kind of job. Start it again.',
  },
  interrupted: {
    vi: 'Công việc bị ngắt giữa chừng nhiều lần và không chạy lại nữa. Phần đã ghi vẫn còn; hãy bắt đầu lại.',
    en: 'The job was broken off several times and is not tried again. What was written stays; start it again.',
  },
  broken: (number: string) => ({
    vi: `Hệ thống gặp lỗi khi chạy công việc. Lỗi đã được ghi lại; khi báo lỗi, hãy nêu mã ${number}.`,
    en: `Something went wrong in the job. It has been noted; when you report it, quote ${number}.`,
  }),
  tooLong: {
    vi: 'Công việc chạy quá lâu nên đã dừng. Hãy chia nhỏ rồi bắt đầu lại.',
    en: 'The job took too long and was stopped. Divide it and start again.',
  },
  notAllowed: {
    vi: 'Không còn quyền hoặc không còn dữ liệu để chạy công việc này.',
    en: 'The right to do this, or what it was to be done to, is no longer there.',
  },
})
