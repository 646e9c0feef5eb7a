import type { Localized } from '../../platform/texts.ts'
import { defineTexts } from '../../platform/texts.ts'
import type { RulingKind } from '../model.ts'
import { onDay } from './words.ts'

/** What people are told by this room. */

const ruled: Readonly<Record<RulingKind, (product: Localized, day: Localized) => Localized>> = {
  suspended: (product, day) => ({
    vi: `Công nhận của ${product.vi} tạm dừng hiệu lực từ ${day.vi}`,
    en: `The recognition of ${product.en} is suspended from ${day.en}`,
  }),
  reinstated: (product, day) => ({
    vi: `Công nhận của ${product.vi} có hiệu lực trở lại từ ${day.vi}`,
    en: `The recognition of ${product.en} is in force again from ${day.en}`,
  }),
  revoked: (product, day) => ({
    vi: `Công nhận của ${product.vi} bị thu hồi từ ${day.vi}`,
    en: `The recognition of ${product.en} is revoked from ${day.en}`,
  }),
}

export const noticeTexts = {
  ruled: (kind: RulingKind, product: Localized, day: string) => ruled[kind](product, onDay(day)),
  ...defineTexts({
    granted: (product: Localized, from: string, to: string) => ({
      vi: `${product.vi} được công nhận từ ${onDay(from).vi} đến trước ${onDay(to).vi}`,
      en: `${product.en} is recognised from ${onDay(from).en} until before ${onDay(to).en}`,
    }),
    transferred: (product: Localized, to: string, day: string) => ({
      vi: `Công nhận của ${product.vi} đứng tên ${to} từ ${onDay(day).vi}`,
      en: `The recognition of ${product.en} is held by ${to} from ${onDay(day).en}`,
    }),
    ends: (product: Localized, day: string) => ({
      vi: `Công nhận của ${product.vi} hết hiệu lực ngày ${onDay(day).vi}`,
      en: `The recognition of ${product.en} ends on ${onDay(day).en}`,
    }),
  }),
}
