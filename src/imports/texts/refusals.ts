import { defineTexts } from '../../platform/texts.ts'

export const refusals = defineTexts({
  mayNotImport: {
    vi: 'Chỉ cơ quan thường trực được nhập từ bảng tính.',
    en: 'Only the programme office may import workbooks.',
  },
  notReady: {
    vi: 'Đợt nhập này không còn ở bước ấy. Hãy mở lại trang.',
    en: 'This import is no longer at that step. Open the page again.',
  },
  hasProblems: {
    vi: 'Dữ liệu đã thay đổi từ lúc xem trước, nay có dòng sai. Hãy xem lại rồi gửi tệp đã sửa.',
    en: 'The data changed since the preview, and now a row is wrong. Look again, and send a mended file.',
  },
  empty: { vi: 'Tệp trống, hoặc chưa chọn tệp.', en: 'No file was chosen, or it is empty.' },
  tooLarge: { vi: 'Tệp lớn hơn 10 MB. Hãy tách tệp.', en: 'The file is larger than 10 MB. Split it.' },
  notWorkbook: {
    vi: 'Đây không phải tệp .xlsx. Hãy mở bằng Excel và lưu dạng “Excel Workbook (.xlsx)”.',
    en: 'This is no .xlsx file. Open it in Excel and save it as "Excel Workbook (.xlsx)".',
  },
  broken: {
    vi: 'Tệp bị hỏng hoặc chưa được gửi trọn vẹn. Hãy mở và lưu lại bằng Excel rồi gửi lại.',
    en: 'The file is broken or did not come whole. Open and save it in Excel, then send it again.',
  },
  unpacked: {
    vi: 'Tệp giải nén ra quá lớn. Hãy xóa trang, hình và định dạng thừa, hoặc tách tệp.',
    en: 'Unpacked, the file is too large. Delete what does not belong to it, or split it.',
  },
  password: {
    vi: 'Tệp có mật khẩu. Hãy lưu lại không đặt mật khẩu.',
    en: 'The file has a password. Save it without one.',
  },
  tooHeavy: {
    vi: 'Tệp đọc quá lâu hoặc tốn quá nhiều bộ nhớ. Hãy xóa dòng, cột trống, hoặc tách tệp.',
    en: 'The file takes too much time or memory. Delete empty rows and columns, or split it.',
  },
  noSheet: {
    vi: 'Không có trang nào của biểu mẫu: Doanh nghiệp, Sản phẩm, Số liệu doanh nghiệp, Số liệu sản phẩm. Hãy dùng biểu mẫu tải về.',
    en: 'It has none of the sheets of the template. Use the template to download.',
  },
  nothing: { vi: 'Các trang không có dòng nào.', en: 'The sheets hold no row.' },
})
