import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  line: (yes: number, cases: number) => ({
    vi:
      yes + cases === 0
        ? 'Quyền lợi của tôi: xem còn thiếu gì để được hỗ trợ'
        : `Quyền lợi của tôi: ${yes} chính sách được hưởng, ${cases} tùy phương án`,
    en:
      yes + cases === 0
        ? 'My entitlements: what is missing for support'
        : `My entitlements: ${yes} open, ${cases} by the case`,
  }),
  entitlement: { vi: 'Quyền lợi', en: 'Entitlement' },
})
