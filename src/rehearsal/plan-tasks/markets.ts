import type { SampleTask } from './model.ts'

const SCT = 'so-cong-thuong'
const STC = 'so-tai-chinh'
const MT = 'so-nong-nghiep-va-moi-truong'
const XA = 'mh-xa'
const HH = 'mh-hiep-hoi'

const titled = { rule: { titled: true } }
const ofSectors = (...sectors: readonly string[]) => ({ rule: { sectors } })
const year: readonly [string, string] = ['2026-01-05', '2026-12-31']

/** Markets, clusters, and reports. */
export const marketTasks: readonly SampleTask[] = [
  {
    number: '16',
    goal: 'thi-truong',
    group: 'xuc-tien',
    title: 'Hội chợ hàng công nghiệp chủ lực',
    lead: SCT,
    with: [HH],
    for: titled,
    purpose: 'trade-promotion',
    days: ['2026-05-01', '2026-07-31'],
    moves: 'share-exports',
    reports: ['2026-07-29 100!'],
  },
  {
    number: '17',
    goal: 'thi-truong',
    group: 'xuc-tien',
    title: 'Kết nối nhà cung ứng công nghiệp hỗ trợ với nhà mua',
    lead: SCT,
    with: [HH],
    for: { rule: { supporting: true } },
    purpose: 'trade-promotion',
    days: ['2026-08-01', '2026-11-30'],
    moves: 'si-enterprises',
    reports: ['2026-10-08 60?'],
  },
  {
    number: '18',
    goal: 'thi-truong',
    group: 'xuc-tien',
    title: 'Tư vấn doanh nghiệp công nghệ thông tin chuẩn bị xuất khẩu',
    lead: HH,
    for: ofSectors('cong-nghe-thong-tin'),
    purpose: 'consulting',
    days: ['2026-04-01', '2026-09-10'],
    moves: 'share-exports',
    reports: ['2026-06-15 20'],
  },
  {
    number: '19',
    goal: 'thi-truong',
    group: 'quan-ly',
    title: 'Công bố số liệu của chương trình hằng quý',
    lead: SCT,
    days: year,
    reports: ['2026-04-05 25', '2026-07-05 50', '2026-10-05 75'],
  },
  {
    number: '20',
    goal: 'cum',
    group: 'moi-truong',
    title: 'Giải phóng mặt bằng cụm công nghiệp minh họa số 1',
    lead: XA,
    with: [MT],
    days: ['2026-01-10', '2026-09-30'],
    reports: ['2026-05-10 30', '2026-08-28 55'],
  },
  {
    number: '21',
    goal: 'cum',
    group: 'moi-truong',
    title: 'Hạ tầng kỹ thuật cụm công nghiệp minh họa số 2',
    lead: SCT,
    with: [XA, MT],
    purpose: 'cluster-infrastructure',
    days: ['2026-03-01', '2026-12-31'],
    reports: ['2026-09-01 50'],
  },
  {
    number: '22',
    goal: 'cum',
    group: 'moi-truong',
    title: 'Kiểm tra xả thải tại cụm công nghiệp minh họa số 3',
    lead: MT,
    with: [XA],
    days: ['2026-02-01', '2026-12-15'],
    reports: ['2026-08-12 40'],
  },
  {
    number: '23',
    goal: 'cum',
    group: 'quan-ly',
    title: 'Báo cáo định kỳ cụm công nghiệp sáu tháng',
    lead: XA,
    days: ['2026-06-01', '2026-06-30'],
    reports: ['2026-06-19 100!'],
  },
  {
    number: '24',
    goal: 'cum',
    group: 'quan-ly',
    title: 'Báo cáo định kỳ cụm công nghiệp cả năm',
    lead: XA,
    days: ['2026-11-20', '2026-12-20'],
  },
  {
    number: '25',
    goal: 'cong-nhan',
    group: 'quan-ly',
    title: 'Tổng kết kế hoạch năm 2026, trình kế hoạch năm 2027',
    lead: SCT,
    with: [STC],
    days: ['2026-11-15', '2026-12-25'],
  },
]
