import { defineTexts } from '../platform/texts.ts'

/** What this room says when a rule refuses. */
export const refusals = defineTexts({
  alreadyStated: {
    vi: 'Lợi ích này đã được khai. Không cần khai lại.',
    en: 'This interest is stated already.',
  },
  alreadyDecided: {
    vi: 'Trường hợp này vừa được quyết định. Hãy xem lại.',
    en: 'This was decided just now. Look at it again.',
  },
  notTheirs: {
    vi: 'Người này không có trong danh sách.',
    en: 'There is no such person.',
  },
  notThere: {
    vi: 'Không có doanh nghiệp này.',
    en: 'There is no such enterprise.',
  },
  ownRuling: {
    vi: 'Không ai tự quyết định về lợi ích của chính mình. Hãy nhờ người khác của bộ phận thường trực.',
    en: 'Nobody rules on their own interest. Ask somebody else of the office.',
  },
})
