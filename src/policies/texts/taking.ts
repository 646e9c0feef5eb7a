import { defineTexts } from '../../platform/texts.ts'

/** Taking a version in from a page. */
export const taking = defineTexts({
  title: { vi: 'Đưa phiên bản chính sách vào', en: 'Take a version of a policy in' },
  lead: {
    vi: 'Chọn tệp JSON hoặc dán nội dung. Xem trước thì chưa có gì thay đổi. Phiên bản đã đưa vào không sửa được nữa; muốn sửa thì đưa vào một phiên bản sau.',
    en: 'Choose a JSON file or paste its text. Looking changes nothing. A version once taken in never changes; what has to change comes as a later version.',
  },
  file: { vi: 'Tệp JSON', en: 'JSON file' },
  fileHint: {
    vi: 'Có tệp thì nội dung tệp thay cho nội dung ở ô bên dưới.',
    en: 'The text of a file takes the place of what stands in the field below.',
  },
  text: { vi: 'Nội dung JSON', en: 'Text of the file' },
  from: { vi: 'Tính từ ngày', en: 'Counts from' },
  fromHint: {
    vi: 'Cho phiên bản sau; bỏ trống là từ hôm nay. Phiên bản đầu tiên của một chính sách theo hiệu lực ghi trong tệp.',
    en: 'For a later version; today when left empty. The first version of a policy counts by its own days.',
  },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  groundHint: {
    vi: 'Văn bản hoặc lý do, ví dụ 12/2026/NQ-HĐND; lưu cùng phiên bản.',
    en: 'The document or the reason, such as 12/2026/NQ-HĐND; it is kept with the version.',
  },
  look: { vi: 'Xem trước', en: 'Look at it' },
  adopt: { vi: 'Đưa vào', en: 'Take it in' },
  noText: { vi: 'Chưa chọn tệp và chưa dán nội dung.', en: 'No file is chosen and no text is pasted.' },
  notUtf8: {
    vi: 'Tệp này không phải văn bản UTF-8. Hãy lưu lại dạng UTF-8 rồi chọn lại.',
    en: 'This file is no UTF-8 text. Save it as UTF-8 and choose it again.',
  },
  notSeen: {
    vi: 'Nội dung khác với bản đã xem trước. Hãy xem lại bên dưới rồi đưa vào.',
    en: 'This is not the text that was looked at. Look at it below, then take it in.',
  },
  faults: (count: string) => ({
    vi: `${count} chỗ cần sửa`,
    en: count === '1' ? '1 thing to mend' : `${count} things to mend`,
  }),
  place: { vi: 'Chỗ', en: 'Place' },
  written: { vi: 'Đang ghi', en: 'Written' },
  reason: { vi: 'Vì sao', en: 'Reason' },
  remedy: { vi: 'Cách sửa', en: 'What to do' },
  there: {
    vi: 'Phiên bản này đã có với đúng nội dung này; không có gì để đưa vào.',
    en: 'This version is there already with the same content; there is nothing to take in.',
  },
  isFirst: {
    vi: 'Chính sách mới, chưa có phiên bản nào. Tính theo hiệu lực ghi trong tệp.',
    en: 'A new policy, without a version so far. It counts by its own days.',
  },
  replaces: (version: string, day: string) => ({
    vi: `Từ ngày ${day} thay cho phiên bản ${version}. Trước ngày đó vẫn tính theo phiên bản cũ.`,
    en: `From ${day} it takes the place of version ${version}. Until then the earlier one counts.`,
  }),
})
