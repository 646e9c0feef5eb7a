import { defineTexts, type Localized } from '../../platform/texts.ts'

export const noticeTexts = defineTexts({
  issued: (product: Localized) => ({
    vi: `Giấy chứng nhận của sản phẩm ${product.vi} đã được cấp.`,
    en: `The certificate of the product ${product.en} was issued.`,
  }),
})
