import { defineTexts } from '../../platform/texts.ts'

export const statusTexts = defineTexts({
  declared: { vi: 'chờ thẩm tra', en: 'to be verified' },
  verified: { vi: 'đã thẩm tra', en: 'verified' },
  contested: { vi: 'có ý kiến khác', en: 'contested' },
})
