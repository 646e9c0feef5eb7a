import { defineTexts } from '../platform/texts.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  versionChanged: {
    vi: 'Phiên bản này của bộ tiêu chí đã được đưa vào với nội dung khác; hãy đặt số phiên bản mới.',
    en: 'This version of the criteria set is already adopted with another content; give it a new version.',
  },
})
