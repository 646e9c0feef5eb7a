/**
 * Numbers in words, up to hundreds of thousands; millions and more stay words, as after a number in digits. Vietnamese is read
 * with its marks: "năm" is five or a year, "từ" is not "tư".
 */

interface Spelled {
  readonly start: number
  readonly end: number
  readonly value: number
}

const units: Readonly<Record<string, number>> = {
  ...{
    không: 0,
    một: 1,
    mốt: 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    lăm: 5,
    nhăm: 5,
    sáu: 6,
    bảy: 7,
    bẩy: 7,
  },
  ...{ tám: 8, chín: 9, mười: 10, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16 },
  ...{ seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60 },
  ...{ seventy: 70, eighty: 80, ninety: 90 },
}
const scales: Readonly<Record<string, number>> = {
  ...{ mươi: 10, trăm: 100, nghìn: 1000, ngàn: 1000, hundred: 100, thousand: 1000 },
}
const joints = new Set(['linh', 'lẻ', 'and'])

const WORD = /\p{L}+/gu
const POWERS = /^ (?:triệu|tỷ|tỉ|million|billion|trillion)(?!\p{L})(?! (?:trọng|lệ|suất|giá)(?!\p{L}))/iu
/** Years, months, turns: no figures in digits, and none in words. */
const TIMES =
  /^ (?:năm|tháng|ngày|giờ|quý|đợt|lần|years?|months?|days?|hours?|quarters?|rounds?|times)(?!\p{L})/iu

/** December, the thirteenth, an article, "twenty-first". */
const ORDER =
  /(?<!\p{L})(?:thứ|lần|tháng|ngày|quý|điều|khoản|điểm|mục|chương|khóa|khoá|số|top|article|chapter) $/iu
const JOINED = /^-\p{L}|^ (?:first|second|third)(?!\p{L})/iu

/** Those of at least ten, or of millions and more, that count something: "ba doanh nghiệp" and "one of them" are no figures. */
export const spelledIn = (text: string): readonly Spelled[] =>
  runsIn(text).filter(({ start, end, value }) => {
    const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)]
    if (TIMES.test(after) || JOINED.test(after) || ORDER.test(before) || isYear(value, before)) return false
    return value >= 10 || POWERS.test(after)
  })

const isYear = (value: number, before: string): boolean =>
  value >= 1900 && value < 2100 && /(?:năm|in|since) $/iu.test(before)

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

const runsIn = (text: string): readonly Spelled[] => {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
  const found: Spelled[] = []
  for (let at = 0; at < words.length; ) {
    const run = runFrom(text, words, at)
    const [first, last] = [run[0], run.at(-1)]
    if (first !== undefined && last !== undefined)
      found.push({ start: first.start, end: last.end, value: amountIn(run.map(({ word }) => word)) })
    at += Math.max(1, run.length)
  }
  return found
}

/** As far as the words make one number; a joint alone ends none. */
const runFrom = (text: string, words: readonly Word[], from: number): readonly Word[] => {
  const run: Word[] = []
  for (let at = from; at < words.length; at++) {
    const [word, before, next] = [words[at], run.at(-1), words[at + 1]]
    if (word === undefined || (before !== undefined && !isJoined(text, before, word))) break
    if (!isPart(word.word, before?.word, next?.word)) break
    run.push(word)
  }
  return joints.has(run.at(-1)?.word ?? '') ? run.slice(0, -1) : run
}

const isJoined = (text: string, { end }: Word, { start }: Word): boolean =>
  /^(?: |-|\u00a0)$/.test(text.slice(end, start))

const isPart = (word: string, before: string | undefined, next = ''): boolean => {
  if (word in scales) return before !== undefined && !joints.has(before)
  if (joints.has(word)) return before !== undefined && before in scales && next in units
  if (!(word in units)) return false
  if (word === 'năm') return next in scales || before === 'linh' || before === 'lẻ'
  return before === undefined || before in scales || joints.has(before) || isAfterTens(word, before)
}

/** "mười một", "twenty-five", but not "hai ba". */
const isAfterTens = (word: string, before: string): boolean =>
  before in units &&
  (units[before] ?? 0) % 10 === 0 &&
  before !== 'ten' &&
  before !== 'không' &&
  (units[word] ?? 10) < 10

const amountIn = (words: readonly string[]): number => {
  let [thousands, hundreds, last] = [0, 0, 0]
  for (const word of words) {
    const scale = scales[word]
    if (scale === 1000) {
      thousands = (hundreds + last) * 1000
      hundreds = 0
      last = 0
    } else if (scale === 100) {
      hundreds += last * 100
      last = 0
    } else if (scale === 10) last *= 10
    else last += units[word] ?? 0
  }
  return thousands + hundreds + last
}

/** The same text with these numbers in digits at the end of their words, place for place. */
export const withDigits = (bare: string, spelled: readonly Spelled[]): string =>
  [
    ...spelled.map(
      ({ start, end, value }, at) =>
        bare.slice(spelled[at - 1]?.end ?? 0, start) + String(value).padStart(end - start, ' '),
    ),
    bare.slice(spelled.at(-1)?.end ?? 0),
  ].join('')
