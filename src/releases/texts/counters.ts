import { formatDay } from '../../design/dates.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Counter } from '../model.ts'

export const counterNames: Readonly<Record<Counter, Localized>> = {
  'recognition-events': { vi: 'lần công nhận', en: 'recognition events' },
  'distinct-products': { vi: 'sản phẩm khác nhau', en: 'different products' },
  'distinct-enterprises': { vi: 'doanh nghiệp khác nhau', en: 'different enterprises' },
  'enterprise-years': { vi: 'lượt doanh nghiệp theo năm', en: 'enterprise-years' },
  'valid-titles': { vi: 'công nhận còn hiệu lực', en: 'valid titles' },
}

export const counterTexts: Readonly<Record<Counter, Localized>> = {
  'recognition-events': {
    vi: 'Mỗi sản phẩm trong mỗi quyết định là một lần, kể cả sản phẩm đã được công nhận trước đó.',
    en: 'Each product of each decision is one, also one that was recognised before.',
  },
  'distinct-products': {
    vi: 'Mỗi sản phẩm có ít nhất một lần công nhận trong phạm vi đếm một lần.',
    en: 'Each product with at least one recognition in the scope counts once.',
  },
  'distinct-enterprises': {
    vi: 'Mỗi doanh nghiệp được công nhận ít nhất một lần trong phạm vi đếm một lần.',
    en: 'Each enterprise with at least one recognition in the scope counts once.',
  },
  'enterprise-years': {
    vi: 'Mỗi doanh nghiệp đếm một lần cho mỗi năm có công nhận.',
    en: 'Each enterprise counts once for every year with a recognition.',
  },
  'valid-titles': {
    vi: 'Công nhận đang có hiệu lực vào ngày chốt; sản phẩm công nhận lại sớm đếm một lần.',
    en: 'Recognitions in force on the day of the cut-off; a product renewed early counts once.',
  },
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a count of the register is called, before anybody names it better. */
export const registerName = (
  counter: Counter,
  {
    from,
    to,
    sector,
    asOf,
  }: {
    readonly from: number
    readonly to: number
    readonly sector?: string | undefined
    readonly asOf: string
  },
): Localized => {
  const years = from === to ? `${from}` : `${from}–${to}`
  const narrowed = sector === undefined ? '' : ` (${sector})`
  return {
    vi: `${capital(counterNames[counter].vi)} ${years}${narrowed}, chốt ${formatDay(asOf, 'vi')}`,
    en: `${capital(counterNames[counter].en)} ${years}${narrowed}, as of ${formatDay(asOf, 'en')}`,
  }
}
