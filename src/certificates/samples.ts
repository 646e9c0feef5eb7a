import type { TemplateKind } from '../documents/index.ts'
import { dayOf } from '../exact/day.ts'
import { CERTIFICATE, type CertificateData, qrPicture } from './drawing.ts'

/** Invented: an ordinary certificate whose number is blank, and one with long names, a number and a day. */
const ordinary: CertificateData = {
  product: 'Khuôn ép nhựa chính xác cho linh kiện điện tử',
  enterprise: { name: 'Công ty cổ phần Khuôn mẫu Minh Họa', taxCode: '9800000015' },
  decision: {
    number: '1234',
    symbol: 'QĐ-MH',
    issuer: 'UBND thành phố (minh họa)',
    decidedOn: dayOf('2026-02-05'),
  },
  validFrom: dayOf('2026-02-05'),
  validTo: dayOf('2029-02-05'),
  honours: [],
  issuer: 'Ủy ban nhân dân thành phố (minh họa)',
  number: null,
  issuedOn: null,
  place: null,
  code: '00000-00000',
  check: 'chuluc.example/check',
  qr: qrPicture(`https://chuluc.example/check/00000-00000?s=${'minh-hoa'.repeat(55)}`),
  statement: 'eyJhbGciOiJub25lIn0.e30.minh-hoa',
  isSample: true,
}

const long: CertificateData = {
  ...ordinary,
  product:
    'MÁY NGHIỀN ĐỨNG, HỆ THỐNG BĂNG TẢI VÀ THIẾT BỊ LỌC BỤI TÚI VẢI CÔNG SUẤT LỚN ỨNG DỤNG CHO NHÀ MÁY XI MĂNG, NHIỆT ĐIỆN VÀ LUYỆN KIM THẾ HỆ MỚI',
  enterprise: {
    name: 'CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN SẢN XUẤT, THƯƠNG MẠI VÀ XUẤT NHẬP KHẨU THIẾT BỊ CƠ KHÍ CHÍNH XÁC HỮU NGHỊ',
    taxCode: null,
  },
  honours: ['Tốp 10 sản phẩm công nghiệp chủ lực (minh họa)'],
  number: '07',
  issuedOn: dayOf('2026-12-15'),
  place: 'Thành phố minh họa',
}

export const certificateKind: TemplateKind = {
  code: CERTIFICATE,
  name: { vi: 'Giấy chứng nhận', en: 'Certificate' },
  samples: [ordinary, long],
}
