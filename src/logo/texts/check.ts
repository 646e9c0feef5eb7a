import { formatDay } from '../../design/dates.ts'
import type { Tone } from '../../design/tag.tsx'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Licence, Standing } from '../model.ts'

export const tones: Readonly<Record<Standing, Tone>> = {
  may: 'done',
  suspended: 'wait',
  'not-yet': 'wait',
  transferred: 'plain',
  revoked: 'no',
  expired: 'plain',
}

/** What one may do with the logo for one product: "được dùng đến trước ngày 21/11/2027". */
export const licenceWords = ({
  standing,
  since,
  until,
}: Pick<Licence, 'standing' | 'since' | 'until'>): Localized => {
  const day = (iso: string | null) => ({ vi: formatDay(iso ?? '', 'vi'), en: formatDay(iso ?? '', 'en') })
  const [from, to] = [day(since), day(until)]
  const words: Readonly<Record<Standing, Localized>> = {
    may: { vi: `được dùng đến trước ngày ${to.vi}`, en: `may be used until before ${to.en}` },
    suspended: { vi: `tạm dừng sử dụng từ ngày ${from.vi}`, en: `use suspended since ${from.en}` },
    'not-yet': { vi: `chưa được dùng trước ngày ${from.vi}`, en: `may not be used before ${from.en}` },
    transferred: {
      vi: `đã chuyển cho doanh nghiệp khác từ ngày ${from.vi}`,
      en: `passed on to another enterprise on ${from.en}`,
    },
    revoked: { vi: `công nhận bị thu hồi từ ngày ${from.vi}`, en: `recognition revoked on ${from.en}` },
    expired: { vi: `công nhận hết hiệu lực từ ngày ${from.vi}`, en: `recognition ended on ${from.en}` },
  }
  return words[standing]
}

export const texts = defineTexts({
  check: { vi: 'Doanh nghiệp này có được dùng biểu trưng không?', en: 'May this firm use the logo?' },
  lead: {
    vi: 'Gõ tên doanh nghiệp, mã số thuế hoặc tên sản phẩm. Không lưu lại nội dung đã hỏi.',
    en: 'Type the name of a firm, its tax code, or a product. What is asked is not kept.',
  },
  description: {
    vi: 'Hỏi xem doanh nghiệp có được dùng biểu trưng sản phẩm công nghiệp chủ lực hay không.',
    en: 'Find out whether a firm may use the logo of the key industrial products.',
  },
  question: { vi: 'Doanh nghiệp, mã số thuế hoặc sản phẩm', en: 'Firm, tax code or product' },
  ask: { vi: 'Hỏi', en: 'Ask' },
  again: { vi: 'Hỏi lại', en: 'Ask again' },
  yes: (name: string) => ({
    vi: `Có: ${name} được dùng biểu trưng`,
    en: `Yes: ${name} may use the logo`,
  }),
  no: (name: string) => ({
    vi: `Không: ${name} không được dùng biểu trưng`,
    en: `No: ${name} may not use the logo`,
  }),
  several: (count: string, may: string) => ({
    vi: `${count} doanh nghiệp phù hợp, ${may} được dùng biểu trưng`,
    en: `${count} firms fit; ${may} may use the logo`,
  }),
  never: {
    vi: 'Không: chưa từng có công nhận nào mang tên hoặc mã số này',
    en: 'No: nothing of this name or code was ever recognised',
  },
  neverSays: {
    vi: 'Nếu biểu trưng đang được dùng dưới tên này, việc đó không được phép. Hãy xem lại chính tả trước khi phản ánh.',
    en: 'If the logo is used under this name, it may not be. Check the spelling before you report it.',
  },
  yesSays: {
    vi: 'Chỉ được dùng cho các sản phẩm ghi “được dùng” dưới đây, không dùng chung cho cả doanh nghiệp.',
    en: 'For the products below that say so, and not for the firm as a whole.',
  },
  onDay: (day: string) => ({ vi: `Trả lời cho ngày ${day}`, en: `Said for ${day}` }),
  may: { vi: 'được dùng', en: 'may use it' },
  mayNot: { vi: 'không được dùng', en: 'may not use it' },
  isMore: {
    vi: 'Còn sản phẩm khác phù hợp. Hãy gõ thêm chữ để câu trả lời đầy đủ.',
    en: 'More products fit. Type more words for a whole answer.',
  },
  report: { vi: 'Phản ánh việc dùng sai biểu trưng', en: 'Report misuse of the logo' },
})
