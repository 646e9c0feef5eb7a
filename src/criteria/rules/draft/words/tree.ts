import type { Sentence } from './sentence.ts'

/** Gates, the tree of criteria and their bands. */
export const aboutTree: readonly Sentence[] = [
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
]
