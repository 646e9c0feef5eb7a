import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { FileFault } from '../document-file.ts'
import type { DocumentKind } from '../model.ts'
import { field, type Words } from './words.ts'

export const documentKindNames: Readonly<Record<DocumentKind, Localized>> = {
  registration: { vi: 'Giấy chứng nhận đăng ký', en: 'Registration certificate' },
  'financial-statement': { vi: 'Báo cáo tài chính', en: 'Financial statements' },
  'tax-return': { vi: 'Tờ khai, quyết toán thuế', en: 'Tax return' },
  customs: { vi: 'Tờ khai hải quan', en: 'Customs declarations' },
  insurance: { vi: 'Bảng kê bảo hiểm xã hội', en: 'Social insurance statement' },
  certificate: { vi: 'Giấy chứng nhận tiêu chuẩn, chất lượng', en: 'Standards or quality certificate' },
  environment: { vi: 'Hồ sơ môi trường', en: 'Environmental papers' },
  'intellectual-property': { vi: 'Văn bằng sở hữu trí tuệ', en: 'Intellectual property title' },
  'paper-dossier': { vi: 'Hồ sơ giấy', en: 'Paper dossier' },
  other: { vi: 'Tài liệu khác', en: 'Other document' },
}

const faults: Readonly<Record<FileFault, Pick<Words, 'reason' | 'remedy'>>> = {
  empty: {
    reason: { vi: 'Tệp trống, hoặc chưa chọn tệp', en: 'No file was chosen, or it is empty' },
    remedy: { vi: 'Hãy chọn tệp cần gửi', en: 'Choose the file to send' },
  },
  'too-large': {
    reason: { vi: 'Tệp lớn hơn 20 MB', en: 'The file is larger than 20 MB' },
    remedy: {
      vi: 'Hãy quét lại ở độ phân giải thấp hơn, hoặc tách thành nhiều tệp',
      en: 'Scan it at a lower resolution, or split it',
    },
  },
  'wrong-type': {
    reason: {
      vi: 'Nội dung tệp không phải PDF, ảnh JPEG, PNG, Word hay Excel',
      en: 'By its content the file is no PDF, JPEG, PNG, Word or Excel file',
    },
    remedy: {
      vi: 'Hãy xuất tài liệu thành PDF; đổi tên đuôi tệp không làm đổi nội dung',
      en: 'Export it as PDF; another ending does not change what is inside',
    },
  },
  'old-office': {
    reason: {
      vi: 'Tệp Word hoặc Excel kiểu cũ, hoặc có mật khẩu',
      en: 'A Word or Excel file of the old format, or with a password',
    },
    remedy: {
      vi: 'Hãy lưu thành .docx, .xlsx hoặc PDF, không đặt mật khẩu',
      en: 'Save it as .docx, .xlsx or PDF without a password',
    },
  },
  broken: {
    reason: {
      vi: 'Tệp bị hỏng hoặc chưa được gửi trọn vẹn',
      en: 'The file is broken, or did not come whole',
    },
    remedy: { vi: 'Hãy mở thử tệp trên máy rồi gửi lại', en: 'Open it on your machine, then send it again' },
  },
}

export const fileWordsOf = (fault: FileFault, name: string): Words => ({
  place: field('file'),
  value: name,
  ...faults[fault],
})

export const documentRefusals = defineTexts({
  mayNotAdd: {
    vi: 'Chỉ doanh nghiệp và cơ quan thường trực được gửi tài liệu.',
    en: 'Only the enterprise itself and the programme office may add documents.',
  },
  withdrawnAlready: {
    vi: 'Tài liệu này đã được rút trước đó.',
    en: 'This document was withdrawn before.',
  },
})
