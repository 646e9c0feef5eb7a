import type { Sentence } from './sentence.ts'

/** Expressions of the rule language. */
export const aboutExpressions: readonly Sentence[] = [
  [/^this gives (.*), wanted is (.*)$/, 'biểu thức này cho ra $1, ở đây cần $2'],
  [/^compare or calculate so that it does$/, 'hãy so sánh hoặc tính toán cho đúng loại'],
  [/^this is not an expression: (.*)$/, 'biểu thức viết chưa đúng ($1)'],
  [/^"(.*)" is not declared; declare it under "variables"$/, 'chỉ tiêu "$1" chưa khai báo trong bộ tiêu chí'],
  [/^a list stands only to the right of "in"$/, 'danh sách chỉ đứng bên phải "in"'],
  [
    /^write a list of literals to the right of "in".*$/,
    'bên phải "in" là danh sách giá trị, ví dụ x in ["a", "b"]',
  ],
  [/^a list holds literals only$/, 'danh sách chỉ gồm giá trị viết sẵn'],
  [
    /^"(.*)" wants numbers or money, not (.*) and (.*)$/,
    'phép "$1" cần số hoặc tiền, không dùng với $2 và $3',
  ],
  [/^"(.*)" wants numbers, not (.*) and (.*)$/, 'phép "$1" cần số, không dùng với $2 và $3'],
  [/^"(.*)" wants numbers or money, not (.*)$/, 'phép "$1" cần số hoặc tiền, không dùng với $2'],
  [
    /^"(.*)" compares numbers, money or dates, not (.*) and (.*)$/,
    'phép "$1" so sánh số, tiền hoặc ngày, không so $2 với $3',
  ],
  [
    /^"(.*)" joins conditions, not (.*); compare first$/,
    'phép "$1" nối các điều kiện, không dùng với $2; hãy so sánh trước',
  ],
  [/^before "\?" stands a condition$/, 'trước dấu "?" phải là một điều kiện'],
  [/^money times money has no meaning$/, 'tiền nhân với tiền không có nghĩa'],
  [
    /^a number divided by money has no meaning; divide money by money$/,
    'số chia cho tiền không có nghĩa; hãy chia tiền cho tiền',
  ],
  [/^this rate (?:converts|gives) (.*), the amount is (.*)$/, 'tỷ giá này dùng cho $1, còn số tiền là $2'],
  [/^round wants a number$/, 'round cần một số'],
  [
    /^round takes a number and, if wanted, decimals from 0 to 10$/,
    'round cần một số và có thể thêm số chữ số thập phân từ 0 đến 10',
  ],
  [/^"(.*)" wants one condition$/, '"$1" cần một điều kiện'],
  [/^"(.*)" wants one number$/, '"$1" cần một số'],
  [/^"(.*)" wants at least one number$/, '"$1" cần ít nhất một số'],
  [/^has wants one name.*$/, 'has cần một mã chỉ tiêu, ví dụ has(revenue)'],
  [
    /^a literal with a decimal point stands beside money;.*$/,
    'số có phần thập phân đứng cạnh tiền; hãy viết số nguyên, ví dụ revenue * 3 / 2',
  ],
  [
    /^(.*) and (.*) do not go together; convert with a rate \("converts"\)$/,
    '$1 và $2 không dùng chung được; hãy quy đổi bằng tỷ giá',
  ],
  [/^(.*) and (.*) do not go together$/, '$1 và $2 không dùng chung được'],
  [/^"(.*)" is none of the choices (.*)$/, '"$1" không có trong các lựa chọn $2'],
  [/^"(.*)" is no day; write "2026-11-21"$/, '"$1" không phải ngày; hãy viết như "2026-11-21"'],
  [
    /^an expression (?:has|is) at most (\d+) (?:characters|levels deep|parts); split it.*$/,
    'biểu thức dài hoặc sâu quá (giới hạn $1); hãy tách thành nhiều tiêu chí',
  ],
  [
    /^comments are not part of the rule language; use "note"$/,
    'không viết chú thích trong biểu thức; hãy dùng mục ghi chú',
  ],
  [
    /^there is no function "(.*)"; there are.*$/,
    'không có hàm "$1"; các hàm dùng được: min, max, abs, round, has',
  ],
  [/^"(.*)" is not part of the rule language$/, '"$1" không dùng được trong biểu thức'],
  [/^"(.*)" is no name; a name is.*$/, '"$1" không phải mã chỉ tiêu'],
  [
    /^"(.*)" is no period; write.*$/,
    '"$1" không phải kỳ số liệu; hãy viết 2025, 2025-H1, 2025-Q3 hoặc 2025-09',
  ],
  [
    /^write a decimal such as 12\.5, a text such as "abc", true or false instead of (.*)$/,
    'thay $1 bằng số như 12.5, chữ như "abc", true hoặc false',
  ],
]
