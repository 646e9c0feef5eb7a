import { formatNumber } from '../../design/format.ts'
import { defineTexts, type Language, type Localized } from '../../platform/texts.ts'
import type { BackTest, Distance, Likelihood, PathKind, ProgressRefusal } from '../model/progress.ts'

export const progressTexts = defineTexts({
  likelihood: { vi: 'Khả năng đạt', en: 'Likelihood' },
  thisTarget: { vi: 'Chỉ tiêu', en: 'The target' },
  values: { vi: 'Số liệu và lộ trình', en: 'Values and path' },
  findings: { vi: 'Điều cần xem lại', en: 'Points to look at' },
  noFindings: {
    vi: 'Không thấy mâu thuẫn, lặp lại hay kỳ gốc cũ ở chỉ tiêu này.',
    en: 'No contradiction, repetition or stale base is found of this target.',
  },
  backTest: { vi: 'Thử lại trên quá khứ', en: 'Tried on the past' },
  indicator: { vi: 'Chỉ số', en: 'Indicator' },
  year: { vi: 'Năm', en: 'Year' },
  value: { vi: 'Thực hiện', en: 'Reached' },
  pathLow: { vi: 'Lộ trình, mức thấp', en: 'Path, lower end' },
  pathHigh: { vi: 'Lộ trình, mức cao', en: 'Path, upper end' },
  sum: { vi: 'cộng dồn từ đầu kỳ', en: 'added up since the beginning' },
  forecast: { vi: 'Dự báo cuối kỳ', en: 'Forecast of the end' },
  nestedIn: { vi: 'Nằm trong', en: 'Within' },
  inside: { vi: 'Các năm bên trong', en: 'Years inside' },
  allTargets: { vi: 'Mọi chỉ tiêu', en: 'All targets' },
  download: { vi: 'Tải số liệu', en: 'Download' },
  internal: {
    vi: 'Số liệu của chỉ số này chỉ dành cho người làm việc trong chương trình; công chúng xem mức khả năng.',
    en: 'The values of this indicator are for those who work for the programme; the public reads how likely it is.',
  },
  noValues: { vi: 'Chưa có số liệu năm nào.', en: 'No value of any year is known.' },
  base: (year: number, value: string) => ({
    vi: `Kỳ gốc: ${value} (${year})`,
    en: `Base: ${value} (${year})`,
  }),
  source: { vi: 'nguồn đã công bố, xem bảng', en: 'published sources, see the table' },
  declared: { vi: 'doanh nghiệp khai', en: 'declared by enterprises' },
  interval: (low: string, high: string) => ({
    vi: `8 trong 10 trường hợp từ ${low} đến ${high}`,
    en: `eight in ten between ${low} and ${high}`,
  }),
  seeMethod: {
    vi: 'Cách tính, và cách tính này đúng đến đâu',
    en: 'The method, and how right it has been',
  },
})

/** Of the three dots at the end of a chart. */
export const forecastEnds: Readonly<Record<'low' | 'middle' | 'high', Localized>> = {
  low: { vi: 'Dự báo, mức thấp', en: 'Forecast, low' },
  middle: { vi: 'Dự báo, mức giữa', en: 'Forecast, middle' },
  high: { vi: 'Dự báo, mức cao', en: 'Forecast, high' },
}

export const methodTexts = defineTexts({
  title: { vi: 'Khả năng đạt chỉ tiêu được tính thế nào', en: 'How the likelihood of targets is found' },
  lead: {
    vi: 'Các năm tới được rút ngẫu nhiên rất nhiều lần từ những thay đổi đã có; khả năng đạt là số phần trăm lần rút đạt mức thấp nhất của chỉ tiêu. Cùng một câu hỏi luôn cho cùng một đáp số.',
    en: 'The years to come are drawn many times from the changes of years past; the likelihood is the share of draws that reach at least the lower end. The same question always has the same answer.',
  },
  steps: { vi: 'Từng bước', en: 'Step by step' },
  tried: { vi: 'Thử lại trên quá khứ', en: 'Tried on the past' },
  published: { vi: 'Số liệu đã công bố', en: 'Published figures' },
  declared: { vi: 'Số liệu doanh nghiệp khai', en: 'Figures that enterprises declare' },
  series: { vi: 'Chuỗi', en: 'Series' },
  forecasts: { vi: 'Dự báo', en: 'Forecasts' },
  covered: { vi: 'Nằm trong khoảng', en: 'Inside the interval' },
  brier: { vi: 'Điểm Brier', en: 'Brier score' },
  peer: { vi: 'Nói “như năm trước”', en: 'Saying "as last year"' },
  what: { vi: 'Thử trên', en: 'Tried on' },
  brierNote: {
    vi: 'Mỗi năm có đủ quá khứ được dự báo chỉ từ quá khứ ấy, rồi so với điều đã xảy ra. Khoảng dự báo phải chứa khoảng 8 trong 10 giá trị. Điểm Brier càng thấp càng tốt: 0 là luôn đúng, 0,25 là đoán mò.',
    en: 'Every year with enough of a past is forecast from that past alone and compared with what came. The interval should hold about eight values in ten. The lower the Brier score the better: 0 is always right, 0.25 is a guess.',
  },
  few: {
    vi: 'Dưới 10 dự báo: quá ít để nói cách tính đúng hay sai.',
    en: 'Fewer than 10 forecasts: too few to say whether the method is right.',
  },
  names: (names: string) => ({ vi: `Các chuỗi: ${names}.`, en: `Series: ${names}.` }),
})

/** Each a sentence; the decision note says why. */
export const methodSteps: readonly Localized[] = [
  {
    vi: 'Quá khứ: thay đổi từ mỗi năm sang năm kế tiếp (tỷ lệ với số đếm và tiền, điểm phần trăm với tỷ trọng, chính giá trị từng năm với tốc độ tăng). Năm không có số liệu không được điền vào.',
    en: 'The past: changes from each year to the next (a share of itself for counts and money, points for shares, the yearly values themselves for growths). A year without a value is not filled in.',
  },
  {
    vi: 'Dưới 3 thay đổi thì trả lời “quá ít số liệu”. Có số liệu của từ 10 doanh nghiệp trở lên thì rút thay đổi của từng doanh nghiệp, cùng với phần chung của mỗi năm.',
    en: 'Fewer than 3 changes: "too little data". With figures of 10 enterprises or more, the growth of each enterprise is drawn, together with what a year has in common.',
  },
  {
    vi: 'Xu hướng chỉ được giữ phần vượt quá sai số của chính nó (1 − s²/(n·m²)). Ít thay đổi thì khoảng được nới rộng và làm trơn (3/n độ lệch), vì quá khứ ngắn chưa cho thấy hết những năm tốt và xấu.',
    en: 'A trend counts as far as it exceeds its own error (1 − s²/(n·m²)). Few changes are spread wider and blurred (3/n of a deviation): a short past has not shown all good and bad years.',
  },
  {
    vi: '200 lần, quá khứ được rút lại có hoàn lại; mỗi lần đi 100 đường tới cuối kỳ. Khoảng của giá trị chứa 8 trong 10 đường; khoảng của khả năng chứa 8 trong 10 lần rút lại quá khứ.',
    en: '200 times the past is drawn again with replacement; each time 100 paths are walked to the end. The interval of the value holds eight paths in ten; that of the likelihood eight of ten redrawn pasts.',
  },
  {
    vi: 'Đạt nghĩa là ít nhất mức thấp nhất (“trên” thì phải lớn hơn). Tổng nhiều năm đã đủ thì “đã đạt”; năm nào trong “mỗi năm” đã hụt thì “không thể đạt nữa”; khác cách đếm hoặc không rõ tính từ năm nào thì “không so được”.',
    en: 'Reached is at least the lower end ("over": more than it). A sum large enough is "already reached"; one year short of "each year" can "no longer be reached"; another counter or an unknown beginning is "not comparable".',
  },
  {
    vi: 'Dự báo nói điều gì sẽ xảy ra nếu các năm tới giống những năm đã qua; không biết chính sách mới hay biến động chưa từng có.',
    en: 'A forecast says what comes if the years ahead are like those behind; it knows no new policy and no shock that never was.',
  },
]

const words = (vi: string, en: string): Localized => ({ vi, en })

export const pathWords: Readonly<Record<PathKind, Localized>> = {
  'end-only': words('chỉ biết mức cuối kỳ', 'only its end is known'),
  linear: words('đường thẳng từ kỳ gốc tới cuối kỳ', 'a straight line from the base to the end'),
  stated: words('theo các mốc văn bản nêu', 'the steps that the document states'),
  'each-year': words('như nhau mỗi năm', 'the same every year'),
  together: words('chia đều cho các năm, cộng dồn', 'the same for every year, added up'),
  compound: words('tăng kép, kỳ gốc = 100', 'compounding, base = 100'),
}

const refusalWords: Readonly<Record<ProgressRefusal, Localized>> = {
  base: words(
    'mức tăng tính từ năm gốc khác, chuỗi số liệu so với năm trước',
    'growth since another base year; the series is against the year before',
  ),
  'from-zero': words(
    'giá trị gần nhất bằng 0, không tính được mức tăng từ đó',
    'the last value is zero: no growth can be drawn from it',
  ),
  'beginning-unknown': words('không rõ tính từ năm nào', 'since when it counts nobody says'),
  'span-unknown': words(
    'không rõ mỗi năm, cả giai đoạn hay cuối kỳ',
    'each year, all together or at the end: nobody says',
  ),
  counter: words('chỉ tiêu và kết quả đếm khác nhau', 'target and results count differently'),
}

/** In words, as a sentence goes on: "khả năng đạt khoảng 61% (48–72%)". */
export const likelihoodText = (found: Likelihood, language: Language): string => {
  const say = (vi: string, en: string) => words(vi, en)[language]
  switch (found.kind) {
    case 'reached':
      return say('đã đạt', 'already reached')
    case 'missed':
      return found.why === 'over'
        ? say('không đạt: kỳ đã hết', 'missed: its time is over')
        : say('không thể đạt nữa: có năm đã hụt', 'can no longer be reached: a year fell short')
    case 'no-result':
      return say('kỳ đã hết, chưa biết kết quả', 'its time is over, the result is not known')
    case 'not-comparable':
      return say(
        `không so được: ${refusalWords[found.why].vi}`,
        `not comparable: ${refusalWords[found.why].en}`,
      )
    case 'too-little':
      return say(
        `quá ít số liệu để nói khả năng đạt (có ${found.changes} thay đổi theo năm, cần ít nhất ${found.needed})`,
        `too little data to say how likely (${found.changes} yearly changes, at least ${found.needed} needed)`,
      )
    case 'likely': {
      const { low, middle, high } = found.percent
      return say(
        `khả năng đạt khoảng ${middle}% (${low}–${high}%)`,
        `about ${middle}% likely to be reached (${low}–${high}%)`,
      )
    }
  }
}

/** From what it was drawn. */
export const groundText = (found: Likelihood, language: Language): string | null => {
  if (found.kind !== 'likely') return null
  const { changes, enterprises } = found
  if (enterprises === null)
    return words(
      `rút từ ${changes} thay đổi theo năm của chuỗi`,
      `drawn from ${changes} yearly changes of the series`,
    )[language]
  return words(
    `rút từ tăng trưởng của ${enterprises} doanh nghiệp trong ${changes} năm`,
    `drawn from the growth of ${enterprises} enterprises in ${changes} years`,
  )[language]
}

export const distanceText = ({ by, years }: Distance, unit: string, language: Language): string => {
  const isBehind = by.startsWith('-')
  const amount = `${formatNumber(by.replace('-', ''), language)} ${unit}`
  const first =
    by === '0'
      ? words('đúng lộ trình', 'on the path')[language]
      : isBehind
        ? words(`thiếu ${amount}`, `${amount} short`)[language]
        : words(`vượt ${amount}`, `${amount} above`)[language]
  if (years === null || years === '0' || years === '0.0') return first
  const time = formatNumber(years.replace('-', ''), language)
  return `${first}, ${(years.startsWith('-') ? words(`chậm ${time} năm`, `${time} years behind`) : words(`sớm ${time} năm`, `${time} years ahead`))[language]}`
}

export const backTestText = ({ forecasts, covered, brier, peer }: BackTest, language: Language): string => {
  if (forecasts === 0 || brier === null || peer === null)
    return words(
      'Chuỗi của chỉ số này còn quá ngắn để thử lại; xem các chuỗi khác ở trang cách tính.',
      'The series of this indicator is too short to be tried; see the others on the page of the method.',
    )[language]
  const [score, other] = [formatNumber(brier, language), formatNumber(peer, language)]
  return words(
    `${forecasts} năm dự báo được từ quá khứ của nó: ${covered} nằm trong khoảng; điểm Brier ${score}, nói “như năm trước” ${other}.`,
    `${forecasts} years could be forecast from their past: ${covered} inside the interval; Brier score ${score}, saying "as last year" ${other}.`,
  )[language]
}
