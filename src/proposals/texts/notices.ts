import { defineTexts } from '../../platform/texts.ts'

export const notices = defineTexts({
  proposed: { vi: 'Có đề xuất chính sách mới', en: 'A policy is proposed' },
  asked: {
    vi: 'Đề nghị cho ý kiến về một đề xuất chính sách',
    en: 'Your opinion on a proposed policy is asked',
  },
  answered: { vi: 'Một đề xuất chính sách có thêm ý kiến', en: 'A proposed policy has another opinion' },
  submitted: {
    vi: 'Đề xuất chính sách trình lãnh đạo quyết định',
    en: 'A proposed policy waits for your decision',
  },
  adopted: { vi: 'Đề xuất chính sách được chấp thuận', en: 'A proposed policy is adopted' },
  rejected: { vi: 'Đề xuất chính sách không được chấp thuận', en: 'A proposed policy is rejected' },
  returned: { vi: 'Đề xuất chính sách được trả lại để bổ sung', en: 'A proposed policy is returned' },
})

export const bars = defineTexts({
  'not-open': {
    vi: 'Đề xuất không còn ở bước lấy ý kiến: người khác có thể vừa trình hoặc quyết định. Nội dung bạn viết chưa được gửi.',
    en: 'The proposal is no longer worked on: somebody may just have submitted or decided it. What you wrote was not sent.',
  },
  'no-grounds': {
    vi: 'Đề xuất chưa có căn cứ: hãy thêm một vướng mắc hoặc một số liệu trước khi trình.',
    en: 'Nothing speaks for it yet: add an obstacle or a figure before it is submitted.',
  },
  'nobody-asked': {
    vi: 'Chưa lấy ý kiến ai. Hãy lấy ý kiến trước khi trình.',
    en: 'Nobody was asked yet. Ask before it is submitted.',
  },
  'still-asked': {
    vi: 'Còn nơi được hỏi ý kiến chưa trả lời mà chưa hết hạn. Hãy chờ đến hết hạn.',
    en: 'Some who were asked may still answer. Wait until their day is over.',
  },
})

export const refusals = defineTexts({
  dayToCome: { vi: 'Ngày của số liệu không thể sau hôm nay.', en: 'A figure is not known on a day to come.' },
  noRelease: {
    vi: 'Chọn một số liệu đã công bố trong danh sách.',
    en: 'Choose a figure of the list that was given out.',
  },
  noIndicator: { vi: 'Chọn một chỉ số trong danh sách.', en: 'Choose an indicator of the list.' },
  dueBefore: { vi: 'Hạn cho ý kiến phải từ hôm nay trở đi.', en: 'Opinions are due today or later.' },
  notSubmitted: {
    vi: 'Đề xuất chưa được trình, hoặc đã có quyết định.',
    en: 'It is not submitted, or already decided.',
  },
  unitUnknown: { vi: 'Chỉ hỏi được đơn vị đang hoạt động.', en: 'Only living units are asked.' },
  taxCodes: { vi: 'Không có doanh nghiệp nào mang mã số này', en: 'No enterprise has this tax code' },
  nobody: { vi: 'Chọn ít nhất một nơi để lấy ý kiến.', en: 'Choose somebody to ask.' },
})
