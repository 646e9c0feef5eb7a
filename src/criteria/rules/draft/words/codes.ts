import type { Sentence } from './sentence.ts'

/** Codes that name something. */
export const aboutCodes: readonly Sentence[] = [
  [/^this code stands already at (.*)$/, 'mã này đã dùng ở $1'],
  [/^give each of the (.*) its own code$/, 'mỗi mục cần một mã riêng'],
  [/^another class begins at this total$/, 'một hạng khác cũng bắt đầu ở tổng điểm này'],
  [/^give each class its own "from"$/, 'mỗi hạng cần một mức điểm riêng'],
  [/^there is no (.*) "(.*)"$/, 'trong bộ tiêu chí không có $1 "$2"'],
  [/^write the code of an? (.*) of this set$/, 'hãy viết mã của một $1 trong bộ tiêu chí này'],
  [/^the successors lead back to this unit$/, 'chuỗi đơn vị kế thừa quay về chính đơn vị này'],
  [/^end the circle$/, 'hãy sửa đơn vị kế thừa'],
  [/^a part and its whole are of one type and currency$/, 'phần và toàn bộ phải cùng loại và cùng loại tiền'],
  [/^declare both alike$/, 'hãy khai báo hai chỉ tiêu giống nhau'],
  [
    /^a public vote gives the points of a judged criterion$/,
    'bình chọn của công chúng phải tính vào một tiêu chí chấm điểm',
  ],
  [/^name a criterion that has "max" alone$/, 'hãy nêu tiêu chí chỉ có điểm tối đa'],
]
