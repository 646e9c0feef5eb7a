import { defineTexts } from '../../platform/texts.ts'

export const jobTexts = defineTexts({
  rerun: (round: string) => ({ vi: `Tính lại đợt ${round}`, en: `Run round ${round} again` }),
  same: {
    vi: 'Kết quả tính lại giống kết quả đã khóa đến từng byte.',
    en: 'Calculated again, the result is the same to the byte.',
  },
  other: {
    vi: 'Kết quả tính lại KHÁC kết quả đã khóa.',
    en: 'Calculated again, the result is ANOTHER one.',
  },
  chain: { vi: 'Kiểm tra chuỗi nhật ký', en: 'Check the chain of the journal' },
  chainWhole: (entries: string) => ({
    vi: `Chuỗi nguyên vẹn đến dòng ${entries}.`,
    en: `The chain holds up to entry ${entries}.`,
  }),
  chainCut: (entries: string) => ({
    vi: `Chuỗi nối liền đến dòng ${entries}, nhưng phần cuối của lần kiểm tra trước không còn trong chuỗi.`,
    en: `The chain holds up to entry ${entries}, but the end of the check before is no longer in it.`,
  }),
  chainBroken: (entry: string) => ({
    vi: `Chuỗi bị đứt tại dòng ${entry}.`,
    en: `The chain is broken at entry ${entry}.`,
  }),
  bundle: (round: string) => ({
    vi: `Lập bộ bằng chứng đợt ${round}`,
    en: `Make the bundle of evidence of round ${round}`,
  }),
  bundleDone: (files: string, size: string) => ({
    vi: `Đã lập bộ bằng chứng: ${files} tệp, ${size}.`,
    en: `The bundle is made: ${files} files, ${size}.`,
  }),
})
