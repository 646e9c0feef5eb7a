import { formatDay } from '../../design/dates.ts'
import type { Day } from '../../exact/day.ts'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Closed } from '../rules/receiving.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  'not-yet': {
    vi: 'Đợt xét chọn chưa bắt đầu nhận hồ sơ.',
    en: 'The round does not receive dossiers yet.',
  },
  over: (lastDay: Day) => ({
    vi: `Đợt xét chọn nhận hồ sơ đến hết ngày ${formatDay(lastDay, 'vi')}. Nội dung đã soạn vẫn được giữ.`,
    en: `The round received dossiers until the end of ${formatDay(lastDay, 'en')}. What was made is kept.`,
  }),
  excluded: {
    vi: 'Hồ sơ đã bị loại khỏi đợt xét chọn; đề nghị cơ quan thường trực xem xét lại nếu có căn cứ.',
    en: 'The dossier was excluded from the round; ask the programme office to reinstate it if there is a ground.',
  },
  'supplement-over': {
    vi: 'Đã hết thời hạn bổ sung. Đề nghị liên hệ cơ quan thường trực.',
    en: 'The days for the supplement are over. Get in touch with the programme office.',
  },
  closed: { vi: 'Đợt xét chọn không còn mở.', en: 'The round is not open.' },
  itemClosed: {
    vi: 'Mục này không được yêu cầu bổ sung nên không thể sửa.',
    en: 'This part was not given back, so it cannot be changed.',
  },
  changedSince: {
    vi: 'Hồ sơ vừa thay đổi sau khi bạn xem. Hãy xem lại rồi gửi.',
    en: 'The dossier changed after you looked at it. Look again, then send it.',
  },
  noTrack: {
    vi: 'Cần chọn nhánh đăng ký trước khi gửi hồ sơ.',
    en: 'Choose a track before you send the dossier.',
  },
  nothingNew: {
    vi: 'Hồ sơ không có gì khác so với lần gửi trước nên không cần gửi lại.',
    en: 'Nothing differs from what was sent before, so there is nothing to send.',
  },
  savedMeanwhile: {
    vi: 'Người khác vừa lưu mục này. Nhấn “Lưu và tiếp tục” để xem hai nội dung cạnh nhau.',
    en: 'Somebody else has just saved this part. Press “Save and go on” to see both side by side.',
  },
  tooManyFiles: (most: number) => ({
    vi: `Mỗi loại giấy tờ kèm nhiều nhất ${most} tệp.`,
    en: `At most ${most} files go with one paper.`,
  }),
  fileTooLarge: (paper: Localized, mb: number) => ({
    vi: `Mục “${paper.vi}”: tệp lớn hơn ${mb} MB. Hãy nén tệp, quét lại ở độ nét thấp hơn hoặc chia thành nhiều tệp.`,
    en: `“${paper.en}”: the file is larger than ${mb} MB. Compress it, scan it less finely, or send it as several files.`,
  }),
  dossierTooLarge: (mb: number) => ({
    vi: `Các tệp của hồ sơ đã vượt ${mb} MB.`,
    en: `The files of the dossier are larger than ${mb} MB in all.`,
  }),
  foreignDocument: {
    vi: 'Tài liệu này không phải của doanh nghiệp.',
    en: 'This document is not one of the enterprise.',
  },
  sentMeanwhile: {
    vi: 'Doanh nghiệp vừa gửi lại hồ sơ. Hãy xem bản mới rồi kiểm tra.',
    en: 'The enterprise has just sent the dossier again. Look at the new version first.',
  },
  foundMeanwhile: {
    vi: 'Người khác vừa ghi kết quả kiểm tra hồ sơ này. Hãy xem rồi ghi lại.',
    en: 'Somebody else has just noted what they found. Look at it, then note yours.',
  },
  wantingWords: {
    vi: 'Mục chưa đạt cần ghi rõ thiếu gì.',
    en: 'Say what is wanting.',
  },
  notSent: { vi: 'Hồ sơ chưa được gửi.', en: 'The dossier was not sent.' },
  notStanding: {
    vi: 'Hồ sơ đã rút hoặc đã bị loại.',
    en: 'The dossier was withdrawn or excluded.',
  },
  dueBefore: {
    vi: 'Thời hạn bổ sung phải từ ngày hôm nay trở đi.',
    en: 'The day for the supplement cannot be in the past.',
  },
  withdrawLate: {
    vi: 'Đã hết thời hạn tự rút hồ sơ. Hãy gửi đề nghị tới cơ quan thường trực.',
    en: 'After the last day ask the programme office to withdraw it.',
  },
  notWithdrawable: {
    vi: 'Hồ sơ này không ở tình trạng có thể rút.',
    en: 'This dossier cannot be withdrawn as it stands.',
  },
})

/** Why nothing of a dossier is open now. */
export const closedWords = (closed: Closed): Localized =>
  closed.why === 'over' ? refusals.over(closed.lastDay) : refusals[closed.why]
