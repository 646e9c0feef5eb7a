import { defineTexts } from '../../platform/texts.ts'

export const refusals = defineTexts({
  mayNotDeclare: {
    vi: 'Chỉ doanh nghiệp và cơ quan thường trực được khai số liệu này.',
    en: 'Only the enterprise itself and the programme office may declare this figure.',
  },
  mayNotVerify: {
    vi: 'Bạn không được thẩm tra số liệu này.',
    en: 'You may not verify this figure.',
  },
  mayNotContest: {
    vi: 'Bạn không được nêu nghi vấn về số liệu này.',
    en: 'You may not contest this figure.',
  },
  mayNotLoad: {
    vi: 'Chỉ quản trị viên được nạp danh mục số liệu.',
    en: 'Only an administrator may load a dictionary.',
  },
  mayNotTakeOver: {
    vi: 'Số liệu kèm lịch sử chỉ do chương trình nạp.',
    en: 'Facts with a past are taken over by the program alone.',
  },
  declaredAlready: {
    vi: 'Số liệu này đã được khai: hãy đính chính bản đã khai và nêu lý do.',
    en: 'This figure has been declared already: correct that declaration, with a reason.',
  },
  correctedAlready: {
    vi: 'Bản này không còn là bản mới nhất: hãy xem bản mới rồi đính chính bản đó nếu cần.',
    en: 'This version is no longer the latest: read the latest one and correct that if need be.',
  },
  notContested: {
    vi: 'Số liệu này hiện không có ý kiến nào cần trả lời.',
    en: 'Nobody is in doubt about this figure now.',
  },
  'not-the-latest': {
    vi: 'Số liệu đã được đính chính: hãy xem bản mới nhất.',
    en: 'The figure has been corrected since: look at the latest version.',
  },
  'own-declaration': {
    vi: 'Không ai tự thẩm tra số liệu do chính mình khai.',
    en: 'Nobody verifies what they declared themselves.',
  },
  'nothing-to-verify': {
    vi: 'Số liệu được khai là chưa biết: không có gì để thẩm tra.',
    en: 'The figure was declared not known: there is nothing to verify.',
  },
})
