import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  choose: { vi: 'Chọn một người', en: 'Choose a person' },
  notReal: {
    vi: 'Trang mô phỏng VNeID cho thành phố minh họa: dữ liệu minh họa, không phải VNeID thật. Chọn tên nào là vào làm việc với tên đó.',
    en: 'An imitation of VNeID for the sample city: sample data, not the real VNeID. Choose a name and you are in as that person.',
  },
  search: {
    vi: 'Tìm theo tên, vai trò, đơn vị, doanh nghiệp',
    en: 'Search a name, role, unit or enterprise',
  },
  find: { vi: 'Tìm', en: 'Search' },
  officials: { vi: 'Cơ quan, hội đồng và những người khác', en: 'Offices, council and others' },
  enterprises: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  nobodyFound: { vi: 'Không có ai như vậy.', en: 'There is nobody like that.' },
  tooLate: {
    vi: 'Lượt đăng nhập này đã hết hạn. Hãy bắt đầu lại.',
    en: 'This sign-in has expired. Start again.',
  },
  startAgain: { vi: 'Bắt đầu lại', en: 'Start again' },
  noCodes: {
    vi: 'Chưa có danh mục xã, phường; hãy nạp dữ liệu nền trước.',
    en: 'There are no communes yet; load the reference data first.',
  },
  alreadySample: {
    vi: 'Kho dữ liệu này đã có thành phố minh họa. Hãy dùng kho khác: đặt CHULUC_STORE.',
    en: 'This store holds a sample city already. Use another one: set CHULUC_STORE.',
  },
})
