import type { TableFile } from '../platform/workbook/table-file.ts'
import type { Effects } from './loading.ts'

/** The means and their differences, to be taken away; too few pairs leave them empty. */
export const tableOf = ({ recognised, supported }: Effects): TableFile => ({
  name: 'khac-biet',
  columns: [
    { code: 'asked', heading: 'Nhóm' },
    { code: 'measured', heading: 'Số liệu' },
    { code: 'time', heading: 'Năm kể từ mốc' },
    { code: 'pairs', heading: 'Số cặp' },
    { code: 'treated', heading: 'Thay đổi của nhóm (%)' },
    { code: 'others', heading: 'Thay đổi của doanh nghiệp tương tự (%)' },
    { code: 'difference', heading: 'Chênh lệch (điểm phần trăm)' },
    { code: 'low', heading: 'Khoảng 90%, từ' },
    { code: 'high', heading: 'Khoảng 90%, đến' },
  ],
  rows: Object.entries({ recognised, supported }).flatMap(([asked, compared]) =>
    (['revenue', 'employees'] as const).flatMap(measured =>
      compared[measured].map(({ time, difference }) => [
        ...[asked, measured, time, difference.pairs],
        ...(difference.kind === 'found'
          ? [difference.treated, difference.others, difference.by, difference.low, difference.high]
          : [null, null, null, null, null]),
      ]),
    ),
  ),
})
