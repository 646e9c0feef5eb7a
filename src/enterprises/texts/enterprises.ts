import type { Localized } from '../../platform/texts.ts'
import type { EnterpriseKind } from '../model.ts'
import type { EnterpriseProblem, IndustryProblem, ProductProblem } from '../rules/enterprises.ts'
import type { TaxCodeProblem } from '../rules/tax-code.ts'
import { field, type Words } from './words.ts'

export const kindNames: Readonly<Record<EnterpriseKind, Localized>> = {
  company: { vi: 'doanh nghiệp', en: 'company' },
  'dependent-unit': { vi: 'đơn vị phụ thuộc', en: 'dependent unit' },
  'co-operative': { vi: 'hợp tác xã', en: 'co-operative' },
  'co-operative-union': { vi: 'liên hiệp hợp tác xã', en: 'co-operative union' },
  'co-operative-group': { vi: 'tổ hợp tác', en: 'co-operative group' },
  household: { vi: 'hộ kinh doanh', en: 'household business' },
}

const taxCodeWords = (why: TaxCodeProblem): Omit<Words, 'place' | 'value'> => {
  switch (why.problem) {
    case 'shape':
      return {
        reason: {
          vi: 'Mã số thuế gồm 10 chữ số; đơn vị phụ thuộc thêm dấu gạch ngang và 3 chữ số.',
          en: 'A tax code is 10 digits; a dependent unit adds a dash and 3 digits.',
        },
        remedy: {
          vi: 'Hãy viết như 0100109106 hoặc 0100109106-001, không có dấu cách, đúng như trên giấy chứng nhận đăng ký.',
          en: 'Write it like 0100109106 or 0100109106-001, without spaces, as on the registration certificate.',
        },
      }
    case 'serial-zero':
      return {
        reason: {
          vi: 'Các chữ số từ thứ 3 đến thứ 9 đều là 0: không có mã số thuế như vậy.',
          en: 'Digits 3 to 9 are all zero: there is no such tax code.',
        },
        remedy: COMPARE,
      }
    case 'no-such-number':
      return {
        reason: {
          vi: 'Không mã số thuế nào bắt đầu bằng 9 chữ số này.',
          en: 'No tax code begins with these nine digits.',
        },
        remedy: COMPARE,
      }
    case 'check-digit':
      return {
        reason: {
          vi: `Chữ số kiểm tra sai: với 9 chữ số đầu này, chữ số thứ 10 phải là ${why.expected}.`,
          en: `The check digit is wrong: after these nine digits the tenth is ${why.expected}.`,
        },
        remedy: COMPARE,
      }
    case 'branch-zero':
      return {
        reason: {
          vi: 'Số của đơn vị phụ thuộc từ 001 đến 999.',
          en: 'The number of a dependent unit runs from 001 to 999.',
        },
        remedy: {
          vi: 'Hãy bỏ phần -000 nếu đây là mã của đơn vị chủ quản.',
          en: 'Leave out -000 if this is the code of the enterprise itself.',
        },
      }
    case 'personal-number':
      return {
        reason: {
          vi: `Mã 12 chữ số là số định danh cá nhân; loại hình "${kindNames[why.kind].vi}" không dùng mã này.`,
          en: `A 12-digit code is a personal number, which a ${kindNames[why.kind].en} does not have.`,
        },
        remedy: {
          vi: 'Hãy ghi mã số thuế 10 chữ số, hoặc chọn lại loại hình (hộ kinh doanh, hợp tác xã, tổ hợp tác).',
          en: 'Write the 10-digit tax code, or correct the kind (household, co-operative, co-operative group).',
        },
      }
  }
}

const COMPARE: Localized = {
  vi: 'Hãy đối chiếu từng chữ số với giấy chứng nhận đăng ký.',
  en: 'Compare each digit with the registration certificate.',
}

export const enterpriseWords = (problem: EnterpriseProblem): Words =>
  problem.problem === 'tax-code'
    ? { place: field('taxCode'), value: problem.value, ...taxCodeWords(problem.why) }
    : industryWords(problem)

const industryWords = (problem: IndustryProblem): Words => {
  const found = { place: field(`industries[${problem.at}].code`), value: problem.value }
  switch (problem.problem) {
    case 'industry-shape':
      return {
        ...found,
        reason: { vi: 'Mã ngành gồm từ 2 đến 5 chữ số.', en: 'An industry code has 2 to 5 digits.' },
        remedy: { vi: 'Hãy viết như 2732.', en: 'Write it like 2732.' },
      }
    case 'industry-unknown':
      return {
        ...found,
        reason: {
          vi: `Danh mục ${problem.list} không có mã này.`,
          en: `The list ${problem.list} has no such code.`,
        },
        remedy: {
          vi: 'Hãy tra lại mã, hoặc chọn đúng phiên bản của hệ thống ngành.',
          en: 'Look the code up again, or choose the right version of the classification.',
        },
      }
    case 'industry-twice':
      return {
        ...found,
        reason: { vi: 'Mã ngành này đã có ở trên.', en: 'This industry code stands above already.' },
        remedy: { vi: 'Hãy bỏ một dòng.', en: 'Remove one of the two.' },
      }
    case 'main-industry-twice':
      return {
        ...found,
        reason: {
          vi: 'Mỗi phiên bản chỉ có một ngành chính.',
          en: 'Each version of the classification has one main industry.',
        },
        remedy: { vi: 'Hãy chọn một ngành chính.', en: 'Choose one.' },
      }
  }
}

export const productWords = (problem: ProductProblem): Words => {
  switch (problem.problem) {
    case 'sector-group':
      return {
        place: field('sectorGroup'),
        value: problem.value,
        reason: { vi: 'Không có nhóm ngành này.', en: 'There is no such sector group.' },
        remedy: {
          vi: `Hãy chọn một trong: ${problem.known.join(', ')}.`,
          en: `Choose one of: ${problem.known.join(', ')}.`,
        },
      }
    case 'supporting-area':
      return {
        place: field(`supportingAreas[${problem.at}]`),
        value: problem.value,
        reason: {
          vi: 'Không có lĩnh vực công nghiệp hỗ trợ này.',
          en: 'There is no such area of supporting industry.',
        },
        remedy: {
          vi: 'Hãy chọn một mã của danh mục supporting-industry-areas.',
          en: 'Choose a code of the list supporting-industry-areas.',
        },
      }
  }
}
