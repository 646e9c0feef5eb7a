import { formatDay } from '../../design/dates.ts'
import type { Localized } from '../../platform/texts.ts'
import type { RulingKind, Status, TransferKind } from '../model.ts'

/** The words of the room for its own values, in both languages. */

export const statusWords: Readonly<Record<Status, Localized>> = {
  'not-yet': { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  'in-force': { vi: 'đang có hiệu lực', en: 'in force' },
  suspended: { vi: 'đang tạm dừng hiệu lực', en: 'suspended' },
  revoked: { vi: 'đã bị thu hồi', en: 'revoked' },
  expired: { vi: 'đã hết hiệu lực', en: 'expired' },
}

export const rulingWords: Readonly<Record<RulingKind, Localized>> = {
  suspended: { vi: 'Tạm dừng hiệu lực', en: 'Suspended' },
  reinstated: { vi: 'Có hiệu lực trở lại', en: 'Reinstated' },
  revoked: { vi: 'Thu hồi', en: 'Revoked' },
}

export const transferWords: Readonly<Record<TransferKind, Localized>> = {
  renamed: { vi: 'Đổi tên doanh nghiệp', en: 'The enterprise was renamed' },
  merged: { vi: 'Sáp nhập, hợp nhất doanh nghiệp', en: 'The enterprise was merged' },
  split: { vi: 'Chia, tách doanh nghiệp', en: 'The enterprise was split' },
}

export const onDay = (day: string): Localized => ({ vi: formatDay(day, 'vi'), en: formatDay(day, 'en') })
