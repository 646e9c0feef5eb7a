import { defineTexts } from '../../platform/texts.ts'

export const refusals = defineTexts({
  mayNotRegister: {
    vi: 'Chỉ cơ quan thường trực được đăng ký doanh nghiệp.',
    en: 'Only the programme office may register enterprises.',
  },
  mayNotDescribe: {
    vi: 'Chỉ doanh nghiệp và cơ quan thường trực được khai cơ sở, sản phẩm.',
    en: 'Only the enterprise itself and the programme office may enter its sites and products.',
  },
  mayNotMerge: {
    vi: 'Chỉ cơ quan thường trực được gộp hồ sơ doanh nghiệp trùng.',
    en: 'Only the programme office may merge duplicates.',
  },
  mayNotImport: {
    vi: 'Chỉ quản trị viên được nhập danh mục mã.',
    en: 'Only an administrator may import code lists.',
  },
  taxCodeTaken: (taxCode: string) => ({
    vi: `Mã số thuế ${taxCode} đã có trong danh bạ.`,
    en: `The tax code ${taxCode} is already in the register.`,
  }),
  taxCodeSame: {
    vi: 'Mã số thuế này đang là mã của doanh nghiệp.',
    en: 'This is the code the enterprise has already.',
  },
  taxCodeOf: (taxCode: string, name: string) => ({
    vi: `Mã số thuế ${taxCode} là của ${name}. Nếu hai hồ sơ là một doanh nghiệp, hãy gộp; nếu không, hãy đối chiếu lại với giấy chứng nhận đăng ký.`,
    en: `The tax code ${taxCode} is that of ${name}. If the two records are one enterprise, merge them; if not, compare with the certificate again.`,
  }),
  notOfTheOffice: {
    vi: 'Người này không thuộc cơ quan thường trực.',
    en: 'This person is not of the programme office.',
  },
  headOfficeTwice: {
    vi: 'Doanh nghiệp đã có trụ sở chính trong thời gian ấy: hãy ghi ngày kết thúc của trụ sở cũ trước.',
    en: 'The enterprise already has a head office on some of these days: end the former one first.',
  },
  mergeNotOpen: {
    vi: 'Không có việc gộp này, hoặc đã được hủy trước đó.',
    en: 'There is no such merge, or it was undone before.',
  },
  stale: {
    vi: 'Người khác đã lưu trước khi bạn gửi. Nội dung họ lưu ở bên dưới; nội dung bạn nhập vẫn còn. Hãy xem lại rồi lưu lần nữa.',
    en: 'Somebody else saved before you. What they saved stands below; what you typed is kept. Look at both, then save again.',
  },
  itself: {
    vi: 'Không thể gộp một doanh nghiệp với chính nó.',
    en: 'An enterprise cannot be merged with itself.',
  },
  'already-merged': {
    vi: 'Bản ghi này đã được gộp trước đó.',
    en: 'This record has been merged before.',
  },
  'kept-is-merged': {
    vi: 'Bản ghi được giữ lại đã được gộp vào bản ghi khác: hãy chọn bản ghi đó.',
    en: 'The record to be kept was itself merged into another: choose that one.',
  },
})
