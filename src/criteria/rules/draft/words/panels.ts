import type { Sentence } from './sentence.ts'

/** Panels. */
export const aboutPanels: readonly Sentence[] = [
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
]
