import { defineTexts } from '../../platform/texts.ts'

/** What home and the page of a round say. */
export const homeTexts = defineTexts({
  apply: { vi: 'Nộp hồ sơ', en: 'Apply' },
  applyUntil: (day: string) => ({ vi: `Nhận đến ${day}`, en: `Until ${day}` }),
  checks: { vi: 'Kiểm tra hồ sơ', en: 'Check dossiers' },
  toCheck: (count: string) => ({ vi: `${count} chờ kiểm tra`, en: `${count} to be checked` }),
  supplement: (product: string) => ({
    vi: `Bổ sung hồ sơ: ${product}`,
    en: `Supplement the dossier of ${product}`,
  }),
  supplementOn: { vi: 'Bổ sung', en: 'Supplement' },
  goOn: (product: string) => ({
    vi: `Soạn tiếp hồ sơ: ${product}`,
    en: `Go on with the dossier of ${product}`,
  }),
  goOnOn: { vi: 'Soạn tiếp', en: 'Go on' },
  notSent: { vi: 'Chưa gửi', en: 'Not sent' },
  check: (round: string) => ({ vi: `Kiểm tra hồ sơ: ${round}`, en: `Check the dossiers of ${round}` }),
  checkOn: { vi: 'Kiểm tra', en: 'Check' },
  overdue: (count: string, round: string) => ({
    vi: `${count} hồ sơ quá hạn bổ sung: ${round}`,
    en: `${count} supplements are overdue: ${round}`,
  }),
  look: { vi: 'Xem', en: 'Look' },
  sent: (receipt: string) => ({
    vi: `Đã gửi hồ sơ, biên nhận ${receipt}`,
    en: `A dossier was sent, receipt ${receipt}`,
  }),
})
