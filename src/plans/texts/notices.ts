import { formatDay } from '../../design/dates.ts'
import type { Day } from '../../exact/day.ts'
import { defineTexts } from '../../platform/texts.ts'
import type { Name } from '../model.ts'

const en = ({ vi, en }: Name): string => en ?? vi

export const notices = defineTexts({
  assigned: (title: Name) => ({
    vi: `Đơn vị được giao nhiệm vụ: ${title.vi}.`,
    en: `Your unit was given a task: ${en(title)}.`,
  }),
  deadline: (title: Name) => ({
    vi: `Thời hạn đã thay đổi: ${title.vi}.`,
    en: `The deadline changed: ${en(title)}.`,
  }),
  instructed: (title: Name) => ({
    vi: `Lãnh đạo thành phố chỉ đạo: ${title.vi}.`,
    en: `The city’s leader gave an instruction: ${en(title)}.`,
  }),
  returned: (title: Name) => ({
    vi: `Báo cáo được trả lại để bổ sung: ${title.vi}.`,
    en: `A report was returned: ${en(title)}.`,
  }),
  accepted: (title: Name) => ({
    vi: `Báo cáo được chấp nhận: ${title.vi}.`,
    en: `A report was accepted: ${en(title)}.`,
  }),
  closed: (title: Name) => ({
    vi: `Nhiệm vụ được xác nhận hoàn thành: ${title.vi}.`,
    en: `A task was confirmed as done: ${en(title)}.`,
  }),
  reported: (title: Name) => ({
    vi: `Có báo cáo mới: ${title.vi}.`,
    en: `A new report: ${en(title)}.`,
  }),
  due: (title: Name, on: Day) => ({
    vi: `Nhiệm vụ đến hạn ngày ${formatDay(on, 'vi')}: ${title.vi}.`,
    en: `A task is due on ${formatDay(on, 'en')}: ${en(title)}.`,
  }),
  late: (title: Name, days: number) => ({
    vi: `Nhiệm vụ quá hạn ${days} ngày: ${title.vi}.`,
    en: `A task is ${days} days late: ${en(title)}.`,
  }),
})
