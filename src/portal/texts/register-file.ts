import { defineTexts } from '../../platform/texts.ts'

export const texts = defineTexts({
  title: { vi: 'Sổ công nhận thành tệp', en: 'The register as a file' },
  lead: {
    vi: 'Mọi công nhận với sản phẩm, doanh nghiệp giữ, mã số thuế, quyết định, thời hạn và tình trạng của một ngày, có ký số để kiểm tra mà không cần hỏi lại.',
    en: 'Every recognition with its product, holder, tax code, decision, term and standing on a day, signed so that it can be checked without asking us.',
  },
  on: { vi: 'Tình trạng của ngày', en: 'As it stands on' },
  known: { vi: 'Theo những gì đã ghi nhận đến hết ngày', en: 'As recorded by the end of' },
  otherDay: { vi: 'Ngày khác', en: 'Another day' },
  show: { vi: 'Xem', en: 'Show' },
  files: { vi: 'Các tệp', en: 'The files' },
  file: { vi: 'Tệp', en: 'File' },
  size: { vi: 'Dung lượng (byte)', en: 'Size (bytes)' },
  count: (count: string, on: string, known: string) => ({
    vi: `${count} công nhận, tình trạng ngày ${on}, theo những gì đã ghi nhận đến hết ngày ${known}`,
    en: `${count} recognitions as they stand on ${on}, as recorded by the end of ${known}`,
  }),
  manifest: { vi: 'Bản kê đã ký của các tệp', en: 'The signed list of these files' },
  unsigned: {
    vi: 'Thành phố này chưa có khóa ký: các tệp chỉ có mã băm, không có chữ ký.',
    en: 'This city has no key that signs yet: the files have digests and no signature.',
  },
  how: { vi: 'Cách kiểm tra', en: 'How to check it' },
  howWords: {
    vi: 'Tệp JSON có chữ ký ngay bên trong. Tệp CSV, Excel: so mã SHA-256 của tệp với bản kê, rồi kiểm tra chữ ký của bản kê bằng khóa công khai tại /.well-known/jwks.json.',
    en: 'The JSON file carries its signature inside. For CSV and Excel compare the SHA-256 of the file with the list, then check the signature of the list with the public keys at /.well-known/jwks.json.',
  },
  badDay: {
    vi: 'Ngày chưa đúng; tình trạng chỉ tra được từ năm 2000.',
    en: 'This is no day that can be asked for; write one from 2000 on.',
  },
})
