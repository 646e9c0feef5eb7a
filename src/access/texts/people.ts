import { defineTexts, type Localized } from '../../platform/texts.ts'
import type { Role } from '../model.ts'
import type { GrantProblem, UnitProblem } from '../rules.ts'

/** What is wrong and what to do about it. */
interface Words {
  readonly reason: Localized
  readonly remedy: Localized
}

export const texts = defineTexts({
  grantTwice: {
    vi: 'Người này đã có vai trò đó trong thời gian ấy.',
    en: 'This person already holds that role on some of these days.',
  },
  grantEnded: (day: string) => ({
    vi: `Vai trò này đã kết thúc từ ngày ${onDay(day)}.`,
    en: `This role has already ended on ${day}.`,
  }),
  mayNotManage: {
    vi: 'Chỉ quản trị viên được sửa người dùng, đơn vị và vai trò.',
    en: 'Only an administrator may change people, units and roles.',
  },
})

const onDay = (day: string): string => day.split('-').reverse().join('/')

export const unitWords = (problem: UnitProblem): Words => {
  switch (problem.problem) {
    case 'twice':
      return {
        reason: { vi: 'Mã đơn vị này có hai lần.', en: 'This unit code stands twice.' },
        remedy: {
          vi: 'Mỗi đơn vị một mã: hãy đổi mã hoặc bỏ một dòng.',
          en: 'One code for each unit: change the code or remove one of the two.',
        },
      }
    case 'period':
      return {
        reason: {
          vi: `Ngày bắt đầu ${onDay(problem.from)} không trước ngày kết thúc ${onDay(problem.to)}.`,
          en: `The first day ${problem.from} is not before the end ${problem.to}.`,
        },
        remedy: {
          vi: 'Hãy sửa một trong hai ngày; ngày kết thúc là ngày đầu tiên đơn vị không còn.',
          en: 'Correct one of the two; the end is the first day on which the unit no longer exists.',
        },
      }
    case 'successor-without-end':
      return {
        reason: {
          vi: `Có đơn vị kế thừa ${problem.successor} nhưng không có ngày kết thúc.`,
          en: `There is a successor ${problem.successor} but no end.`,
        },
        remedy: { vi: 'Hãy ghi validTo, hoặc bỏ successor.', en: 'Write validTo, or remove successor.' },
      }
    case 'successor-unknown':
      return {
        reason: {
          vi: `Không có đơn vị kế thừa ${problem.successor}.`,
          en: `There is no unit ${problem.successor} to succeed it.`,
        },
        remedy: {
          vi: 'Hãy thêm đơn vị đó trước, hoặc sửa mã.',
          en: 'Add that unit first, or correct the code.',
        },
      }
    case 'successor-not-there':
      return {
        reason: {
          vi: `Ngày ${onDay(problem.on)} không có đơn vị nào tiếp nhận nhiệm vụ: ${problem.successor} không hoạt động.`,
          en: `On ${problem.on} nobody takes over the duty: ${problem.successor} does not exist then.`,
        },
        remedy: {
          vi: 'Hãy sửa ngày của một trong hai đơn vị để nhiệm vụ không bị gián đoạn.',
          en: 'Correct the days of one of the two, so that the duty passes on without a gap.',
        },
      }
    case 'circle':
      return {
        reason: { vi: 'Các đơn vị kế thừa nhau thành vòng tròn.', en: 'The successors run in a circle.' },
        remedy: { vi: 'Hãy bỏ một đơn vị kế thừa trong vòng.', en: 'Remove one successor of the circle.' },
      }
    case 'overlap':
      return {
        reason: {
          vi: `Đã có đơn vị cùng tên trong thời gian này: ${problem.other}.`,
          en: `A unit of the same name exists on these days: ${problem.other}.`,
        },
        remedy: {
          vi: 'Hãy kết thúc đơn vị cũ trước, hoặc sửa tên, ngày.',
          en: 'End the other one first, or correct the name or the days.',
        },
      }
  }
}

export const grantWords = (problem: GrantProblem): Words => {
  switch (problem) {
    case 'unit-missing':
      return {
        reason: { vi: 'Vai trò này phải gắn với một đơn vị.', en: 'This role is held in a unit.' },
        remedy: { vi: 'Hãy chọn đơn vị.', en: 'Name the unit.' },
      }
    case 'period':
      return {
        reason: {
          vi: 'Ngày bắt đầu không trước ngày kết thúc.',
          en: 'The first day is not before the end.',
        },
        remedy: {
          vi: 'Hãy sửa ngày kết thúc: đó là ngày đầu tiên vai trò không còn.',
          en: 'Correct the end: it is the first day on which the role no longer holds.',
        },
      }
  }
}

/** The roles as people see them. */
export const roleNames: Readonly<Record<Role, Localized>> = {
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  office: { vi: 'Cơ quan thường trực', en: 'Programme office' },
  scorer: { vi: 'Người chấm điểm', en: 'Scorer' },
  'commune-officer': { vi: 'Cán bộ xã, phường', en: 'Commune officer' },
  'council-member': { vi: 'Thành viên hội đồng', en: 'Council member' },
  'council-secretary': { vi: 'Thư ký hội đồng', en: 'Council secretary' },
  'council-chair': { vi: 'Chủ tịch hội đồng', en: 'Council chair' },
  leader: { vi: 'Lãnh đạo thành phố', en: 'City leader' },
  association: { vi: 'Hiệp hội', en: 'Association' },
  inspector: { vi: 'Thanh tra', en: 'Inspector' },
  auditor: { vi: 'Kiểm toán', en: 'Auditor' },
  administrator: { vi: 'Quản trị viên', en: 'Administrator' },
  buyer: { vi: 'Bên mua, ngân hàng', en: 'Buyer or bank' },
  'support-officer': { vi: 'Cán bộ hỗ trợ doanh nghiệp', en: 'Support officer' },
  accountant: { vi: 'Kế toán', en: 'Accountant' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
}
