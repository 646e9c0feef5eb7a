import type { Day } from '../../../exact/day.ts'
import type { Name, ReadPolicy } from '../../model.ts'

/** What a policy is worth on a day, before any fact: judged, never promised, or closed with the reason. */
export type Standing =
  | { readonly kind: 'open' | 'awaiting' }
  | { readonly kind: 'closed'; readonly why: Name }

export const standingOn = (policy: ReadPolicy, day: Day): Standing => {
  const { validity, effectiveFrom, effectiveTo } = policy
  if (validity === 'other-city') return closed(OTHER_CITY)
  if (effectiveFrom !== null && day < effectiveFrom)
    return closed({
      vi: `Chưa có hiệu lực: từ ngày ${vietnamese(effectiveFrom)}.`,
      en: `Not yet in force: from ${effectiveFrom}.`,
    })
  if (effectiveTo !== null && day > effectiveTo)
    return closed({
      vi: `Đã hết hiệu lực sau ngày ${vietnamese(effectiveTo)}.`,
      en: `No longer in force after ${effectiveTo}.`,
    })
  if (validity === 'historical' && effectiveTo === null) return closed(HISTORICAL)
  return { kind: validity === 'awaiting-decree' ? 'awaiting' : 'open' }
}

const closed = (why: Name): Standing => ({ kind: 'closed', why })

const OTHER_CITY = {
  vi: 'Chính sách của địa phương khác, chỉ để so sánh; không áp dụng tại Hà Nội.',
  en: 'A policy of another city, kept to compare; not offered in Hà Nội.',
}
const HISTORICAL = {
  vi: 'Chính sách cũ, không còn áp dụng; chưa rõ ngày hết hiệu lực.',
  en: 'A policy of the past, no longer offered; its last day is not known.',
}

const vietnamese = (day: Day): string => day.split('-').toReversed().join('/')
