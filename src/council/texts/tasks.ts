import { defineTexts } from '../../platform/texts.ts'

/** On the page of the round, and at home. */
export const taskTexts = defineTexts({
  council: { vi: 'Hội đồng', en: 'Council' },
  compose: { vi: 'Thành lập hội đồng', en: 'Compose the council' },
  sitting: (number: number, day: string) => ({
    vi: `Phiên họp hội đồng thứ ${number}, ngày ${day}`,
    en: `Council sitting ${number} on ${day}`,
  }),
  isOpen: { vi: 'đang họp', en: 'in session' },
  sheetsLeft: (count: number) => ({
    vi: `chưa gửi phiếu của ${count} hồ sơ`,
    en: `${count} sheets not handed in`,
  }),
  fillIn: { vi: 'Mở phiếu', en: 'Open the sheet' },
  enter: { vi: 'Vào phòng họp', en: 'Enter' },
  toCompose: (round: string) => ({
    vi: `Thành lập hội đồng: ${round}`,
    en: `Compose the council: ${round}`,
  }),
  noSitting: { vi: 'chưa triệu tập phiên họp', en: 'no sitting called' },
  nextSitting: (number: number, day: string) => ({
    vi: `phiên thứ ${number} ngày ${day}`,
    en: `sitting ${number} on ${day}`,
  }),
})
