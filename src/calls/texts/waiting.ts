import { defineTexts } from '../../platform/texts.ts'

/** What of a call and its outreach waits, in the list of a round. */
export const waitingTexts = defineTexts({
  call: { vi: 'Thông báo chưa công bố', en: 'Call not announced' },
  contact: { vi: 'Đến hẹn liên hệ doanh nghiệp', en: 'Contact agreed' },
  withoutOwner: {
    vi: 'Doanh nghiệp cần vận động chưa có người phụ trách',
    en: 'Enterprise to reach without owner',
  },
})
