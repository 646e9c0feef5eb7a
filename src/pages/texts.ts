import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  requestNumber: { vi: 'Mã yêu cầu', en: 'Request number' },
  toStart: { vi: 'Về trang đầu', en: 'To the first page' },
  problems: { vi: 'Những chỗ cần sửa', en: 'What to correct' },
})
