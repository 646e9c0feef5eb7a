import { formatDay } from '../../design/dates.ts'
import type { Day } from '../../exact/day.ts'
import { defineTexts } from '../../platform/texts.ts'

export const refusals = defineTexts({
  mayNot: {
    vi: 'Bạn không có quyền làm việc này.',
    en: 'You may not do this.',
  },
  stale: {
    vi: 'Có người vừa làm việc khác với nhiệm vụ này: xem lại rồi thực hiện.',
    en: 'Somebody just did something with this task: look again before you go on.',
  },
  planThere: (code: string) => ({
    vi: `Đã có kế hoạch mang mã “${code}”.`,
    en: `There is a plan with the code “${code}” already.`,
  }),
  documentThere: (number: string, plan: string) => ({
    vi: `Văn bản ${number} đã là căn cứ của kế hoạch “${plan}”.`,
    en: `Document ${number} already adopts the plan “${plan}”.`,
  }),
  isAdopted: {
    vi: 'Kế hoạch đã ban hành: chỉ đổi đơn vị và thời hạn, kèm lý do.',
    en: 'The plan is adopted: only units and deadlines change, with a reason.',
  },
  notAdopted: {
    vi: 'Kế hoạch chưa ban hành.',
    en: 'The plan is not adopted yet.',
  },
  noTasks: {
    vi: 'Kế hoạch chưa có nhiệm vụ nào.',
    en: 'The plan has no task yet.',
  },
  numberThere: (number: string) => ({
    vi: `Kế hoạch đã có nhiệm vụ số ${number}.`,
    en: `The plan has a task ${number} already.`,
  }),
  unknownUnit: (code: string) => ({
    vi: `Không có đơn vị mang mã “${code}”.`,
    en: `No unit has the code “${code}”.`,
  }),
  unitEnded: (name: string) => ({
    vi: `${name} không còn hoạt động: chọn đơn vị kế thừa.`,
    en: `${name} is no longer there: choose the unit that follows it.`,
  }),
  unitTwice: {
    vi: 'Đơn vị chủ trì không đồng thời là đơn vị phối hợp.',
    en: 'The unit in the lead does not co-ordinate with itself.',
  },
  outside: (from: Day, to: Day) => ({
    vi: `Thời gian phải nằm trong thời gian của kế hoạch: ${formatDay(from, 'vi')} đến ${formatDay(to, 'vi')}.`,
    en: `The days must lie in those of the plan: ${formatDay(from, 'en')} to ${formatDay(to, 'en')}.`,
  }),
  inFuture: {
    vi: 'Ngày này còn ở phía trước.',
    en: 'This day is still to come.',
  },
  inPast: {
    vi: 'Thời hạn mới phải từ hôm nay trở đi.',
    en: 'A new deadline is not before today.',
  },
  noDeadline: {
    vi: 'Nhiệm vụ chưa có thời gian thực hiện.',
    en: 'The task has no days yet.',
  },
  isDone: {
    vi: 'Nhiệm vụ đã hoàn thành.',
    en: 'The task is done.',
  },
  wentBack: (percent: number) => ({
    vi: `Lần trước đã báo cáo ${percent}%: nêu lý do giảm trong nội dung và chọn “tính lại”.`,
    en: `${percent}% were reported before: say why it is less, and choose “counted again”.`,
  }),
  notWaiting: {
    vi: 'Báo cáo này không còn chờ ý kiến.',
    en: 'This report no longer waits.',
  },
  notReported: {
    vi: 'Chưa có báo cáo hoàn thành kèm minh chứng được chấp nhận.',
    en: 'No report that it is done, with evidence, was accepted yet.',
  },
  noEvidence: {
    vi: 'Báo cáo hoàn thành phải kèm tệp hoặc đường dẫn minh chứng.',
    en: 'A report that it is done comes with a file or an address as evidence.',
  },
  notItsIndicator: {
    vi: 'Nhiệm vụ không gắn với chỉ số này.',
    en: 'The task does not move this indicator.',
  },
  sameTask: {
    vi: 'Hai nhiệm vụ phải khác nhau.',
    en: 'The two tasks must differ.',
  },
  keptAlready: {
    vi: 'Hai nhiệm vụ này đã được giữ song song.',
    en: 'These two tasks are kept beside each other already.',
  },
  nothingChosen: {
    vi: 'Chọn ít nhất một nhiệm vụ.',
    en: 'Choose at least one task.',
  },
})
