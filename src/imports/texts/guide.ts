import type { Both } from '../model.ts'

/** The guide inside the template, line by line. */
export const guideLines: readonly Both[] = [
  {
    vi: 'HƯỚNG DẪN NHẬP DOANH NGHIỆP, SẢN PHẨM VÀ SỐ LIỆU NĂM',
    en: 'HOW TO IMPORT ENTERPRISES, PRODUCTS AND YEARLY FIGURES',
  },
  {
    vi: 'Điền trang nào cần nhập; trang để trống được bỏ qua. Giữ nguyên dòng tiêu đề; được phép xóa cột không dùng và đổi thứ tự cột.',
    en: 'Fill in the sheets you need; empty ones are passed over. Keep the headings; columns may be deleted or moved.',
  },
  {
    vi: 'Cột có dấu * phải điền. Ô để trống nghĩa là không thay đổi gì.',
    en: 'Columns with * must be filled. An empty cell changes nothing.',
  },
  {
    vi: 'Mã số thuế gõ dạng Text để giữ số 0 ở đầu, ví dụ 0100109106. Chữ số kiểm tra được kiểm tra.',
    en: 'Type tax codes as text to keep their zeros, such as 0100109106. The check digit is checked.',
  },
  {
    vi: 'Doanh nghiệp và sản phẩm đã có được nhận ra theo mã số thuế và tên sản phẩm (không phân biệt dấu, chữ hoa); sản phẩm trùng tên được phân biệt bằng mã sản phẩm, đã ghi sẵn trong biểu mẫu có số liệu.',
    en: 'What is registered already is known by tax code and product name, whatever the marks and capitals; products of one name by the product code, which the filled template brings.',
  },
  {
    vi: 'Địa chỉ, xã, phường chỉ dùng khi đăng ký doanh nghiệp mới; muốn đổi địa chỉ, hãy sửa trên trang hồ sơ doanh nghiệp.',
    en: 'Address and commune are used for new enterprises only; change an address on the record of the enterprise.',
  },
  {
    vi: 'Số liệu: gõ số thuần, không có dấu phân cách, không ghi đơn vị (đơn vị đã ghi ở tiêu đề). Số 0 là một số liệu.',
    en: 'Figures: plain numbers without separators or units (the unit stands in the heading). Zero is a figure.',
  },
  {
    vi: 'Gõ ? nếu chưa biết, gõ "không áp dụng" nếu không áp dụng. Câu hỏi có/không: gõ có hoặc không.',
    en: 'Type ? for unknown, "không áp dụng" (n/a) for not applicable; có or không for yes or no.',
  },
  {
    vi: 'Nhiều lĩnh vực công nghiệp hỗ trợ cách nhau bằng dấu chấm phẩy.',
    en: 'Several areas of supporting industry are parted by semicolons.',
  },
  {
    vi: 'Sau khi gửi, hệ thống cho xem trước từng ô sai và mọi thay đổi. Chưa có gì được lưu cho đến khi xác nhận; sau đó vẫn có thể hủy đợt nhập.',
    en: 'After sending you see every wrong cell and every change first. Nothing is saved until you confirm, and an import can be undone.',
  },
]
