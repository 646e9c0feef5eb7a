import type { Sentence } from './sentence.ts'

/** Variables; and last what would fit too much. */
export const aboutVariables: readonly Sentence[] = [
  [/^money needs its currency$/, 'chỉ tiêu tiền phải có loại tiền'],
  [/^add "currency": "VND" \(or another code\)$/, 'hãy điền VND hoặc mã tiền khác'],
  [/^an? (.*) has no currency$/, 'loại này không có loại tiền'],
  [/^leave it out, or make the type "(.*)"$/, 'hãy bỏ trống, hoặc đổi loại chỉ tiêu'],
  [/^a choice needs its choices$/, 'chỉ tiêu lựa chọn phải có các lựa chọn'],
  [/^add "choices".*$/, 'hãy thêm các lựa chọn'],
  [/^an? (.*) has no choices$/, 'loại này không có các lựa chọn'],
  [/^leave them out, or make the type "choice"$/, 'hãy bỏ đi, hoặc đổi loại thành lựa chọn'],
  [/^only a number can be a rate$/, 'chỉ chỉ tiêu số mới là tỷ giá'],
  [/^make the type "number"$/, 'hãy đổi loại thành số'],
  [/^đồng are whole$/, 'đồng là số nguyên'],
  [/^an integer has no decimals$/, 'số nguyên không có phần thập phân'],
  [/^write 0, or (?:leave it out|make the type "number")$/, 'hãy viết 0 hoặc bỏ trống'],
  // What has no word of its own.
  [/^add "(.*)"$/, 'hãy thêm vào'],
  // JSON text.
  [/^the text is empty$/, 'chưa có nội dung'],
  [/^write a JSON object: .*$/, 'hãy viết nội dung JSON'],
]
