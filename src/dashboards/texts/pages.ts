import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  dashboards: { vi: 'Chương trình qua các con số', en: 'The programme in figures' },
  lead: {
    vi: 'Mỗi biểu đồ nêu điều tìm thấy, kèm nguồn, định nghĩa, bảng số và tệp tải về. Số của nguồn công khai và số của hệ thống không bao giờ vẽ chung.',
    en: 'Each picture says what was found, with source, definition, table and a file to take away. Printed figures and our own are never drawn together.',
  },
  definition: { vi: 'Định nghĩa', en: 'Definition' },
  rows: { vi: 'Các dòng đằng sau', en: 'The rows behind it' },
  alone: { vi: 'Định nghĩa và tệp', en: 'Definition and file' },
  take: { vi: 'Tải bảng số', en: 'Take the numbers' },
  nothing: { vi: 'Chưa có số liệu nào để vẽ.', en: 'There are no figures to draw yet.' },
  period: { vi: 'Kỳ hoặc nhóm', en: 'Period or group' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  source: { vi: 'Nguồn', en: 'Source' },
  howWeCount: { vi: 'Cách đếm', en: 'How we count' },
  effects: { vi: 'Trước và sau công nhận', en: 'Before and after recognition' },
  releases: { vi: 'Số liệu phát hành', en: 'Released figures' },
  targets: { vi: 'Chỉ tiêu', en: 'Targets' },
  figures: { vi: 'Số liệu đã công bố', en: 'Published figures' },
})
