import { defineTexts } from '../../platform/texts.ts'

/** On the page of the round, and at home. */
export const taskTexts = defineTexts({
  council: { vi: 'Hội đồng', en: 'Council' },
  compose: { vi: 'Thành lập hội đồng', en: 'Compose the council' },
  noSitting: { vi: 'chưa triệu tập phiên họp', en: 'no sitting called' },
  nextSitting: (number: number, day: string) => ({
    vi: `phiên thứ ${number} ngày ${day}`,
    en: `sitting ${number} on ${day}`,
  }),
})
