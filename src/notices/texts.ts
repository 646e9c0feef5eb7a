import { defineTexts, type Localized } from '../platform/texts.ts'
import type { Wish } from './model.ts'

export const texts = defineTexts({
  notices: { vi: 'Thông báo', en: 'Notices' },
  lead: {
    vi: 'Những việc liên quan đến riêng bạn. Thông báo cũng được gửi đến thư điện tử của bạn, nếu hệ thống có địa chỉ.',
    en: 'What concerns you and nobody else. It also comes by mail where your address is known.',
  },
  none: { vi: 'Chưa có thông báo nào.', en: 'There are no notices yet.' },
  unread: (count: number) => ({
    vi: `${count} thông báo chưa đọc`,
    en: count === 1 ? '1 unread notice' : `${count} unread notices`,
  }),
  wasDue: (day: string) => ({ vi: `hạn ${day}`, en: `was due ${day}` }),
  isNew: { vi: 'chưa đọc', en: 'unread' },
  read: { vi: 'Xem', en: 'Read' },
  markRead: { vi: 'Đánh dấu đã đọc tất cả', en: 'Mark all as read' },
  byMail: { vi: 'Nhận thư điện tử', en: 'By mail' },
  wish: { vi: 'Gửi thư cho tôi về', en: 'Send me mail about' },
  wishHint: {
    vi: 'Thư về thời hạn luôn được gửi: lỡ thời hạn có thể mất quyền lợi.',
    en: 'Mail about deadlines always comes: who misses one may lose a right.',
  },
  save: { vi: 'Lưu lựa chọn', en: 'Save' },
  saved: { vi: 'Đã lưu lựa chọn của bạn.', en: 'Your choice is saved.' },
  endTitle: { vi: 'Chỉ nhận thư về thời hạn', en: 'Mail about deadlines only' },
  endLead: {
    vi: 'Bạn sẽ không nhận thư khác nữa. Mọi thông báo vẫn xem được sau khi đăng nhập.',
    en: 'No other mail will come. Every notice can still be read after signing in.',
  },
  end: { vi: 'Ngừng nhận thư khác', en: 'End other mail' },
  ended: {
    vi: 'Đã ngừng. Từ nay bạn chỉ nhận thư về thời hạn.',
    en: 'Done. Only deadlines come by mail now.',
  },
  outbox: { vi: 'Thư gửi đi', en: 'Outbox' },
  outboxLead: {
    vi: 'Thư đang chờ gửi, đã gửi và không gửi được. Thư không gửi được sẽ tự gửi lại, thưa dần trong khoảng ba ngày.',
    en: 'Mail that waits, was sent, or could not be sent. What could not be sent is tried again, ever later, for some three days.',
  },
  noServer: {
    vi: 'Chưa khai báo máy chủ thư (CHULUC_SMTP): thư nằm tại đây, không gửi đi đâu.',
    en: 'No mail server is named (CHULUC_SMTP): mail stays here and goes nowhere.',
  },
  emptyOutbox: { vi: 'Chưa có thư nào.', en: 'There is no mail yet.' },
  at: { vi: 'Lúc', en: 'When' },
  to: { vi: 'Gửi đến', en: 'To' },
  says: { vi: 'Nội dung', en: 'What it says' },
  state: { vi: 'Tình trạng', en: 'State' },
  sent: { vi: 'đã gửi', en: 'sent' },
  waits: { vi: 'chờ gửi', en: 'waits' },
  failing: (tries: number) => ({
    vi: `chưa gửi được, đã thử ${tries} lần`,
    en: `not sent yet, tried ${tries} ${tries === 1 ? 'time' : 'times'}`,
  }),
  givenUp: { vi: 'không gửi được', en: 'given up' },
  again: { vi: 'Gửi lại', en: 'Send again' },
})

export const wishNames: Readonly<Record<Wish, Localized>> = {
  everything: { vi: 'mọi thông báo', en: 'every notice' },
  deadlines: { vi: 'chỉ những thông báo có thời hạn', en: 'deadlines only' },
}
