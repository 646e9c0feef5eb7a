import { defineTexts } from '../../platform/texts.ts'

/** Why undoing an import leaves something as it is. */
export const keptBecause = defineTexts({
  reviewed: { vi: 'số liệu đã được thẩm tra hoặc có ý kiến khác', en: 'the figure was reviewed since' },
  corrected: { vi: 'số liệu đã được sửa sau khi nhập', en: 'the figure was corrected since' },
  changed: { vi: 'đã được người khác sửa sau khi nhập', en: 'somebody changed it since' },
  dossier: { vi: 'đã có hồ sơ xét chọn', en: 'it has a dossier' },
  recognition: { vi: 'đã được công nhận', en: 'it was recognised' },
  figures: { vi: 'đã có số liệu khác', en: 'it has other figures' },
  people: { vi: 'đã có người đại diện', en: 'people act for it' },
  documents: { vi: 'đã có tài liệu', en: 'it has documents' },
  products: { vi: 'còn sản phẩm khác', en: 'it has other products' },
})
