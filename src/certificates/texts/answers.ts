import type { Tone } from '../../design/tag.tsx'
import type { Localized } from '../../platform/texts.ts'
import type { Answer } from '../model.ts'

interface AnswerWords {
  /** The finding. */
  readonly title: Localized
  /** What follows from it for who holds the paper. */
  readonly says: Localized
  readonly tone: Tone
}

/** What the check page and the command line say; one table for both. */
export const answerWords: Readonly<Record<Answer, AnswerWords>> = {
  'in-force': {
    title: { vi: 'Giấy chứng nhận đang có hiệu lực', en: 'The certificate is in force' },
    says: {
      vi: 'Hãy so tên sản phẩm và tên doanh nghiệp dưới đây với tờ giấy bạn đang cầm. Nếu khác, đừng tin tờ giấy.',
      en: 'Compare the product and the enterprise below with the paper in your hand. If they differ, do not trust the paper.',
    },
    tone: 'done',
  },
  'not-yet': {
    title: { vi: 'Giấy chứng nhận chưa có hiệu lực', en: 'The certificate is not yet in force' },
    says: {
      vi: 'Giấy này là thật nhưng thời hạn chưa bắt đầu.',
      en: 'The paper is genuine, but its term has not begun.',
    },
    tone: 'wait',
  },
  suspended: {
    title: { vi: 'Công nhận đang tạm dừng hiệu lực', en: 'The recognition is suspended' },
    says: {
      vi: 'Giấy này là thật nhưng hiện không có hiệu lực, cho đến khi có quyết định cho hiệu lực trở lại.',
      en: 'The paper is genuine, but has no effect at present, until the recognition is reinstated.',
    },
    tone: 'wait',
  },
  revoked: {
    title: { vi: 'Công nhận đã bị thu hồi', en: 'The recognition was revoked' },
    says: {
      vi: 'Giấy này không còn hiệu lực. Sản phẩm không còn được công nhận theo giấy này.',
      en: 'The paper has no effect any more. The product is no longer recognised by it.',
    },
    tone: 'no',
  },
  expired: {
    title: { vi: 'Giấy chứng nhận đã hết hiệu lực', en: 'The certificate has expired' },
    says: {
      vi: 'Giấy này là thật nhưng thời hạn đã hết.',
      en: 'The paper is genuine, but its term is over.',
    },
    tone: 'wait',
  },
  superseded: {
    title: { vi: 'Giấy này đã được thay bằng giấy khác', en: 'The certificate was superseded by another' },
    says: {
      vi: 'Giấy này là thật nhưng đã được thay thế. Hãy yêu cầu doanh nghiệp đưa giấy mới.',
      en: 'The paper is genuine, but another has taken its place. Ask the enterprise for the later one.',
    },
    tone: 'wait',
  },
  altered: {
    title: { vi: 'Giấy này đã bị sửa', en: 'The certificate was altered' },
    says: {
      vi: 'Nội dung không khớp với những gì thành phố đã ký. Đừng tin tờ giấy hay tệp này.',
      en: 'What it says does not match what the city has signed. Do not trust this paper or file.',
    },
    tone: 'no',
  },
  'not-ours': {
    title: { vi: 'Không phải giấy do thành phố này cấp', en: 'This is no certificate of this city' },
    says: {
      vi: 'Không có giấy nào như vậy trong sổ công nhận. Bản chụp, bản quét không kiểm tra được bằng tệp: hãy quét mã QR hoặc gõ mã tra cứu in trên giấy.',
      en: 'The register knows no such certificate. A photograph or a scan cannot be checked as a file: scan the QR code, or type the code printed on the paper.',
    },
    tone: 'no',
  },
  unreadable: {
    title: { vi: 'Không đọc được', en: 'This cannot be read' },
    says: {
      vi: 'Mã gồm 10 chữ và số, ví dụ 7KQ2M-9TX4A; tệp phải là tệp PDF đã nhận. Hãy xem lại từng chữ rồi thử lại.',
      en: 'A code has 10 letters and digits, such as 7KQ2M-9TX4A; a file must be the PDF that was handed out. Look at each letter and try again.',
    },
    tone: 'unknown',
  },
}
