import { defineTexts } from '../../platform/texts.ts'

/** Why two records look like one enterprise, and what speaks against it. */
export const likenessTexts = defineTexts({
  name: { vi: 'trùng tên (không kể dấu, chữ hoa, loại hình)', en: 'the same name but for marks and form' },
  'tax-code-digit': { vi: 'mã số thuế khác một chữ số', en: 'tax codes that differ by one digit' },
  'tax-code-swapped': {
    vi: 'mã số thuế đảo hai chữ số liền nhau',
    en: 'tax codes with two neighbouring digits swapped',
  },
  phone: { vi: 'cùng số điện thoại', en: 'the same telephone' },
  person: { vi: 'cùng người đang thao tác thay trên hệ thống', en: 'the same person acts for both' },
  address: { vi: 'cùng địa chỉ trụ sở', en: 'the same head office address' },
  representative: { vi: 'cùng tên người đại diện', en: 'a representative of the same name' },
  impossible: (codes: string) => ({
    vi: `mã ${codes} sai chữ số kiểm tra`,
    en: `${codes} has a wrong check digit`,
  }),
  twoCodes: {
    vi: 'nhưng hai mã số thuế đều đúng dạng',
    en: 'yet both tax codes are sound',
  },
  'similar-name': { vi: 'tên gần giống', en: 'a similar name' },
})
