import { formatDay } from '../../design/dates.ts'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Licence } from '../model.ts'
import { licenceWords } from './check.ts'

export const texts = defineTexts({
  ended: (product: Localized, licence: Pick<Licence, 'standing' | 'since' | 'until'>, dueOn: string) => ({
    vi: `Biểu trưng cho sản phẩm ${product.vi}: ${licenceWords(licence).vi}; ngừng dùng chậm nhất ngày ${formatDay(dueOn, 'vi')} (thời hạn giả định)`,
    en: `The logo for ${product.en}: ${licenceWords(licence).en}; its use stops by ${formatDay(dueOn, 'en')} (an assumed term)`,
  }),
  reportDue: (year: string, dueOn: string) => ({
    vi: `Báo cáo sử dụng biểu trưng năm ${year}: gửi chậm nhất ngày ${formatDay(dueOn, 'vi')} (thời hạn giả định); không sử dụng cũng báo cáo`,
    en: `The report on the use of the logo in ${year} is due by ${formatDay(dueOn, 'en')} (an assumed term), also if it was not used`,
  }),
  reportLate: (year: string, dueOn: string) => ({
    vi: `Báo cáo sử dụng biểu trưng năm ${year} đã quá hạn ngày ${formatDay(dueOn, 'vi')} (thời hạn giả định)`,
    en: `The report on the use of the logo in ${year} was due by ${formatDay(dueOn, 'en')} (an assumed term) and is missing`,
  }),
})
