import { defineTexts } from '../../platform/texts.ts'

/** What `chuluc entitle` says to people. */
export const says = defineTexts({
  yes: { vi: 'CÓ', en: 'YES' },
  no: { vi: 'KHÔNG', en: 'NO' },
  unknown: { vi: 'CHƯA RÕ', en: 'UNKNOWN' },
  amount: { vi: 'mức hỗ trợ', en: 'amount' },
  rate: (share: string) => ({ vi: `tỷ lệ ${share}`, en: `rate ${share}` }),
  most: (amount: string) => ({ vi: `tối đa ${amount}`, en: `at most ${amount}` }),
  per: (what: string) => ({ vi: `tính theo ${what}`, en: `per ${what}` }),
  unknownHere: { vi: 'chính sách chưa nêu', en: 'not known' },
  toCompute: { vi: 'để tính được cần biết', en: 'to calculate it' },
  missing: { vi: 'còn thiếu', en: 'missing' },
  forSize: { vi: 'để biết quy mô doanh nghiệp', en: 'for the size class' },
  needed: { vi: 'cần', en: 'needed' },
  or: { vi: 'hoặc', en: 'or' },
  others: (count: number) => ({
    vi: `và ${count} cách khác`,
    en: `and ${count} other ${count === 1 ? 'way' : 'ways'}`,
  }),
  far: (count: number) => ({
    vi: `ngoài tầm: ${count} cách đòi điều không đổi được`,
    en: `out of reach: ${count} ${count === 1 ? 'way that needs' : 'ways that need'} what cannot change`,
  }),
  toConfirm: { vi: 'cần xác nhận', en: 'to confirm' },
  thatIs: (ways: string) => ({ vi: `nghĩa là: ${ways}`, en: `that is: ${ways}` }),
})
