import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  noCodes: {
    vi: 'Chưa có danh mục xã, phường; hãy nạp dữ liệu nền trước.',
    en: 'There are no communes yet; load the reference data first.',
  },
  alreadySample: {
    vi: 'Kho dữ liệu này đã có thành phố minh họa. Hãy dùng kho khác: đặt CHULUC_STORE.',
    en: 'This store holds a sample city already. Use another one: set CHULUC_STORE.',
  },
})
