import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  mayNotIssue: {
    vi: 'Chỉ cơ quan thường trực được cấp giấy chứng nhận.',
    en: 'Only the programme office issues certificates.',
  },
  mayNotMakeKey: {
    vi: 'Khóa ký chỉ được tạo trên máy chủ.',
    en: 'Signing keys are made on the server alone.',
  },
  templateBroken: (words: string) => ({
    vi: `Mẫu giấy chứng nhận đang dùng không dựng được (${words}). Hãy xem lại tại trang Mẫu văn bản.`,
    en: `The template in use cannot be set (${words}). See the page of templates.`,
  }),
  noKey: {
    vi: 'Chưa có khóa ký. Người vận hành cần tạo khóa: chuluc certificate key --ground "…".',
    en: 'There is no signing key. The operator makes one: chuluc certificate key --ground "…".',
  },
  keyMissing: (kid: string) => ({
    vi: `Máy này không có nửa bí mật của khóa ký ${kid}. Người vận hành cần khôi phục thư mục khóa hoặc tạo khóa mới.`,
    en: `The private half of the signing key ${kid} is not on this machine. The operator brings back the folder of keys, or makes a new key.`,
  }),
  numberBlank: {
    vi: 'Quyết định công nhận chưa có số; ghi số quyết định trước khi cấp giấy.',
    en: 'The decision has no number yet; enter it before certificates are issued.',
  },
  notHolding: (status: string) => ({
    vi: `Không cấp được: công nhận này ${status}.`,
    en: `Nothing can be issued: this recognition is ${status}.`,
  }),
  issuedAlready: {
    vi: 'Công nhận này đã có giấy chứng nhận; muốn cấp lại phải ghi lý do.',
    en: 'This recognition has its certificate; to issue it again, say why.',
  },
  nothingToReplace: {
    vi: 'Chưa có giấy nào để cấp lại.',
    en: 'There is no certificate to be issued again.',
  },
  notLatest: {
    vi: 'Giấy này đã được thay bằng giấy khác; chỉ ghi số cho giấy mới nhất.',
    en: 'This certificate was superseded; only the latest is numbered.',
  },
  changedSince: {
    vi: 'Tên sản phẩm hoặc doanh nghiệp trong sổ đã thay đổi sau khi cấp giấy; hãy cấp lại rồi ghi số.',
    en: 'The register has another name since the certificate was issued; issue it again, then number it.',
  },
  numberedAlready: { vi: 'Giấy này đã có số.', en: 'This certificate has its number.' },
  numberTaken: (number: string, year: string) => ({
    vi: `Số ${number} của năm ${year} đã dùng cho giấy khác.`,
    en: `Number ${number} of ${year} is already on another certificate.`,
  }),
  numberedBeforeIssue: {
    vi: 'Ngày ghi trên giấy không được trước ngày của quyết định công nhận, cũng không được sau hôm nay.',
    en: 'The day on the certificate lies neither before the decision nor after today.',
  },
})
