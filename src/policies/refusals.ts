import { defineTexts } from '../platform/texts.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  mayNotAdopt: {
    vi: 'Chỉ cơ quan thường trực và quản trị viên được đưa chính sách vào hệ thống.',
    en: 'Only the office and administrators take policies in.',
  },
  versionChanged: {
    vi: 'Phiên bản này của chính sách đã được đưa vào với nội dung khác; hãy ghi ngày cập nhật (asOf) mới.',
    en: 'This version of the policy is already taken in with another content; give it a new day (asOf).',
  },
  versionEarlier: (latest: string) => ({
    vi: `Đã có phiên bản ${latest}; phiên bản mới phải có ngày cập nhật (asOf) sau đó.`,
    en: `There is a version ${latest} already; a new one has a later day (asOf).`,
  }),
})
