import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  logo: { vi: 'Biểu trưng', en: 'The logo' },
  titleMay: (count: string) => ({
    vi: `Doanh nghiệp được dùng biểu trưng cho ${count} sản phẩm`,
    en: `Your enterprise may use the logo for ${count} products`,
  }),
  titleMayOne: {
    vi: 'Doanh nghiệp được dùng biểu trưng cho 1 sản phẩm',
    en: 'Your enterprise may use the logo for 1 product',
  },
  titleMayNot: {
    vi: 'Hôm nay doanh nghiệp không được dùng biểu trưng',
    en: 'Today your enterprise may not use the logo',
  },
  lead: {
    vi: 'Quyền dùng biểu trưng gắn với từng sản phẩm và chỉ còn khi công nhận còn hiệu lực.',
    en: 'The right to use the logo goes with each product, for as long as its recognition is in force.',
  },
  products: { vi: 'Sản phẩm', en: 'Products' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  right: { vi: 'Quyền dùng biểu trưng', en: 'Use of the logo' },
  noProducts: {
    vi: 'Chưa có sản phẩm nào của doanh nghiệp được công nhận, nên chưa có quyền dùng biểu trưng.',
    en: 'No product of the enterprise was recognised yet, so there is nothing to use the logo for.',
  },
  stopBy: (day: string) => ({
    vi: `ngừng dùng chậm nhất ngày ${day}`,
    en: `use stops by ${day}`,
  }),
  terms: { vi: 'Điều kiện sử dụng', en: 'Terms of use' },
  source: (words: string) => ({ vi: `Căn cứ: ${words}`, en: `Ground: ${words}` }),
  accept: {
    vi: 'Doanh nghiệp đã đọc và đồng ý với điều kiện sử dụng trên.',
    en: 'The enterprise has read these terms of use and accepts them.',
  },
  acceptLabel: { vi: 'Xác nhận của doanh nghiệp', en: 'The enterprise confirms' },
  acceptVerb: { vi: 'Đồng ý và mở phần tải về', en: 'Accept and open the files' },
  accepted: (who: string, when: string, version: string) => ({
    vi: `${who} đã đồng ý lúc ${when}, bản số ${version}.`,
    en: `Accepted by ${who} at ${when}, version ${version}.`,
  }),
  acceptFirst: {
    vi: 'Tệp được mở sau khi đồng ý với điều kiện sử dụng.',
    en: 'The files open once the terms are accepted.',
  },
  files: { vi: 'Tải biểu trưng', en: 'Files of the logo' },
  filesLead: {
    vi: 'Mỗi lần tải được ghi lại: tệp nào, ai tải, lúc nào.',
    en: 'Every download is recorded: which file, by whom, when.',
  },
  file: { vi: 'Tệp', en: 'File' },
  size: { vi: 'Kích thước', en: 'Size' },
  pixels: (width: string, height: string) => ({
    vi: `${width} × ${height} điểm ảnh`,
    en: `${width} × ${height} pixels`,
  }),
  anySize: { vi: 'phóng to không vỡ nét', en: 'any size' },
  take: (format: string) => ({ vi: `Tải ${format}`, en: `Download ${format}` }),
  noLogo: {
    vi: 'Thành phố chưa đưa biểu trưng nào vào dùng.',
    en: 'The city has put no logo in force yet.',
  },
  downloads: { vi: 'Đã tải', en: 'Downloads' },
  noDownloads: { vi: 'Chưa tải tệp nào.', en: 'Nothing was downloaded yet.' },
  downloaded: (file: string, version: string) => ({
    vi: `${file}, bản số ${version}`,
    en: `${file}, version ${version}`,
  }),
  byAddress: {
    vi: 'Người xem có thể hỏi quyền này tại trang công khai',
    en: 'Anyone can ask about this right on the public page',
  },
})
