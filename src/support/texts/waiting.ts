import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  waiting: (count: string) => ({
    vi: `${count} hồ sơ hỗ trợ chờ xử lý`,
    en: `${count} applications for support wait`,
  }),
  open: { vi: 'Mở danh sách', en: 'Open' },
})
