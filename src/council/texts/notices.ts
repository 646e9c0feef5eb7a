import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Part } from '../model.ts'

export const partNames = defineTexts({
  chair: { vi: 'Chủ tịch', en: 'Chair' },
  'vice-chair': { vi: 'Phó Chủ tịch', en: 'Vice-chair' },
  secretary: { vi: 'Thư ký', en: 'Secretary' },
  member: { vi: 'Thành viên', en: 'Member' },
  substitute: { vi: 'Dự khuyết', en: 'Substitute' },
})

const AS: Readonly<Record<Part, Localized>> = {
  chair: { vi: 'chủ tịch', en: 'chair' },
  'vice-chair': { vi: 'phó chủ tịch', en: 'vice-chair' },
  secretary: { vi: 'thư ký', en: 'secretary' },
  member: { vi: 'thành viên', en: 'member' },
  substitute: { vi: 'thành viên dự khuyết', en: 'substitute member' },
}

export const noticeTexts = defineTexts({
  appointed: (part: Part, round: string, roundEn: string) => ({
    vi: `Ông/bà là ${AS[part].vi} hội đồng của ${round}`,
    en: `You are ${AS[part].en} of the council of ${roundEn}`,
  }),
  convened: (number: number, begins: string, day: Localized, place: string) => ({
    vi: `Mời họp hội đồng, phiên thứ ${number}: ${begins} ngày ${day.vi}, tại ${place}`,
    en: `Council sitting ${number}: ${begins} on ${day.en}, at ${place}`,
  }),
})
