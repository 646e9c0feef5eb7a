import { holding, mayManageAccess, signedIn } from '../access/permissions.ts'
import { mayDraftCriteria } from '../criteria/permissions.ts'
import type { Menu } from '../design/shell.ts'
import { mayBrowse, mayMerge } from '../enterprises/permissions.ts'
import { mayImport } from '../imports/permissions.ts'
import type { Actor } from '../platform/work.ts'

const visiting = (actor: Actor): boolean => actor.kind === 'visitor'

/** What stands in the head of every page, and the rest of what a person can do, which their home alone shows. */
export const menu: Menu = [
  { href: '/home', label: { vi: 'Việc của tôi', en: 'My work' }, may: signedIn },
  {
    href: '/enterprises',
    of: actor => `/enterprises/${encodeURIComponent((actor.kind === 'person' && actor.enterprise) || '')}`,
    label: { vi: 'Doanh nghiệp của tôi', en: 'My enterprise' },
    says: {
      vi: 'Hồ sơ, cơ sở, sản phẩm, tài liệu; ai đã xem số liệu',
      en: 'Its record, sites, products, documents; who read its figures',
    },
    may: actor => actor.kind === 'person' && actor.enterprise !== undefined,
  },
  {
    href: '/enterprises',
    label: { vi: 'Doanh nghiệp', en: 'Enterprises' },
    says: { vi: 'Tìm, lọc và mở hồ sơ doanh nghiệp', en: 'Find, filter and open the records of enterprises' },
    may: mayBrowse,
  },
  {
    href: '/declarations',
    label: { vi: 'Khai số liệu', en: 'Declarations' },
    says: { vi: 'Khai số liệu năm, xem lại và gửi', en: 'Declare a year’s figures, check and send them' },
    may: holding('enterprise', 'office'),
  },
  {
    href: '/verification',
    label: { vi: 'Thẩm tra', en: 'Verification' },
    says: {
      vi: 'Đối chiếu số liệu đã khai với tài liệu',
      en: 'Hold declared figures against their documents',
    },
    may: holding('office', 'scorer', 'inspector', 'auditor'),
  },
  {
    href: '/rounds',
    label: { vi: 'Đợt xét chọn', en: 'Rounds' },
    says: {
      vi: 'Hồ sơ, điểm và kết quả, giải thích đến từng số liệu',
      en: 'Dossiers, points and results, explained down to each figure',
    },
  },
  {
    href: '/people',
    label: { vi: 'Người dùng', en: 'People' },
    says: { vi: 'Người dùng, vai trò, lời mời', en: 'People, their roles, invitations' },
    may: mayManageAccess,
  },
  {
    href: '/units',
    label: { vi: 'Đơn vị', en: 'Units' },
    says: {
      vi: 'Đơn vị, thời gian hoạt động, đơn vị kế thừa',
      en: 'Units, their days, and who succeeds them',
    },
    may: mayManageAccess,
  },
  { href: '/products', label: { vi: 'Sản phẩm được công nhận', en: 'Recognised products' }, may: visiting },
  {
    href: '/criteria',
    label: { vi: 'Bộ tiêu chí', en: 'Criteria' },
    says: {
      vi: 'Điều kiện, tiêu chí, mức điểm và căn cứ',
      en: 'Conditions, criteria, bands and their ground',
    },
  },
  { href: '/figures', label: { vi: 'Số liệu', en: 'Figures' }, may: visiting },
  {
    href: '/criteria-drafts',
    label: { vi: 'Bản thảo bộ tiêu chí', en: 'Drafts of criteria' },
    says: {
      vi: 'Sửa trên bản sao, chạy thử rồi mới áp dụng',
      en: 'Edit a copy, try it, then put it in force',
    },
    may: mayDraftCriteria,
    isOnHomeAlone: true,
  },
  {
    href: '/imports',
    label: { vi: 'Nhập từ bảng tính', en: 'Import a workbook' },
    says: {
      vi: 'Doanh nghiệp, sản phẩm, số liệu năm; xem trước, hoàn tác được',
      en: 'Enterprises, products, a year’s figures; previewed, can be undone',
    },
    may: mayImport,
    isOnHomeAlone: true,
  },
  {
    href: '/enterprises/intake',
    label: { vi: 'Tiếp nhận hồ sơ giấy', en: 'Paper intake' },
    says: { vi: 'Ghi nhận thay doanh nghiệp nộp bản giấy', en: 'Enter what a firm brought on paper' },
    may: mayMerge,
    isOnHomeAlone: true,
  },
  {
    href: '/enterprises/merges',
    label: { vi: 'Hồ sơ trùng', en: 'Duplicates' },
    says: { vi: 'So sánh, gộp, tách lại', en: 'Compare, merge, part again' },
    may: mayMerge,
    isOnHomeAlone: true,
  },
  {
    href: '/products',
    label: { vi: 'Sản phẩm được công nhận', en: 'Recognised products' },
    says: {
      vi: 'Danh bạ công khai, tìm có dấu hoặc không dấu',
      en: 'The public register, with or without marks',
    },
    may: signedIn,
    isOnHomeAlone: true,
  },
  {
    href: '/figures',
    label: { vi: 'Số liệu đã công bố', en: 'Published figures' },
    says: { vi: 'Từng dòng kèm nguồn', en: 'Each row with its source' },
    may: signedIn,
    isOnHomeAlone: true,
  },
  {
    href: '/jobs',
    label: { vi: 'Việc đang chạy', en: 'Long work' },
    says: { vi: 'Những việc lâu đang chạy hoặc đã xong', en: 'Work that runs beside the pages, or is done' },
    may: signedIn,
    isOnHomeAlone: true,
  },
  {
    href: '/account',
    label: { vi: 'Tài khoản', en: 'Account' },
    says: {
      vi: 'Phiên đăng nhập, vai trò, khóa cho chương trình',
      en: 'Sessions, capacities, keys for programs',
    },
    may: signedIn,
    isOnHomeAlone: true,
  },
]
