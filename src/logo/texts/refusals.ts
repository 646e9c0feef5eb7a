import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { FileFault } from '../file.ts'

export const refusals = defineTexts({
  mayNotKeep: {
    vi: 'Chỉ cơ quan thường trực và quản trị viên được nhập biểu trưng.',
    en: 'Only the office and an administrator may enter the logo.',
  },
  noFile: { vi: 'Cần chọn ít nhất một tệp.', en: 'Choose at least one file.' },
  tooManyFiles: (most: string) => ({ vi: `Nhiều nhất ${most} tệp.`, en: `At most ${most} files.` }),
  stale: {
    vi: 'Trong lúc đó đã có người đưa phiên bản khác vào dùng. Hãy xem lại rồi gửi lại.',
    en: 'Somebody else put a version in force meanwhile. Look again, then send again.',
  },
  inPast: {
    vi: 'Ngày bắt đầu dùng không được ở quá khứ.',
    en: 'A version cannot be in force from a day that is over.',
  },
  noLicence: {
    vi: 'Hôm nay không có công nhận nào của doanh nghiệp còn hiệu lực nên doanh nghiệp không được dùng biểu trưng.',
    en: 'No recognition of the enterprise is in force today, so it may not use the logo.',
  },
  noLogo: {
    vi: 'Thành phố chưa đưa biểu trưng nào vào dùng.',
    en: 'The city has put no logo in force yet.',
  },
  otherTerms: {
    vi: 'Điều kiện sử dụng vừa được thay. Hãy đọc điều kiện mới dưới đây trước khi đồng ý.',
    en: 'The terms were replaced just now. Read the new ones below before you accept.',
  },
  answered: {
    vi: 'Người khác vừa ghi kết quả xử lý. Hãy đọc rồi gửi lại; nội dung đã nhập vẫn còn.',
    en: 'Somebody else noted a step just now. Read it, then send again; what was typed is kept.',
  },
  notAccepted: {
    vi: 'Cần đồng ý với điều kiện sử dụng trước khi tải biểu trưng.',
    en: 'Accept the terms of use before you take the logo.',
  },
})

const plain: Readonly<Record<Exclude<FileFault['code'], 'element' | 'attribute' | 'outside'>, Localized>> = {
  empty: { vi: 'tệp không có nội dung', en: 'the file is empty' },
  'too-large': {
    vi: 'tệp quá lớn (SVG tối đa 500 kB, PNG và PDF tối đa 5 MB)',
    en: 'the file is too large (SVG at most 500 kB, PNG and PDF at most 5 MB)',
  },
  'wrong-type': { vi: 'không phải tệp SVG, PNG hay PDF', en: 'it is no SVG, PNG or PDF' },
  'cut-off': { vi: 'tệp bị thiếu phần cuối', en: 'its end is missing' },
  'acting-pdf': {
    vi: 'tệp PDF có lệnh tự chạy hoặc tệp đính kèm',
    en: 'the PDF holds actions or embedded files',
  },
  'no-size': { vi: 'kích thước ảnh không hợp lệ', en: 'the picture has no proper size' },
  'not-utf8': { vi: 'tệp SVG không phải văn bản UTF-8', en: 'the SVG is no text in UTF-8' },
  'not-svg': { vi: 'tệp không bắt đầu bằng hình vẽ SVG', en: 'it does not begin with an SVG drawing' },
  broken: { vi: 'tệp SVG viết sai cú pháp', en: 'the SVG is not well formed' },
  entities: {
    vi: 'tệp SVG khai báo thực thể hoặc kiểu tài liệu (<!DOCTYPE…>)',
    en: 'the SVG declares entities or a document type (<!DOCTYPE…>)',
  },
  text: {
    vi: 'tệp SVG có chữ hoặc kiểu chữ; hãy chuyển chữ thành nét vẽ để hình giống nhau trên mọi máy',
    en: 'the SVG holds letters or styles of letters; turn them into outlines so that it looks the same everywhere',
  },
  escapes: {
    vi: 'tệp SVG có ký tự viết dưới dạng mã trong thuộc tính',
    en: 'the SVG hides characters behind codes in an attribute',
  },
}

/** Why a file is not taken, with its name. */
export const faultWords = (fault: FileFault, name: string): Localized => {
  const why = whyOf(fault)
  const file = name === '' ? { vi: 'Tệp', en: 'The file' } : { vi: `Tệp “${name}”`, en: `The file “${name}”` }
  return { vi: `${file.vi} không được nhận: ${why.vi}.`, en: `${file.en} is not taken: ${why.en}.` }
}

const whyOf = (fault: FileFault): Localized => {
  switch (fault.code) {
    case 'element':
      return {
        vi: `hình SVG có phần tử <${fault.name}> không được phép`,
        en: `the SVG holds the element <${fault.name}>, which is not allowed`,
      }
    case 'attribute':
      return {
        vi: `hình SVG có thuộc tính “${fault.name}” không được phép`,
        en: `the SVG holds the attribute “${fault.name}”, which is not allowed`,
      }
    case 'outside':
      return {
        vi: `thuộc tính “${fault.name}” của hình SVG dẫn ra ngoài tệp`,
        en: `the attribute “${fault.name}” of the SVG leads out of the file`,
      }
    default:
      return plain[fault.code]
  }
}
