/** The words of an explanation in lines. Numbers stand in Vietnamese with a comma. */
export interface LineWords {
  readonly number: (exact: string) => string
  readonly points: (points: string) => string
  readonly between: (low: string, high: string) => string
  readonly outcomes: Readonly<Record<'pass' | 'fail' | 'unknown', string>>
  readonly noPassMark: string
  readonly failedGate: string
  readonly noSeat: string
  readonly missing: string
  readonly holds: (holds: boolean | null) => string
  readonly judgedByPerson: string
  readonly of: (points: string, max: string) => string
  readonly needs: (points: string) => string
  readonly band: (ends: string, points: string) => string
  readonly ends: Readonly<Record<'from' | 'above' | 'upTo' | 'below', string>>
  readonly everyNumber: string
  readonly noBand: string
  readonly chosen: (band: string, points: string) => string
  readonly notJudged: string
  readonly judged: (points: string) => string
  readonly beforeRounding: (points: string) => string
  readonly notKnown: string
  readonly leftOut: string
  readonly sum: (codes: string) => string
  readonly clipped: string
  readonly sat: (counted: string, entitled: string, quorum: string) => string
  readonly vote: (counts: {
    readonly for: string
    against: string
    abstain: string
    wanted: string
  }) => string
  readonly chairDecided: string
  readonly moreSheets: (count: number) => string
  readonly moreFacts: (count: number) => string
  readonly statuses: Readonly<Record<'declared' | 'verified' | 'contested', string>>
  readonly notGiven: string
  readonly page: (page: string) => string
  readonly unknown: string
  readonly notApplicable: string
  readonly truth: (truth: boolean) => string
}

export const lineWords: Readonly<Record<'vi' | 'en', LineWords>> = {
  vi: {
    number: exact => (/^-?\d+\.\d+$/.test(exact) ? exact.replace('.', ',') : exact),
    points: points => `${points} điểm`,
    between: (low, high) => `từ ${low} đến ${high}`,
    outcomes: { pass: 'đạt', fail: 'không đạt', unknown: 'chưa xác định' },
    noPassMark: 'không có điểm đạt',
    failedGate: 'không đạt (không đáp ứng điều kiện)',
    noSeat: 'không đạt (ngoài số lượng được chọn)',
    missing: 'Còn thiếu',
    holds: holds => (holds === null ? 'chưa xác định' : holds ? 'đáp ứng' : 'không đáp ứng'),
    judgedByPerson: 'người có thẩm quyền kết luận',
    of: (points, max) => `${points} trên ${max} điểm`,
    needs: points => `tối thiểu ${points}`,
    band: (ends, points) => `mức ${ends}: ${points} điểm`,
    ends: { from: 'từ', above: 'trên', upTo: 'đến hết', below: 'đến dưới' },
    everyNumber: 'mọi giá trị',
    noBand: 'chưa chọn mức',
    chosen: (band, points) => `mức được chọn ${band}: ${points} điểm`,
    notJudged: 'chưa chấm',
    judged: points => `người chấm cho ${points} điểm`,
    beforeRounding: points => `${points} trước khi làm tròn`,
    notKnown: 'chưa có',
    leftOut: 'không tính',
    sum: codes => `tổng của ${codes}`,
    clipped: 'tính đến mức tối đa',
    sat: (counted, entitled, quorum) => `${counted} trên ${entitled} người đã chấm, cần ${quorum}`,
    vote: counts =>
      `${counts.for} tán thành, ${counts.against} không tán thành, ${counts.abstain} không có ý kiến, cần ${counts.wanted}`,
    chairDecided: 'chủ tịch hội đồng quyết định',
    moreSheets: count => `và ${count} phiếu khác`,
    moreFacts: count => `và ${count} số liệu khác`,
    statuses: { declared: 'đã kê khai', verified: 'đã thẩm tra', contested: 'đang có ý kiến khác' },
    notGiven: 'chưa kê khai',
    page: page => `trang ${page}`,
    unknown: 'chưa có số liệu',
    notApplicable: 'không áp dụng',
    truth: truth => (truth ? 'có' : 'không'),
  },
  en: {
    number: exact => exact,
    points: points => `${points} points`,
    between: (low, high) => `${low} to ${high}`,
    outcomes: { pass: 'pass', fail: 'fail', unknown: 'unknown' },
    noPassMark: 'no pass mark',
    failedGate: 'fail (gate)',
    noSeat: 'fail (no seat)',
    missing: 'Missing',
    holds: holds => (holds === null ? 'not known yet' : holds ? 'holds' : 'does not hold'),
    judgedByPerson: 'judged by a person',
    of: (points, max) => `${points} of ${max}`,
    needs: points => `needs ${points}`,
    band: (ends, points) => `band ${ends} gives ${points}`,
    ends: { from: 'from', above: 'above', upTo: 'upTo', below: 'below' },
    everyNumber: 'of every number',
    noBand: 'no band chosen yet',
    chosen: (band, points) => `band ${band} gives ${points}`,
    notJudged: 'not judged yet',
    judged: points => `judged: ${points}`,
    beforeRounding: points => `${points} before rounding`,
    notKnown: 'not known yet',
    leftOut: 'left out',
    sum: codes => `sum of ${codes}`,
    clipped: 'cut to the maximum',
    sat: (counted, entitled, quorum) => `${counted} of ${entitled} have judged, ${quorum} needed`,
    vote: counts =>
      `${counts.for} for, ${counts.against} against, ${counts.abstain} abstained, ${counts.wanted} wanted`,
    chairDecided: 'the chair decided',
    moreSheets: count => `and ${count} more sheets`,
    moreFacts: count => `and ${count} more facts`,
    statuses: { declared: 'declared', verified: 'verified', contested: 'contested' },
    notGiven: 'not given',
    page: page => `page ${page}`,
    unknown: 'unknown',
    notApplicable: 'not applicable',
    truth: String,
  },
}
