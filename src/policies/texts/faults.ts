import { translated } from '../../criteria/rules/draft/words.ts'
import type { Problem } from '../../exact/problem.ts'
import type { Language } from '../../platform/texts.ts'

/** What reading a policy refuses, beside what any file can have wrong. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^"(.*)" is not known here$/, 'chính sách không có mục "$1" ở chỗ này'],
  [/^choose another code: (.*) is a page$/, 'chọn mã khác: $1 là một trang'],
  [/^write a decimal such as "(.*)"$/, 'viết số thập phân bằng dấu chấm, ví dụ "$1"'],
  [
    /^a fact is letters, digits and underscores, parts joined by dots, such as (.*)$/,
    'tên gồm chữ không dấu, chữ số, gạch dưới; các phần nối bằng dấu chấm, ví dụ $1',
  ],
  [/^two tiers are for all others$/, 'có hai mức cho các trường hợp còn lại'],
  [/^leave one default$/, 'chỉ để một mức mặc định (default)'],
  [
    /^these tiers ask too many facts to be checked$/,
    'các mức này hỏi quá nhiều điều nên không kiểm tra được',
  ],
  [/^ask fewer facts in the tiers$/, 'hỏi ít điều hơn trong các mức'],
  [
    /^a gap: no tier says what is given here$/,
    'khoảng trống: không mức nào nói trường hợp này được bao nhiêu',
  ],
  [/^add a tier for it, or a default$/, 'thêm một mức cho trường hợp này, hoặc mức mặc định (default)'],
  [/^it overlaps (.*)$/, 'chồng lên $1'],
  [/^let one of the two end where the other begins$/, 'cho một mức kết thúc ở chỗ mức kia bắt đầu'],
  [/^these words are no condition$/, 'những chữ này không phải điều kiện'],
  [/^write a name, name==value, or a condition (.*)$/, 'viết một tên, tên==giá trị, hoặc điều kiện $1'],
  [/^a rate below zero$/, 'tỷ lệ dưới 0'],
  [/^write a share from 0 to 1$/, 'viết phần từ 0 đến 1'],
  [/^a rate over 100 %$/, 'tỷ lệ trên 100%'],
  [/^write a share of 1: 0\.5 is 50 %$/, 'viết phần của 1: 0.5 là 50%'],
  [/^a ceiling below zero$/, 'mức tối đa dưới 0'],
  [/^write đồng, zero or more$/, 'viết số đồng, từ 0 trở lên'],
  [/^a part of a đồng$/, 'có phần lẻ của đồng'],
  [/^write whole đồng$/, 'viết số đồng tròn'],
  [/^interest of what time is not said$/, 'chưa nói lãi tính theo thời gian nào'],
  [/^write "per year …" or "per month …"$/, 'viết "per year …" hoặc "per month …"'],
  [/^this is not (.*) months$/, 'số năm này không bằng $1 tháng'],
  [/^write one of the two terms$/, 'chỉ viết một trong hai thời hạn'],
  [/^support is paid in VND$/, 'hỗ trợ chi bằng đồng Việt Nam'],
  [/^write the amounts in VND$/, 'viết số tiền bằng đồng (VND)'],
  [/^the name says VND, the fact is not money in VND$/, 'tên ghi VND nhưng điều này không phải số tiền đồng'],
  [/^name another fact$/, 'nêu một điều khác'],
  [/^it divides by zero$/, 'phép chia cho 0'],
  [/^write what it is divided by$/, 'viết số chia'],
  [/^of (.*) đồng of cost it gives (.*): below zero$/, 'chi phí $1 đồng thì công thức cho $2: dưới 0'],
  [/^of (.*) đồng of cost it gives (.*): over 100 %$/, 'chi phí $1 đồng thì công thức cho $2: trên 100%'],
  [/^write a share of the cost: 0\.5 is 50 %$/, 'viết phần của chi phí: 0.5 là 50%'],
  [/^it is said to be unknown, and has a value$/, 'ghi là chưa biết mà lại có giá trị'],
  [/^take one of the two away$/, 'bỏ một trong hai'],
  [/^this is no condition$/, 'đây không phải điều kiện'],
  [/^write \{ (.*) \}$/, 'viết { $1 }'],
  [/^"(.*)" stands alone and has conditions$/, '"$1" đứng một mình và phải có các điều kiện bên trong'],
  [/^"(.*)" has no unit$/, '"$1" không có đơn vị tính'],
  [/^"(.*)" is counted in (.*)$/, '"$1" tính bằng $2'],
  [/^leave it out$/, 'bỏ đi'],
  [/^write the value in (.*)$/, 'viết giá trị bằng $1'],
  [/^"(.*)" cannot be asked so$/, 'không hỏi "$1" theo cách này được'],
  [/^"(.*)" takes a list$/, '"$1" cần một danh sách'],
  [/^write \[ first, last \]$/, 'viết [ đầu, cuối ]'],
  [/^write \[ … \]$/, 'viết [ … ]'],
  [/^this stands twice$/, 'mục này có hai lần'],
  [/^take one away$/, 'bỏ một mục'],
  [/^"between" takes two values$/, '"between" cần hai giá trị'],
  [/^the first lies after the last$/, 'giá trị đầu lớn hơn giá trị cuối'],
  [/^change their places$/, 'đổi chỗ hai giá trị'],
  [/^it is said to be sourced, without a source$/, 'ghi là có nguồn mà không nêu nguồn'],
  [/^give the address, or write "inferred"$/, 'nêu địa chỉ nguồn, hoặc ghi "inferred"'],
  [/^several facts end in "(.*)"$/, 'có nhiều điều tận cùng bằng "$1"'],
  [/^write the whole name$/, 'viết tên đầy đủ'],
  [/^"(.*)" is not among the facts that policies ask$/, 'danh mục điều được hỏi không có "$1"'],
  [/^declare it under "facts" of this file$/, 'khai báo ở mục "facts" của tệp này'],
  [/^the shared dictionary has this fact$/, 'danh mục chung đã có điều này'],
  [/^take it away, or rename it$/, 'bỏ đi, hoặc đổi tên'],
  [/^it ends before it begins on (.*)$/, 'kết thúc trước khi bắt đầu ($1)'],
  [/^change the days$/, 'sửa lại ngày'],
  [/^this is no kind of cost$/, 'đây không phải loại chi phí'],
  [/^a choice of nothing$/, 'không có lựa chọn nào'],
  [/^list the choices with their names$/, 'liệt kê các lựa chọn kèm tên'],
  [/^choices beside the type (.*)$/, 'loại $1 không có lựa chọn'],
  [/^write "choice", or leave them out$/, 'viết "choice", hoặc bỏ các lựa chọn'],
  [/^"open" beside the type (.*)$/, 'loại $1 không có "open"'],
  [/^only a choice can be open$/, 'chỉ "choice" mới mở được'],
  [/^a currency beside the type (.*)$/, 'loại $1 không có loại tiền'],
  [/^write "money"$/, 'viết "money"'],
  [/^money of no currency$/, 'tiền mà không nêu loại tiền'],
  [/^add "currency": "VND"$/, 'thêm "currency": "VND"'],
  [/^a unit beside the type (.*)$/, 'loại $1 không có đơn vị tính'],
  [/^write "(.*)" for "(.*)"$/, 'viết "$1" thay cho "$2"'],
  [/^the amount is in VND by its name$/, 'tên mục đã nói số tiền tính bằng VND'],
  [/^write the number alone$/, 'chỉ viết số'],
  [/^this is in (.*), support is paid in VND$/, 'số này tính bằng $1, hỗ trợ chi bằng VND'],
  [/^write whole đồng, the number alone$/, 'viết số đồng tròn, chỉ viết số'],
  [/^a rate is a share of 1, without a sign$/, 'tỷ lệ là phần của 1, không có ký hiệu'],
  [/^write 0\.5 for 50 %$/, 'viết 0.5 cho 50%'],
  [/^this is no day of the calendar$/, 'không có ngày này'],
  [/^write one such as "(.*)", or null where it is not known$/, 'viết như "$1", hoặc null khi chưa biết'],
  [/^this cannot be read$/, 'chưa đọc được'],
  [/^this is of another kind$/, 'giá trị không đúng loại'],
  [/^write the day of knowledge, such as (.*) or (.*)$/, 'viết ngày cập nhật, ví dụ $1 hoặc $2'],
  [/^write in_force, (.*) or (.*)$/, 'viết in_force, $1 hoặc $2'],
  [/^this fact is a yes or a no$/, 'điều này là có hoặc không'],
  [/^this fact is a day$/, 'điều này là một ngày'],
  [/^write a day of the calendar, such as (.*)$/, 'viết một ngày có thật, ví dụ $1'],
  [/^this fact is a text$/, 'điều này là chữ'],
  [/^this fact is one of several words$/, 'điều này là một trong các từ cho sẵn'],
  [/^this is none of the choices of the fact$/, 'giá trị này không có trong các lựa chọn'],
  [/^this is in (.*), the fact is no money$/, 'số này tính bằng $1, điều này không phải tiền'],
  [/^this is in (.*), the fact is in (.*)$/, 'số này tính bằng $1, điều này tính bằng $2'],
  [/^write it in (.*)$/, 'viết bằng $1'],
  [/^this is below zero$/, 'số này dưới 0'],
  [/^write zero or more$/, 'viết từ 0 trở lên'],
  [/^a part of a whole$/, 'có phần lẻ'],
  [/^this fact is an amount of money$/, 'điều này là một số tiền'],
  [/^write it as a number in (.*): (.*)$/, 'viết thành số, bằng $1: $2'],
  [/^this fact is a number$/, 'điều này là một số'],
  [/^write a number such as (.*), without a unit$/, 'viết một số như $1, không kèm đơn vị'],
]

/** What is wrong in a file, in the language of who reads it. */
export const faultIn = (found: Problem, language: Language): Problem =>
  language === 'en'
    ? found
    : {
        ...found,
        reason: inVietnamese(found.reason) ?? found.reason,
        remedy: inVietnamese(found.remedy) ?? found.remedy,
        place: found.place
          .replace(/^line (\d+), column (\d+)$/, 'dòng $1, cột $2')
          .replace(/^line (\d+), /, 'dòng $1, ')
          .replace(/whole file$/, 'cả tệp'),
      }

/** Null where nobody put the sentence into Vietnamese. */
export const inVietnamese = (sentence: string): string | null => {
  const known = SENTENCES.find(([form]) => form.test(sentence))
  const said = known === undefined ? translated(sentence) : sentence.replace(known[0], known[1])
  return said ?? operators(sentence)
}

/** `write eq, neq`: nothing in it but words of the file. */
const operators = (sentence: string): string | null =>
  /^write [\w", ]+$/.test(sentence) ? sentence.replace('write', 'viết') : null
