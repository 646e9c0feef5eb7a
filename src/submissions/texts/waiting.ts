import { defineTexts } from '../../platform/texts.ts'

/** What of its dossiers waits, in the list of a round. */
export const waitingTexts = defineTexts({
  making: { vi: 'Hồ sơ đang soạn, chưa nộp', en: 'Dossier begun, not sent' },
  check: { vi: 'Hồ sơ chờ kiểm tra', en: 'Dossier to check' },
  return: { vi: 'Hồ sơ chưa đạt, chưa trả lại', en: 'Dossier wanting, not given back' },
  supplement: { vi: 'Hồ sơ chờ bổ sung', en: 'Supplement due' },
})
