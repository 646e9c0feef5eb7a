import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { UnitKind } from '../model.ts'

export const texts = defineTexts({
  units: { vi: 'Đơn vị', en: 'Units' },
  lead: {
    vi: 'Đơn vị nào làm nhiệm vụ từ ngày nào; khi kết thúc, đơn vị nào kế thừa.',
    en: 'Which unit has its duties from which day, and who carries them after it.',
  },
  name: { vi: 'Tên đơn vị', en: 'Name' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'English name' },
  kind: { vi: 'Loại', en: 'Kind' },
  days: { vi: 'Thời gian', en: 'Days' },
  noDays: { vi: 'không ghi ngày', en: 'no days known' },
  before: { vi: 'Kế thừa từ', en: 'Came from' },
  after: { vi: 'Đơn vị kế thừa', en: 'Succeeded by' },
  nobodyAfter: { vi: 'không có đơn vị kế thừa', en: 'nobody succeeds it' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  contactHint: {
    vi: 'Điện thoại, thư điện tử hoặc địa chỉ của đơn vị',
    en: 'Telephone, e-mail or address of the unit',
  },
  source: { vi: 'Căn cứ', en: 'Source' },
  sourceHint: {
    vi: 'Văn bản hoặc nơi đã đọc thông tin này',
    en: 'The document or the place where this was read',
  },
  code: { vi: 'Mã', en: 'Code' },
  codeHint: {
    vi: 'Chữ thường không dấu, số, gạch nối; để trống thì lấy theo tên',
    en: 'Small letters, digits, dashes; left empty it is made from the name',
  },
  from: { vi: 'Hoạt động từ ngày', en: 'Exists from' },
  fromHint: { vi: 'Để trống nếu nguồn không ghi ngày', en: 'Leave empty if the source gives no day' },
  add: { vi: 'Thêm đơn vị', en: 'Add a unit' },
  correct: { vi: 'Sửa tên, liên hệ', en: 'Correct name or contact' },
  correctOf: (name: string) => ({ vi: `Sửa ${name}`, en: `Correct ${name}` }),
  save: { vi: 'Lưu', en: 'Save' },
  end: { vi: 'Kết thúc đơn vị', en: 'End this unit' },
  endOf: (name: string) => ({ vi: `Kết thúc ${name}`, en: `End ${name}` }),
  endLead: {
    vi: 'Từ ngày này, nhiệm vụ và vai trò của mọi người trong đơn vị chuyển sang đơn vị kế thừa. Nếu không có đơn vị kế thừa, vai trò kết thúc cùng đơn vị.',
    en: 'From this day on its duties, and the roles people hold in it, pass on to the successor. Without a successor these roles end with the unit.',
  },
  endOn: { vi: 'Không còn từ ngày', en: 'No longer exists from' },
  endOnHint: {
    vi: 'Ngày đầu tiên đơn vị không còn hoạt động',
    en: 'The first day on which the unit is no longer there',
  },
  reason: { vi: 'Căn cứ kết thúc', en: 'Ground' },
  reasonHint: { vi: 'Số, ngày của văn bản hoặc lý do', en: 'The decision or the reason' },
  holders: { vi: 'Người giữ vai trò', en: 'Who holds a role in it' },
  noHolders: { vi: 'Chưa ai giữ vai trò trong đơn vị này.', en: 'Nobody holds a role in this unit.' },
  came: (unit: string) => ({ vi: `chuyển từ ${unit}`, en: `passed on from ${unit}` }),
  person: { vi: 'Họ và tên', en: 'Name' },
  role: { vi: 'Vai trò', en: 'Role' },
  chain: { vi: 'Trước và sau', en: 'Before and after' },
  noChain: {
    vi: 'Không kế thừa đơn vị nào, và chưa có đơn vị nào kế thừa.',
    en: 'It succeeded nobody, and nobody has succeeded it.',
  },
  history: { vi: 'Lịch sử sửa đổi', en: 'What was changed' },
  noHistory: {
    vi: 'Có từ dữ liệu ban đầu, chưa ai sửa.',
    en: 'As it was loaded at the beginning; nobody has changed it.',
  },
  searchHint: { vi: 'tên, mã, liên hệ', en: 'name, code, contact' },
  none: { vi: 'Không có đơn vị nào như vậy.', en: 'There is no such unit.' },
  state: { vi: 'Tình trạng', en: 'State' },
  living: { vi: 'Đang hoạt động', en: 'Existing today' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
  coming: { vi: 'Chưa bắt đầu', en: 'Not yet begun' },
  all: { vi: 'Tất cả', en: 'All' },
  stale: {
    vi: 'Người khác đã lưu trước khi anh/chị gửi. Nội dung họ lưu ở bên dưới; nội dung anh/chị nhập vẫn còn. Hãy xem lại rồi lưu lần nữa.',
    en: 'Somebody else saved before you. What they saved stands below; what you typed is kept. Look at both, then save again.',
  },
})

export const kindNames: Readonly<Record<UnitKind, Localized>> = {
  city: { vi: 'Thành phố', en: 'City' },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  district: { vi: 'Quận, huyện', en: 'District' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  association: { vi: 'Hiệp hội', en: 'Association' },
  body: { vi: 'Cơ quan, tổ chức khác', en: 'Other body' },
}

/** What the journal calls it, as people read it. */
export const deeds: Readonly<Record<string, Localized>> = {
  'add unit': { vi: 'Thêm đơn vị', en: 'Added' },
  'correct unit': { vi: 'Sửa tên, liên hệ', en: 'Name or contact corrected' },
  'end unit': { vi: 'Kết thúc đơn vị', en: 'Ended' },
}
