import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { GrantProblem } from '../rules/granting.ts'
import type { TransferProblem } from '../rules/holders.ts'
import type { RulingProblem } from '../rules/status.ts'
import { onDay, statusWords } from './words.ts'

/** Why something cannot be done, for whoever tried. */
export const refusals = defineTexts({
  mayNotKeepRegister: {
    vi: 'Chỉ cơ quan thường trực được ghi sổ công nhận.',
    en: 'Only the programme office may write in the register of recognitions.',
  },
  mayNotLoad: {
    vi: 'Chỉ cơ quan thường trực và quản trị viên được nạp số liệu đã công bố.',
    en: 'Only the programme office and an administrator may load published rows.',
  },
  otherEnterprise: {
    vi: 'Sản phẩm này không thuộc doanh nghiệp đã ghi.',
    en: 'This product does not belong to the enterprise that is named.',
  },
  recognisedByIt: {
    vi: 'Sản phẩm này đã được công nhận theo chính quyết định đó.',
    en: 'This product is already recognised by that very decision.',
  },
  notDecided: {
    vi: 'Danh sách của đợt này chưa được phê duyệt nên chưa có quyết định để ghi công nhận.',
    en: 'The list of this round is not approved yet, so there is no decision to recognise by.',
  },
  notAnew: {
    vi: 'Ngày bắt đầu không nối tiếp công nhận này, nên đây không phải là công nhận lại. Hãy ghi từ quyết định của đợt xét chọn như một công nhận mới.',
    en: 'The first day does not join on to this recognition, so it is not recognised anew. Enter it from the decision of its round as a new recognition.',
  },
  numberGiven: {
    vi: 'Không còn công nhận nào của đợt này để trống số quyết định.',
    en: 'No recognition of this round has a blank decision number any more.',
  },
  stale: {
    vi: 'Trong lúc đó công nhận này đã có thay đổi khác. Hãy xem lại rồi gửi lại; nội dung đã nhập vẫn còn.',
    en: 'This recognition was changed in the meantime. Look at it and send again; what was typed is kept.',
  },
})

export const grantWords = (problem: GrantProblem): Localized => {
  switch (problem.code) {
    case 'unknown-dossier':
      return { vi: 'Không có hồ sơ này trong đợt.', en: 'There is no such dossier in the round.' }
    case 'not-passed':
      return {
        vi: 'Hồ sơ không có trong danh sách đã phê duyệt.',
        en: 'The dossier is not on the list that was approved.',
      }
    case 'recognised-already':
      return {
        vi: `Đã ghi công nhận theo quyết định ngày ${onDay(problem.decidedOn).vi}.`,
        en: `Recognised already by the decision of ${onDay(problem.decidedOn).en}.`,
      }
    case 'overlaps':
      return overlapWords(problem)
  }
}

export const overlapWords = ({ from, to }: { readonly from: string; readonly to: string }): Localized => ({
  vi: `Trùng thời hạn với công nhận từ ${onDay(from).vi} đến trước ${onDay(to).vi} của chính sản phẩm này; công nhận lại trước hạn phải bắt đầu và hết hạn sau công nhận đó.`,
  en: `The same product is recognised from ${onDay(from).en} until before ${onDay(to).en}; recognised anew early, it must begin and end later than that.`,
})

export const rulingProblemWords = (problem: RulingProblem): Localized => {
  switch (problem.code) {
    case 'ruling-before-grant':
      return {
        vi: `Ngày hiệu lực trước ngày quyết định công nhận (${onDay(problem.decidedOn).vi}).`,
        en: `It would take effect before the recognition was decided (${onDay(problem.decidedOn).en}).`,
      }
    case 'ruling-out-of-order':
      return {
        vi: `Đã có quyết định có hiệu lực từ ngày ${onDay(problem.after).vi}; quyết định mới phải có hiệu lực sau ngày đó.`,
        en: `A ruling takes effect on ${onDay(problem.after).en}; a new one must take effect after it.`,
      }
    case 'ruling-does-not-fit':
      return {
        vi: `Không thể quyết định như vậy: vào ngày đó công nhận ${statusWords[problem.status].vi}.`,
        en: `This cannot be ruled: on that day the recognition is ${statusWords[problem.status].en}.`,
      }
  }
}

export const transferProblemWords = (problem: TransferProblem): Localized => {
  switch (problem.code) {
    case 'transfer-before-grant':
      return {
        vi: `Ngày chuyển trước ngày quyết định công nhận (${onDay(problem.decidedOn).vi}).`,
        en: `It would pass on before it was decided (${onDay(problem.decidedOn).en}).`,
      }
    case 'transfer-out-of-order':
      return {
        vi: `Đã có lần chuyển từ ngày ${onDay(problem.after).vi}; lần chuyển mới phải sau ngày đó.`,
        en: `It passed on ${onDay(problem.after).en}; a new transfer must come after that day.`,
      }
    case 'nothing-to-transfer':
      return {
        vi: `Không thể chuyển: vào ngày đó công nhận ${statusWords[problem.status].vi}.`,
        en: `Nothing can pass on: on that day the recognition is ${statusWords[problem.status].en}.`,
      }
    case 'holds-already':
      return {
        vi: 'Doanh nghiệp này đang đứng tên công nhận. Nếu doanh nghiệp chỉ đổi tên, hãy chọn “Đổi tên doanh nghiệp”.',
        en: 'This enterprise holds the recognition already. If it was only renamed, choose that.',
      }
    case 'renamed-is-the-same':
      return {
        vi: 'Đổi tên là vẫn doanh nghiệp đó; để chuyển sang doanh nghiệp khác, hãy chọn sáp nhập hoặc chia, tách.',
        en: 'A renamed enterprise is the same one; to pass it to another, choose merged or split.',
      }
  }
}
