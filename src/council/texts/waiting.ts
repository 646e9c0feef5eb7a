import { defineTexts } from '../../platform/texts.ts'

/** What of the council waits, in the list of a round. */
export const waitingTexts = defineTexts({
  compose: { vi: 'Chưa thành lập hội đồng', en: 'No council composed' },
  convene: { vi: 'Chưa triệu tập phiên họp', en: 'No sitting called' },
  sitting: { vi: 'Phiên họp chưa mở', en: 'Sitting not opened' },
  quorum: { vi: 'Thiếu người để họp', en: 'Quorum missing' },
  sheets: { vi: 'Chưa gửi phiếu chấm', en: 'Sheets not handed in' },
  number: (number: number, day: string) => ({
    vi: `phiên ${number}, ngày ${day}`,
    en: `sitting ${number}, ${day}`,
  }),
  members: (count: string, of: number) => ({
    vi: `thiếu ${count} thành viên`,
    en: of === 1 ? 'one member missing' : `${count} members missing`,
  }),
  sheetsLeft: (count: string, of: number) => ({
    vi: `còn ${count} hồ sơ`,
    en: of === 1 ? 'one dossier' : `${count} dossiers`,
  }),
})
