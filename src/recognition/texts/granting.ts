import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Relation } from '../rules/granting.ts'
import { onDay } from './words.ts'

export const grantTexts = defineTexts({
  title: { vi: 'Công nhận từ quyết định', en: 'Recognise from the decision' },
  waiting: (count: string, round: string) => ({
    vi: `${count} hồ sơ của ${round} có thể ghi công nhận`,
    en: `${count} dossiers of ${round} can be recognised`,
  }),
  done: (count: string) => ({
    vi: `Đã ghi ${count} công nhận từ đợt này`,
    en: `${count} recognitions came from this round`,
  }),
  lead: {
    vi: 'Danh sách đã phê duyệt, theo thứ hạng. Chọn hồ sơ, kiểm tra quyết định và thời hạn rồi ghi một lần; nếu một hồ sơ không ghi được thì không hồ sơ nào được ghi.',
    en: 'The approved list in its order. Choose dossiers, check decision and term, then enter them at once; when one cannot be recognised, none is.',
  },
  notDecided: {
    vi: 'Danh sách của đợt này chưa được phê duyệt. Công nhận chỉ ghi được sau quyết định.',
    en: 'The list of this round is not approved. Recognitions are entered after the decision.',
  },
  toDecision: { vi: 'Xem phê duyệt danh sách', en: 'See how the list is decided' },
  place: { vi: 'Thứ hạng', en: 'Place' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  what: { vi: 'Sẽ ghi', en: 'What it becomes' },
  honours: { vi: 'Tôn vinh', en: 'Honours' },
  choose: (product: string) => ({ vi: `Chọn ${product}`, en: `Choose ${product}` }),
  grant: { vi: 'Ghi công nhận', en: 'Recognise' },
  refused: { vi: 'Không ghi được', en: 'Cannot be recognised' },
  decisionFrom: (number: string) => ({
    vi: `Theo Quyết định ${number} đã ghi nhận khi phê duyệt danh sách.`,
    en: `By Decision ${number}, as it was recorded with the approval of the list.`,
  }),
  numberBlank: {
    vi: 'Văn bản chưa ghi số: số quyết định để trống cho đến khi có.',
    en: 'The document has no number yet: it stays blank until it is given.',
  },
  giveNumber: { vi: 'Ghi số quyết định', en: 'Enter the number' },
  giveNumberLead: (count: string) => ({
    vi: `${count} công nhận của đợt này còn để trống số quyết định.`,
    en: `${count} recognitions of this round have a blank decision number.`,
  }),
  honourList: { vi: 'Danh sách trao tặng', en: 'List for the ceremony' },
  honourLead: {
    vi: 'Theo thứ hạng, để đọc tại lễ công bố.',
    en: 'In their order, to be read at the ceremony.',
  },
  noHonours: { vi: 'Đợt này chưa có sản phẩm nào được tôn vinh.', en: 'Nothing of this round was honoured.' },
  grantTask: (round: string) => ({
    vi: `Ghi công nhận từ quyết định: ${round}`,
    en: `Recognise from the decision: ${round}`,
  }),
  grantNote: {
    vi: 'danh sách đã phê duyệt, chưa ghi công nhận nào',
    en: 'the list is approved, nothing is recognised yet',
  },
  open: { vi: 'Mở', en: 'Open' },
  endsTask: (count: string) => ({
    vi: `${count} công nhận sắp hết thời hạn`,
    en: `${count} recognitions end soon`,
  }),
  ownEnds: (product: string) => ({
    vi: `Công nhận của ${product} sắp hết thời hạn`,
    en: `The recognition of ${product} ends soon`,
  }),
  ownEndsNote: {
    vi: 'đăng ký đợt xét chọn để được công nhận lại',
    en: 'apply in a round to be recognised anew',
  },
  see: { vi: 'Xem', en: 'See' },
})

/** What a recognition would be, said before it is one. */
export const relationWords = (relation: Relation): Localized => {
  switch (relation.kind) {
    case 'first':
      return { vi: 'công nhận lần đầu', en: 'recognised for the first time' }
    case 'anew':
      return {
        vi: `công nhận lại, nối tiếp công nhận đến trước ${onDay(relation.until).vi}`,
        en: `recognised anew, following one that holds until before ${onDay(relation.until).en}`,
      }
    case 'after-end':
      return relation.how === 'revoked'
        ? {
            vi: `công nhận mới: lần trước bị thu hồi từ ${onDay(relation.on).vi}`,
            en: `a new recognition: the last one was revoked from ${onDay(relation.on).en}`,
          }
        : {
            vi: `công nhận mới: lần trước đã hết hiệu lực ngày ${onDay(relation.on).vi}`,
            en: `a new recognition: the last one ended on ${onDay(relation.on).en}`,
          }
    case 'overlaps':
      return { vi: 'trùng thời hạn', en: 'overlaps' }
  }
}
