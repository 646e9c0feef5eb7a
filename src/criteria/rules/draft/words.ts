import type { Problem } from '../../../exact/problem.ts'

/** What reading a set refuses, for people who read Vietnamese: the English sentence is known by its form. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  // Form of a file.
  [/^this is missing$/, 'mục này còn thiếu'],
  [/^add it: .*$/, 'hãy điền vào'],
  [/^"(.*)" is not known here$/, 'bộ tiêu chí không có mục "$1" ở chỗ này'],
  [/^leave it out, or look up its spelling in the guide$/, 'bỏ đi, hoặc xem lại cách viết trong hướng dẫn'],
  [/^this is none of the words allowed here$/, 'giá trị này không có trong danh sách cho phép'],
  [/^write one of (.*)$/, 'hãy viết một trong: $1'],
  [/^did you mean "(.*)"\? It is one of (.*)$/, 'có phải là "$1"? Các giá trị cho phép: $2'],
  [/^did you mean "(.*)"\?$/, 'có phải là "$1"?'],
  [/^this has none of the forms allowed here$/, 'nội dung chưa đúng dạng'],
  [/^see the guide$/, 'xem hướng dẫn'],
  [/^see "Expressions" in the guide$/, 'xem mục biểu thức trong hướng dẫn'],
  [/^write a decimal such as "?12\.5"?$/, 'hãy viết số thập phân bằng dấu chấm, ví dụ 12.5'],
  [
    /^a code is letters, digits, dot, dash or underscore$/,
    'mã gồm chữ cái, chữ số, dấu chấm, gạch ngang, gạch dưới',
  ],
  [
    /^a variable is letters, digits and underscores.*$/,
    'mã chỉ tiêu gồm chữ không dấu, chữ số, gạch dưới; các phần nối bằng dấu chấm, ví dụ product.revenue',
  ],
  [/^Invalid ISO date$/, 'ngày chưa đúng, ví dụ 2026-11-21'],
  [/^Invalid input: expected (?:int|number).*$/, 'cần một số nguyên'],
  [/^Invalid input.*$/, 'nội dung chưa đúng dạng'],
  [/^Invalid string.*$/, 'nội dung chưa đúng dạng'],
  [/^Too small: .*>=?\s*(\d+).*$/, 'ít nhất $1'],
  [/^Too big: .*<=?\s*(\d+).*$/, 'nhiều nhất $1'],
  [/^at least (\d+)$/, 'ít nhất $1'],
  [/^at most (\d+)$/, 'nhiều nhất $1'],
  [/^write a whole number$/, 'hãy viết một số nguyên'],
  [/^write a number$/, 'hãy viết một số'],
  [/^write a text$/, 'hãy viết chữ'],
  [/^write true or false$/, 'hãy viết true hoặc false'],
  [/^write an object.*$/, 'cần một nhóm { … }'],
  [/^write a list.*$/, 'cần một danh sách [ … ]'],
  [/^this is no period$/, 'đây không phải kỳ số liệu'],
  [/^write 2025, 2025-H1, 2025-Q3 or 2025-09$/, 'hãy viết 2025, 2025-H1, 2025-Q3 hoặc 2025-09'],
  // Expressions.
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
  // Gates, tie keys, marks.
  [/^a gate has a rule, or is judged$/, 'điều kiện phải có biểu thức, hoặc do người xem xét kết luận'],
  [/^give "rule", or "judged": true, and not both$/, 'chọn một trong hai, không chọn cả hai'],
  [
    /^a tie key is the points of a criterion, or a value$/,
    'thứ tự ưu tiên xét theo điểm của một tiêu chí, hoặc theo một biểu thức',
  ],
  [/^give "points" or "value", and not both$/, 'điền một trong hai, không điền cả hai'],
  [/^no total reaches this: the most is (.*)$/, 'không tổng điểm nào đạt mức này: cao nhất là $1'],
  [/^lower it$/, 'hãy giảm xuống'],
  [/^raise it$/, 'hãy tăng lên'],
  // The tree.
  [/^the minimum (.*) is above the maximum (.*)$/, 'điểm tối thiểu $1 lớn hơn điểm tối đa $2'],
  [/^the criteria below add up to (.*) only$/, 'các tiêu chí bên dưới cộng lại chỉ được $1'],
  [/^the criteria below add up to (.*)$/, 'các tiêu chí bên dưới cộng lại là $1'],
  [/^raise them or lower "max"$/, 'hãy tăng điểm các tiêu chí đó hoặc giảm điểm tối đa'],
  [
    /^lower them, raise "max", or say "overflow": "clip"$/,
    'hãy giảm điểm các tiêu chí đó, tăng điểm tối đa, hoặc chọn cắt ở điểm tối đa',
  ],
  [/^a computed criterion needs bands$/, 'tiêu chí chấm tự động phải có các mức'],
  [/^add "bands"$/, 'hãy thêm các mức'],
  [
    /^it is not said what a value that is not applicable gives$/,
    'chưa nêu giá trị không áp dụng thì được bao nhiêu điểm',
  ],
  [/^add "notApplicable": points, or "unknown"$/, 'hãy điền số điểm, hoặc viết unknown'],
  [/^this is above the maximum (.*)$/, 'số này lớn hơn điểm tối đa $1'],
  [/^"max" is not above "min" \((.*)\)$/, 'điểm tối đa phải lớn hơn điểm thấp nhất ($1)'],
  [/^a step is above zero$/, 'bước chấm phải lớn hơn 0'],
  [/^write 0\.5, 1, …$/, 'hãy viết 0.5, 1, …'],
  [
    /^"max" is not reached from "min" in this step$/,
    'đi từ điểm thấp nhất theo bước này thì không tới đúng điểm tối đa',
  ],
  [/^change the step$/, 'hãy đổi bước chấm'],
  [/^"(.*)" has no meaning for an? (.*) criterion$/, 'mục "$1" không dùng cho tiêu chí loại này'],
  [/^leave it out$/, 'hãy bỏ trống'],
  // Bands.
  [/^bands must cover every number once:.*$/, 'các mức phải phủ hết mọi giá trị, mỗi giá trị đúng một mức'],
  [/^the band \((.*)\) holds no number$/, 'mức ($1) không chứa giá trị nào'],
  [/^there are no bands$/, 'chưa có mức nào'],
  [/^the bands \((.*)\) and \((.*)\) overlap$/, 'hai mức ($1) và ($2) chồng lên nhau'],
  [/^there is a gap between the bands \((.*)\) and \((.*)\)$/, 'giữa hai mức ($1) và ($2) còn khoảng trống'],
  [/^the lowest band begins below the domain$/, 'mức thấp nhất bắt đầu dưới miền giá trị'],
  [/^the highest band ends above the domain$/, 'mức cao nhất kết thúc trên miền giá trị'],
  [
    /^no band holds the numbers below (.*); leave.*$/,
    'không mức nào chứa các giá trị dưới $1; hãy để trống đầu dưới của mức thấp nhất, hoặc nêu miền giá trị',
  ],
  [
    /^no band holds the numbers above (.*); leave.*$/,
    'không mức nào chứa các giá trị trên $1; hãy để trống đầu trên của mức cao nhất, hoặc nêu miền giá trị',
  ],
  [/^"(?:from|above)" and "(?:from|above)" are both the lower end$/, 'mức này có hai đầu dưới'],
  [/^"(?:upTo|below)" and "(?:upTo|below)" are both the upper end$/, 'mức này có hai đầu trên'],
  [/^keep one$/, 'chỉ giữ một'],
  [/^a band that a person chooses needs a code$/, 'mức do người chọn phải có mã'],
  [/^add "code"$/, 'hãy điền mã'],
  [/^this code stands twice in one list$/, 'mã này có hai lần trong một danh sách'],
  [/^give each band its own code$/, 'mỗi mức cần một mã riêng'],
  [
    /^a band with ends needs a "value" to apply to$/,
    'mức có đầu trên, đầu dưới thì tiêu chí phải có biểu thức',
  ],
  [/^add "value" to the criterion, or leave out the ends$/, 'hãy thêm biểu thức, hoặc bỏ trống các đầu'],
  [/^the bands give at most (.*)$/, 'các mức cho cao nhất $1 điểm'],
  [
    /^make "max" and the highest band equal, or leave "max" out$/,
    'điểm tối đa phải bằng mức cao nhất, hoặc để trống',
  ],
  // Codes that name something.
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
  // Panels.
  [/^let one panel judge it$/, 'hãy để một hội đồng chấm'],
  [/^write a fraction such as "2\/3"$/, 'hãy viết phân số, ví dụ 2/3'],
  [
    /^this gate follows from its rule, so nobody judges it$/,
    'điều kiện này suy ra từ biểu thức, không ai chấm',
  ],
  [/^this criterion is calculated, so nobody judges it$/, 'tiêu chí này được tính tự động, không ai chấm'],
  [
    /^the points of this criterion come from a vote of the public$/,
    'điểm tiêu chí này lấy từ bình chọn của công chúng',
  ],
  [
    /^this criterion has a rounding of its own beside that of the panel$/,
    'tiêu chí này đã có cách làm tròn riêng bên cạnh cách làm tròn của hội đồng',
  ],
  [/^leave the rounding of the criterion out$/, 'hãy bỏ cách làm tròn của tiêu chí'],
  [
    /^it is not said how the sheets of a criterion are combined$/,
    'chưa nêu cách tổng hợp các phiếu chấm của tiêu chí',
  ],
  [
    /^no criterion of this panel has sheets to combine$/,
    'hội đồng này không chấm tiêu chí nào để tổng hợp phiếu',
  ],
  [/^it is not said how a gate is voted on$/, 'chưa nêu cách biểu quyết về điều kiện'],
  [/^no gate of this panel is voted on$/, 'hội đồng này không biểu quyết về điều kiện nào'],
  [/^a share is above 0 and at most 1$/, 'tỷ lệ phải lớn hơn 0 và không quá 1'],
  [/^write 2\/3, 0\.5, …$/, 'hãy viết 2/3, 0.5, …'],
  [
    /^nobody can be more than this: write a share from 0 to below 1$/,
    'không số nào vượt được mức này: tỷ lệ phải từ 0 đến dưới 1',
  ],
  [/^write 1\/2, …$/, 'hãy viết 1/2, …'],
  [/^only a trimmed mean leaves sheets out$/, 'chỉ trung bình bỏ phiếu cao nhất, thấp nhất mới bỏ phiếu'],
  [
    /^it is not said how many sheets a trimmed mean leaves out$/,
    'chưa nêu bỏ bao nhiêu phiếu cao nhất và thấp nhất',
  ],
  [/^add "drop": 1$/, 'hãy điền số phiếu bỏ ở mỗi đầu, ví dụ 1'],
  [/^of (.*) sheets nothing would be left$/, 'bỏ như vậy thì trong $1 phiếu không còn phiếu nào'],
  [/^lower it, or raise the quorum$/, 'hãy giảm xuống, hoặc tăng số thành viên cần có'],
  [
    /^where two thirds are needed, equal votes decide nothing$/,
    'khi cần hai phần ba tán thành, số phiếu ngang nhau không quyết định được',
  ],
  [/^the assignments give "(.*)" to "(.*)"$/, 'phần phân công giao "$1" cho "$2"'],
  [/^name one unit in both places$/, 'hai chỗ phải nêu cùng một đơn vị'],
  // Variables.
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

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/\ba number or money\b/g, 'số hoặc tiền'],
  [/\ba yes-or-no condition\b/g, 'một điều kiện có hoặc không'],
  [/\ba number, money or a date\b/g, 'số, tiền hoặc ngày'],
  [/\bmoney in (\w+)/g, 'tiền $1'],
  [/\ba plain number\b/g, 'số'],
  [/\ba number\b/g, 'số'],
  [/\bmoney\b/g, 'tiền'],
  [/\ba condition\b/g, 'điều kiện'],
  [/\ba text\b/g, 'chữ'],
  [/\ba choice\b/g, 'lựa chọn'],
  [/\ba date\b/g, 'ngày'],
  [/\bkind of applicant\b/g, 'loại chủ thể'],
  [/\bcriterion or gate\b/g, 'tiêu chí hoặc điều kiện'],
  [/\bcriterion\b/g, 'tiêu chí'],
  [/\bvariable\b/g, 'chỉ tiêu'],
  [/\bunit\b/g, 'đơn vị'],
  [/\blevel\b/g, 'cấp'],
  [/\bUnexpected token: the end\b/g, 'biểu thức còn dở dang'],
  [/\bUnexpected (?:token|character):/g, 'gặp ký hiệu lạ:'],
  [/\bfrom\b/g, 'từ'],
  [/\babove\b/g, 'trên'],
  [/\bup to\b/g, 'đến'],
  [/\bbelow\b/g, 'dưới'],
]

/** The words of a problem in Vietnamese; a sentence that nobody put into Vietnamese stays as it is. */
export const problemInVietnamese = (found: Problem): Problem => ({
  ...found,
  reason: inVietnamese(found.reason),
  remedy: inVietnamese(found.remedy),
})

export const inVietnamese = (sentence: string): string => translated(sentence) ?? sentence

/** Null where the sentence is not known. */
export const translated = (sentence: string): string | null => {
  if (sentence === '') return ''
  const known = SENTENCES.find(([form]) => form.test(sentence))
  if (known === undefined) return null
  const [form, vietnamese] = known
  const parts = (form.exec(sentence) ?? []).slice(1).map(part => (part ?? '').replace(/.+/s, withNouns))
  return vietnamese.replace(/\$(\d)/g, (_, nth: string) => parts[Number(nth) - 1] ?? '')
}

const withNouns = (part: string): string =>
  NOUNS.reduce((text, [english, vietnamese]) => text.replace(english, vietnamese), part)
