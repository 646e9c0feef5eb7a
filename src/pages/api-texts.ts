import { defineTexts } from '../platform/texts.ts'

export const texts = defineTexts({
  title: { vi: 'Dữ liệu cho phần mềm', en: 'Data for programs' },
  lead: {
    vi: 'Mọi trang công khai và dữ liệu của riêng bạn đều lấy được ở dạng JSON. Giá trị là văn bản chính xác, ngày theo dạng 2026-11-21; chưa biết không phải là không.',
    en: 'Every public page, and what is your own, can be read as JSON. Values are exact text, days are written 2026-11-21; what is unknown is neither zero nor false.',
  },
  document: { vi: 'Bản mô tả đầy đủ (OpenAPI 3.1)', en: 'The whole description (OpenAPI 3.1)' },
  howTo: { vi: 'Cách dùng', en: 'How to use it' },
  anonymous: {
    vi: 'Dữ liệu công khai không cần khóa:',
    en: 'Public data needs no key:',
  },
  withKey: {
    vi: 'Dữ liệu riêng cần khóa truy cập. Người đã đăng nhập tạo khóa tại trang tài khoản, chọn phạm vi và có thể thu hồi bất cứ lúc nào:',
    en: 'Your own data needs a key. Who is signed in makes one on the account page, chooses what it may do, and can revoke it at any time:',
  },
  keys: { vi: 'Khóa truy cập của tôi', en: 'My keys' },
  paging: {
    vi: 'Danh sách trả theo trang (page, size); tiêu đề Link chỉ trang trước và trang sau. Gửi lại ETag bằng If-None-Match để không tải lại phần không đổi.',
    en: 'Lists come in pages (page, size); the header Link names those before and after. Send the ETag back as If-None-Match, and what did not change is not sent again.',
  },
  limits: {
    vi: 'Quá số lần cho phép trong một phút thì nhận mã 429 và tiêu đề Retry-After.',
    en: 'Who asks more often in a minute than allowed gets 429 and the header Retry-After.',
  },
  addresses: { vi: 'Các địa chỉ', en: 'The addresses' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  gives: { vi: 'Nội dung', en: 'What it gives' },
  scope: { vi: 'Phạm vi của khóa', en: 'Scope of the key' },
  noKey: { vi: 'không cần khóa', en: 'no key needed' },
  own: { vi: 'dữ liệu của tôi', en: 'what is mine' },
  office: { vi: 'dữ liệu nghiệp vụ', en: 'what my office reads' },
})
