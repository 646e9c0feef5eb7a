import { defineTexts } from '../../platform/texts.ts'

export const fileProblems = defineTexts({
  'too-big': {
    vi: 'Tệp lớn quá 2 MB: chỉ gửi trang lịch dư nợ.',
    en: 'The file is above 2 MB: send the schedule alone.',
  },
  unreadable: {
    vi: 'Không đọc được tệp. Lưu lại dạng Excel (.xlsx) hoặc CSV UTF-8 rồi gửi.',
    en: 'The file cannot be read. Save it as Excel (.xlsx) or as CSV in UTF-8.',
  },
  'no-sheet': {
    vi: 'Tệp không có trang “Lịch”. Đặt tên trang lịch dư nợ là “Lịch”.',
    en: 'There is no sheet “Lịch”. Give the sheet with the schedule this name.',
  },
})
