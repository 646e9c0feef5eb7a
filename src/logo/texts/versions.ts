import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  versions: { vi: 'Các bản biểu trưng', en: 'Versions of the logo' },
  lead: {
    vi: 'Nhập tệp của thành phố kèm điều kiện sử dụng, xem thử, rồi đưa vào dùng từ một ngày. Bản đã nhập không sửa được; thay bằng bản mới.',
    en: 'Enter the city’s files with their terms, look at them, then put the version in force from a day. A version is never changed; a new one replaces it.',
  },
  version: (number: string) => ({ vi: `Bản số ${number}`, en: `Version ${number}` }),
  inForce: { vi: 'đang dùng', en: 'in force' },
  formerly: { vi: 'đã thôi dùng', en: 'no longer in force' },
  notUsed: { vi: 'chưa dùng', en: 'not used yet' },
  entered: (who: string, when: string) => ({
    vi: `${who} nhập lúc ${when}`,
    en: `Entered by ${who} at ${when}`,
  }),
  preview: { vi: 'Xem thử', en: 'Preview' },
  previewOf: (number: string) => ({ vi: `Biểu trưng bản số ${number}`, en: `The logo, version ${number}` }),
  files: { vi: 'Tệp', en: 'Files' },
  terms: { vi: 'Điều kiện sử dụng', en: 'Terms of use' },
  use: { vi: 'Đưa vào dùng', en: 'Put in force' },
  validFrom: { vi: 'Dùng từ ngày', en: 'In force from' },
  reason: { vi: 'Căn cứ', en: 'Ground' },
  enter: { vi: 'Nhập bản mới', en: 'Enter a new version' },
  file: { vi: 'Tệp', en: 'File' },
  fileNumbered: (number: string) => ({ vi: `Tệp ${number}`, en: `File ${number}` }),
  fileHint: {
    vi: 'SVG (chữ đã chuyển thành nét), PNG hoặc PDF. Có SVG mà không có PDF thì bản PDF được vẽ từ SVG.',
    en: 'SVG (letters turned into outlines), PNG or PDF. With an SVG and no PDF, the PDF is drawn from the SVG.',
  },
  termsVi: { vi: 'Điều kiện sử dụng, tiếng Việt', en: 'Terms of use in Vietnamese' },
  termsEn: { vi: 'Điều kiện sử dụng, tiếng Anh', en: 'Terms of use in English' },
  source: { vi: 'Căn cứ hoặc nguồn', en: 'Ground or source' },
  sourceHint: {
    vi: 'Số, ký hiệu, cơ quan, ngày của văn bản; nếu chưa có, ghi rõ nguồn tệp.',
    en: 'Number, symbol, issuer and day of the document; without one, where the files come from.',
  },
  isAssumed: {
    vi: 'Điều kiện là giả định: chưa có văn bản quy định',
    en: 'The terms are assumed: no document gives them yet',
  },
  provenance: { vi: 'Tình trạng căn cứ', en: 'How the terms are known' },
  keep: { vi: 'Lưu để xem thử', en: 'Keep, to look at it' },
  history: { vi: 'Đã đưa vào dùng', en: 'Put in force' },
  turned: (number: string, day: string) => ({
    vi: `Bản số ${number} dùng từ ngày ${day}`,
    en: `Version ${number} in force from ${day}`,
  }),
  never: { vi: 'Chưa có bản nào được đưa vào dùng.', en: 'No version was put in force yet.' },
  none: { vi: 'Chưa nhập bản nào.', en: 'No version was entered yet.' },
})
