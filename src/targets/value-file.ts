import type { TableFile } from '../platform/workbook/table-file.ts'
import type { TargetProgress } from './progress.ts'
import { drawnYears } from './rules/progress/drawn.ts'

/** The values beside the path, to be taken away. */
export const tableOf = ({ shown: { target }, path, history }: TargetProgress): TableFile => ({
  name: target.code.replaceAll(':', '-'),
  columns: [
    { code: 'year', heading: 'Năm' },
    { code: 'value', heading: `Thực hiện (${target.indicator.unit.vi})` },
    { code: 'path_low', heading: 'Lộ trình, mức thấp' },
    { code: 'path_high', heading: 'Lộ trình, mức cao' },
    { code: 'sources', heading: 'Nguồn' },
  ],
  rows: drawnYears(target, path, history.values).map(({ year, value, low, high, sources }) => [
    ...[year, value, low, high],
    sources.join(' '),
  ]),
})
