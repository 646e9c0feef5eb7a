import { formatDay } from '../../design/dates.ts'
import type { Day } from '../../exact/day.ts'
import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Cause, ChangeKind } from '../model.ts'

const several = (names: readonly Localized[], language: 'vi' | 'en'): string => {
  const more = names.length - MOST_NAMED
  const listed = names.slice(0, MOST_NAMED).map(name => name[language])
  if (more <= 0) return listed.join('; ')
  return `${listed.join('; ')}${language === 'vi' ? ` và ${more} chính sách khác` : ` and ${more} more`}`
}
const MOST_NAMED = 3

export const texts = defineTexts({
  yes: { vi: 'Đạt mọi điều kiện.', en: 'Every condition is met.' },
  case: {
    vi: 'Còn tùy phương án, dự án cụ thể.',
    en: 'It depends on a project, loan or fair.',
  },
  gone: { vi: 'Chính sách không còn áp dụng.', en: 'The policy is no longer in force.' },
  fresh: (names: readonly Localized[]) => ({
    vi: `Có thêm ${names.length} quyền lợi: ${several(names, 'vi')}`,
    en: `${names.length} new ${names.length === 1 ? 'entitlement' : 'entitlements'}: ${several(names, 'en')}`,
  }),
  changed: (names: readonly Localized[]) => ({
    vi: `${names.length} quyền lợi thay đổi: ${several(names, 'vi')}`,
    en: `${names.length} ${names.length === 1 ? 'entitlement' : 'entitlements'} changed: ${several(names, 'en')}`,
  }),
  lost: (names: readonly Localized[]) => ({
    vi: `Không còn đủ điều kiện: ${several(names, 'vi')}`,
    en: `No longer entitled: ${several(names, 'en')}`,
  }),
  lapsing: (name: Localized, endsOn: Day) => ({
    vi: `Quyền lợi sắp hết hạn, hưởng đến hết ngày ${formatDay(endsOn, 'vi')}: ${name.vi}`,
    en: `An entitlement ends soon, on ${formatDay(endsOn, 'en')}: ${name.en}`,
  }),
})

export const causeNames: Readonly<Record<Cause, Localized>> = defineTexts({
  fact: { vi: 'Số liệu thay đổi', en: 'A figure changed' },
  policy: { vi: 'Chính sách thay đổi', en: 'The policy changed' },
  days: { vi: 'Theo thời hạn', en: 'By its days' },
  size: { vi: 'Quy mô doanh nghiệp thay đổi', en: 'The size class changed' },
  title: { vi: 'Công nhận thay đổi', en: 'A recognition changed' },
})

export const changeNames: Readonly<Record<ChangeKind, Localized>> = defineTexts({
  new: { vi: 'Mới', en: 'New' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  lapsing: { vi: 'Sắp hết hạn', en: 'Ends soon' },
  lost: { vi: 'Không còn', en: 'Lost' },
})
