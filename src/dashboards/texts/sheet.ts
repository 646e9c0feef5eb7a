import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  sheet: { vi: 'Tình hình chương trình', en: 'Where the programme stands' },
  title: (late: number, atRisk: number) => ({
    vi: `${late === 0 ? 'Không có nhiệm vụ quá hạn' : `${late} nhiệm vụ quá hạn`}; ${atRisk === 0 ? 'không có chỉ tiêu nào được dự báo khó đạt' : `${atRisk} chỉ tiêu khó đạt`}`,
    en: `${late === 0 ? 'No task is late' : `${late} ${late === 1 ? 'task is' : 'tasks are'} late`}; ${atRisk === 0 ? 'no target is forecast to be missed' : `${atRisk} ${atRisk === 1 ? 'target is' : 'targets are'} at risk`}`,
  }),
  lead: (day: string) => ({
    vi: `Tính đến ngày ${day}. In vừa một tờ giấy.`,
    en: `As of ${day}. Prints on one sheet.`,
  }),
  titles: { vi: 'Công nhận còn hiệu lực', en: 'Recognitions in force' },
  products: { vi: 'Sản phẩm từng được công nhận', en: 'Products ever recognised' },
  reached: (year: string) => ({
    vi: `Doanh nghiệp được hỗ trợ năm ${year}`,
    en: `Enterprises supported in ${year}`,
  }),
  of: (reached: string, holders: string) => ({
    vi: `${reached} trong ${holders}`,
    en: `${reached} of ${holders}`,
  }),
  given: (year: string) => ({ vi: `Đã hỗ trợ năm ${year}`, en: `Given in ${year}` }),
  targets: { vi: 'Chỉ tiêu so với thực tế', en: 'Targets against reality' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  asked: { vi: 'Mức giao', en: 'Asked' },
  now: { vi: 'Đến nay', en: 'So far' },
  distance: { vi: 'So với lộ trình', en: 'Against the path' },
  likelihood: { vi: 'Khả năng đạt', en: 'Likelihood' },
  valueIn: (value: string, year: string) => ({ vi: `${value} (năm ${year})`, en: `${value} (${year})` }),
  tooLittle: { vi: 'quá ít số liệu', en: 'too little data' },
  notComparable: { vi: 'không so được', en: 'not comparable' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  more: (count: number) => ({ vi: `Còn ${count} chỉ tiêu nữa`, en: `${count} more targets` }),
  conflicts: (count: number) => ({
    vi: `${count} chỗ các văn bản giao mức khác nhau cho cùng một chỉ số`,
    en: `${count} places where documents ask different things of one indicator`,
  }),
  late: { vi: 'Nhiệm vụ quá hạn', en: 'Late tasks' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  days: { vi: 'Quá hạn', en: 'Late by' },
  daysOf: (days: number) => ({ vi: `${days} ngày`, en: days === 1 ? '1 day' : `${days} days` }),
  turn: { vi: 'Đến lượt', en: 'Whose turn' },
  office: { vi: 'Cơ quan thường trực', en: 'The office' },
  noUnit: { vi: 'chưa giao đơn vị', en: 'no unit yet' },
  noneLate: { vi: 'Mọi nhiệm vụ đều trong hạn.', en: 'Every task is within its time.' },
  noTargets: { vi: 'Không có chỉ tiêu nào còn hiệu lực.', en: 'No target is in force.' },
  moreLate: (count: number) => ({ vi: `Còn ${count} nhiệm vụ quá hạn nữa`, en: `${count} more late tasks` }),
})
