import { formatNumber, formatRange } from '../design/format.ts'
import { sourceName } from '../indicators/index.ts'
import type { Counter } from '../indicators/model/definitions.ts'
import { defineTexts, type Language, type Localized } from '../platform/texts.ts'
import type { Achievement, Finding, Result, Standing, Target, TargetPeriod, TargetRange } from './model.ts'

export const texts = defineTexts({
  title: { vi: 'Chỉ tiêu', en: 'Targets' },
  found: (targets: number, found: number) => ({
    vi: `${targets} chỉ tiêu, ${found} điều cần xem lại`,
    en: `${targets} targets, ${found} points to look at`,
  }),
  lead: {
    vi: 'Mỗi văn bản, mỗi nguồn đặt chỉ tiêu nào, tính từ kỳ gốc nào, cho kỳ nào. Các chỉ tiêu mâu thuẫn được nêu cạnh nhau; không số nào bị sửa hay lấy trung bình.',
    en: 'What each document and source asks, from which base, for which period. Targets that contradict stand side by side; none is corrected or averaged.',
  },
  asOf: (day: string) => ({ vi: `Tình trạng tính đến ${day}.`, en: `Status on ${day}.` }),
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  base: { vi: 'Kỳ gốc', en: 'Base' },
  baseValue: { vi: 'giá trị gốc', en: 'value' },
  period: { vi: 'Kỳ', en: 'Period' },
  document: { vi: 'Văn bản, điều khoản', en: 'Document and clause' },
  clause: { vi: 'điều khoản', en: 'clause' },
  source: { vi: 'Nguồn', en: 'Source' },
  standing: { vi: 'Tình trạng', en: 'Status' },
  reached: { vi: 'Kết quả đã công bố', en: 'Published results' },
  prioritySectors: { vi: 'Ngành ưu tiên theo giai đoạn', en: 'Priority sectors by period' },
  unknown: { vi: 'chưa biết', en: 'not known' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  expectation: { vi: 'dự kiến', en: 'expected' },
  inferred: { vi: 'suy ra', en: 'inferred' },
  path: (steps: string) => ({ vi: `Lộ trình: ${steps}`, en: `Path: ${steps}` }),
  within: (period: string) => ({ vi: `trong ${period}`, en: `within ${period}` }),
  effects: { vi: 'Chương trình tạo ra khác biệt gì', en: 'What difference the programme makes' },
  figures: { vi: 'Số liệu đã công bố', en: 'Published figures' },
  howWeCount: { vi: 'Cách đếm công nhận', en: 'How we count' },
  json: { vi: 'Dạng JSON', en: 'As JSON' },
})

const words = (vi: string, en: string): Localized => ({ vi, en })

export const standingWords: Readonly<Record<Standing, Localized>> = {
  'in-force': words('còn hiệu lực', 'in force'),
  expired: words('hết hạn', 'expired'),
  'to-come': words('chưa đến kỳ', 'to come'),
}

/** In few words, beside a row. */
export const findingWords: Readonly<Record<Finding['kind'], Localized>> = {
  conflict: words('mâu thuẫn', 'contradiction'),
  'two-targets': words('hai chỉ tiêu', 'two targets'),
  lowered: words('hạ thấp', 'lowered'),
  reused: words('lặp lại', 'used again'),
  'quoted-late': words('nói khi đã hết hạn', 'quoted late'),
  'stale-base': words('kỳ gốc cũ', 'stale base'),
  nesting: words('năm và giai đoạn', 'year and period'),
  magnitude: words('sai bậc độ lớn', 'wrong magnitude'),
}

export const counterNames: Readonly<Record<Counter, Localized>> = {
  'recognition events': words('lần công nhận', 'recognitions'),
  'enterprise-years': words('lượt doanh nghiệp theo năm', 'enterprise-years'),
  'distinct enterprises': words('doanh nghiệp khác nhau', 'different enterprises'),
}

export const resultKinds: Readonly<Record<Result['kind'], Localized>> = {
  outcome: words('kết quả', 'outcome'),
  claim: words('nguồn nêu', 'claimed'),
  computed: words('cộng các năm', 'years added up'),
  'computed-with-claim': words('nguồn nêu, cộng thêm năm sau', 'claimed, with the years after it'),
}

/** "25 – 30", "trên 120", "khoảng 1.200". */
export const rangeText = ({ from, to, isAbout }: TargetRange, language: Language): string => {
  if (to === null) return `${language === 'vi' ? 'trên' : 'over'} ${formatNumber(from, language)}`
  const range = formatRange([from, to], language)
  return isAbout ? `${language === 'vi' ? 'khoảng' : 'about'} ${range}` : range
}

export const periodText = ({ from, to }: TargetPeriod, language: Language): string => {
  if (from === null) return `${language === 'vi' ? 'đến' : 'by'} ${to}`
  return from === to ? String(to) : `${from}–${to}`
}

const spanWords: Readonly<Record<NonNullable<Target['span']>, Localized>> = {
  together: words('cả giai đoạn', 'all years together'),
  'each-year': words('mỗi năm', 'each year'),
  'at-end': words('vào cuối kỳ', 'at the end'),
}

export const spanText = ({ span, period }: Target, language: Language): string | null => {
  if (period.from === period.to) return null
  return span === null
    ? words('chưa biết tính thế nào', 'how it counts is not known')[language]
    : spanWords[span][language]
}

export const amountText = ({ range, indicator }: Target, language: Language): string =>
  withUnit(rangeText(range, language), indicator.unit[language])

const withUnit = (amount: string, unit: string): string =>
  unit === '%' ? `${amount}\u00a0%` : `${amount} ${unit}`

/** As it is called in a sentence: number, issuer, or where it was read. */
export const documentText = ({ document, statements: [first] }: Target, language: Language): string =>
  document?.number ?? document?.name?.[language] ?? sourceText(first.source, language)

export const sourceText = (source: string, language: Language): string =>
  URL.parse(source)?.hostname.replace(/^www\./, '') ?? sourceName(source, language)

const quoted = (target: Target, language: Language): string =>
  `${amountText(target, language)} (${documentText(target, language)}, ${periodText(target.period, language)})`

/** What was found, as one sentence. */
export const findingText = (finding: Finding, language: Language): string => {
  const all = finding.targets.map(target => quoted(target, language))
  const [one = '', other = ''] = all
  const say = (vi: string, en: string) => words(vi, en)[language]
  switch (finding.kind) {
    case 'conflict':
      return say(
        `${all.length} nguồn nêu khác nhau cho cùng một kỳ: ${all.join('; ')}.`,
        `${all.length} sources differ for one period: ${all.join('; ')}.`,
      )
    case 'two-targets':
      return say(
        `Hai chỉ tiêu cùng nói về năm ${finding.targets[0].period.to}: ${one}; ${other}. Giữ cả hai.`,
        `Two targets speak of ${finding.targets[0].period.to}: ${one}; ${other}. Both are kept.`,
      )
    case 'lowered':
      return say(
        `Thấp hơn chỉ tiêu trước, chưa nêu lý do: ${one}, trước đó ${other}.`,
        `Lower than the target before, without a reason: ${one} after ${other}.`,
      )
    case 'reused':
      return say(
        `Dùng lại con số của kỳ trước: ${one}, trước đó ${other}.`,
        `The number of an earlier period again: ${one} after ${other}.`,
      )
    case 'quoted-late':
      return other === ''
        ? say(
            `Được nói năm ${finding.saidIn}, khi kỳ đã qua: ${one}.`,
            `Said in ${finding.saidIn}, after its period: ${one}.`,
          )
        : say(
            `Chỉ tiêu đã hết hạn được nhắc lại năm ${finding.saidIn}: ${one}, vốn là ${other}.`,
            `An expired target said again in ${finding.saidIn}: ${one}, which was ${other}.`,
          )
    case 'stale-base':
      return say(
        `Kỳ gốc ${finding.baseYear} vẫn được dùng năm ${finding.saidIn}: ${one}.`,
        `Base year ${finding.baseYear} still quoted in ${finding.saidIn}: ${one}.`,
      )
    case 'nesting':
      return nestingText(finding, language)
    case 'magnitude':
      return say(
        `Nguồn in ${formatNumber(finding.printed, 'vi')}, các chỉ tiêu khác từ ${rangeText(finding.others, 'vi')}: nhầm bậc độ lớn; đọc là ${one}.`,
        `The source prints ${formatNumber(finding.printed, 'en')}, all others are ${rangeText(finding.others, 'en')}: wrong by orders of magnitude; read as ${one}.`,
      )
  }
}

const nestingText = (
  { targets: [year, whole], years, sum, reach }: Extract<Finding, { kind: 'nesting' }>,
  language: Language,
): string => {
  const [one, other] = [quoted(year, language), quoted(whole, language)]
  const made = rangeText(sum, language)
  const reaches = {
    none: words('không chạm mức thấp nhất của giai đoạn', 'does not reach the lower end of the period'),
    top: words(
      'chỉ mức cao nhất của năm chạm mức thấp nhất của giai đoạn',
      'only the top of the yearly range reaches the lower end of the period',
    ),
    part: words(
      'chỉ phần trên của khoảng năm đạt mức thấp nhất của giai đoạn',
      'only the upper part of the yearly range reaches the lower end of the period',
    ),
  }[reach][language]
  return language === 'vi'
    ? `${one} nằm trong ${other}: ${years} năm như vậy được ${made}; ${reaches}.`
    : `${one} lies in ${other}: ${years} such years make ${made}; ${reaches}.`
}

export const achievementText = (achievement: Achievement, language: Language): string => {
  const say = (vi: string, en: string) => words(vi, en)[language]
  if (achievement.verdict === 'not-comparable') return refusals[achievement.why][language]
  const by = achievement.by === null ? '' : formatNumber(achievement.by, language)
  if (achievement.verdict === 'inside') return say('đạt, trong khoảng', 'reached, inside the range')
  if (achievement.verdict === 'above') return say(`vượt ${by}`, `exceeded by ${by}`)
  return achievement.isWhole
    ? say(`thiếu ${by}`, `${by} short`)
    : say(`chưa đạt, còn thiếu ${by}`, `not yet reached, ${by} to go`)
}

const refusals = {
  period: words('khác kỳ, không so được', 'another period: not comparable'),
  'beginning-unknown': words(
    'chưa biết tính từ năm nào, không so được',
    'since when is not known: not comparable',
  ),
  counter: words('khác cách đếm, không so được', 'another counter: not comparable'),
} as const
