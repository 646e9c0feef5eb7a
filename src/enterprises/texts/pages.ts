import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { SiteKind } from '../model.ts'

export const siteKindNames: Readonly<Record<SiteKind, Localized>> = {
  'head-office': { vi: 'Trụ sở chính', en: 'Head office' },
  factory: { vi: 'Nhà máy', en: 'Factory' },
  workshop: { vi: 'Xưởng sản xuất', en: 'Workshop' },
  branch: { vi: 'Chi nhánh', en: 'Branch' },
  warehouse: { vi: 'Kho', en: 'Warehouse' },
  office: { vi: 'Văn phòng', en: 'Office' },
}

/** The words of the register. */
export const texts = defineTexts({
  enterprises: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  registerLead: {
    vi: 'Doanh nghiệp, hợp tác xã và hộ kinh doanh trong danh bạ của chương trình.',
    en: 'The companies, co-operatives and household businesses the programme knows.',
  },
  searchHint: { vi: 'tên, có dấu hoặc không dấu; mã số thuế', en: 'name, with or without marks; tax code' },
  name: { vi: 'Tên', en: 'Name' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'English name' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  onceCoded: (codes: string) => ({ vi: `mã cũ: ${codes}`, en: `formerly ${codes}` }),
  otherTaxCodes: { vi: 'Mã số thuế cũ', en: 'Former tax codes' },
  kind: { vi: 'Loại hình', en: 'Kind' },
  sectorGroup: { vi: 'Nhóm ngành', en: 'Sector group' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  address: { vi: 'Địa chỉ trụ sở', en: 'Head office' },
  products: { vi: 'Sản phẩm', en: 'Products' },
  sample: { vi: 'Dữ liệu minh họa', en: 'Sample data' },
  hasProducts: { vi: 'Có sản phẩm', en: 'Has products' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  communeUntil: (commune: string, day: string) => ({
    vi: `${commune} (đến ${day})`,
    en: `${commune} (until ${day})`,
  }),
  communeUnknown: { vi: 'chưa biết', en: 'not known' },
  noTaxCode: { vi: 'chưa biết', en: 'not known' },
  hiddenTaxCode: { vi: 'không hiển thị', en: 'not shown' },
  applied: { vi: 'đã nộp hồ sơ', en: 'applied' },
  notApplied: { vi: 'chưa nộp hồ sơ', en: 'not applied' },
  caretaker: { vi: 'Người phụ trách', en: 'Keeps in touch' },
  me: { vi: 'tôi', en: 'I do' },
  nobody: { vi: 'chưa có ai', en: 'nobody' },
  everyone: { vi: 'Tất cả', en: 'All' },
  mine: { vi: 'Tôi phụ trách', en: 'Mine' },
  withoutCaretaker: { vi: 'Chưa có người phụ trách', en: 'Nobody keeps in touch' },
  giveChosen: { vi: 'Giao người phụ trách', en: 'Say who keeps in touch' },
  exportChosen: { vi: 'Tải về Excel', en: 'Download as Excel' },
  given: (count: string) => ({
    vi: `Đã đổi người phụ trách của ${count} doanh nghiệp.`,
    en: `Done for ${count} enterprises.`,
  }),
  nothingFound: {
    vi: 'Không có doanh nghiệp nào khớp. Thử bớt từ, hoặc bỏ lọc.',
    en: 'No enterprise matches. Try fewer words, or clear the filters.',
  },
  fileName: { vi: 'doanh-nghiep', en: 'enterprises' },
  takeIn: { vi: 'Tiếp nhận hồ sơ giấy', en: 'Take in a paper' },
  importSheet: { vi: 'Nhập từ bảng tính', en: 'Import a workbook' },
  merges: { vi: 'Hồ sơ trùng', en: 'Duplicates' },
})
