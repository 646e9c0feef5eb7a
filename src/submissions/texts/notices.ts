import { defineTexts } from '../../platform/texts.ts'

/** What people are told. */
export const notices = defineTexts({
  sent: (product: string, receipt: string) => ({
    vi: `Đã nhận hồ sơ “${product}”, biên nhận ${receipt}`,
    en: `The dossier of ${product} was received, receipt ${receipt}`,
  }),
  returned: (product: string) => ({
    vi: `Hồ sơ “${product}” cần bổ sung`,
    en: `The dossier of ${product} is to be supplemented`,
  }),
  reminded: (product: string) => ({
    vi: `Nhắc: hồ sơ “${product}” đang chờ bổ sung`,
    en: `A reminder: the dossier of ${product} waits for its supplement`,
  }),
  answered: (product: string, receipt: string) => ({
    vi: `Hồ sơ “${product}” đã được bổ sung, biên nhận ${receipt}`,
    en: `The dossier of ${product} was supplemented, receipt ${receipt}`,
  }),
  withdrawn: (product: string) => ({
    vi: `Hồ sơ “${product}” đã được rút`,
    en: `The dossier of ${product} was withdrawn`,
  }),
  excluded: (product: string) => ({
    vi: `Hồ sơ “${product}” không đủ điều kiện xét chọn`,
    en: `The dossier of ${product} does not meet a condition of the round`,
  }),
  reinstated: (product: string) => ({
    vi: `Hồ sơ “${product}” được xét lại, tiếp tục trong đợt xét chọn`,
    en: `The dossier of ${product} stands in the round again`,
  }),
  undertaking: {
    vi: 'Cam kết trong hồ sơ đăng ký xét chọn',
    en: 'Undertaking in the dossier',
  },
  undertakingBack: {
    vi: 'Doanh nghiệp không còn cam kết trong hồ sơ gửi lại',
    en: 'No longer undertaken in the dossier that was sent again',
  },
})
