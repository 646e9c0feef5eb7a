import type { TaxCodeProblem } from '../../enterprises/rules/tax-code.ts'
import type { Both } from '../model.ts'

/** What is wrong with a tax code, short enough for a cell. */
export const taxCodeWords = (problem: TaxCodeProblem): Both => {
  switch (problem.problem) {
    case 'check-digit':
      return {
        vi: `Chữ số kiểm tra sai: chữ số thứ 10 phải là ${problem.expected}. Hãy đối chiếu với giấy đăng ký.`,
        en: `The check digit is wrong: the tenth digit is ${problem.expected}. Compare with the certificate.`,
      }
    case 'personal-number':
      return {
        vi: 'Mã 12 chữ số là số cá nhân; loại hình này không dùng mã ấy.',
        en: 'A 12-digit code is a personal number, which this kind does not have.',
      }
    case 'branch-zero':
      return { vi: 'Số của đơn vị phụ thuộc từ 001 đến 999.', en: 'A dependent unit is 001 to 999.' }
    default:
      return {
        vi: 'Mã số thuế gồm 10 chữ số, đơn vị phụ thuộc thêm gạch ngang và 3 chữ số.',
        en: 'A tax code is 10 digits; a dependent unit adds a dash and 3 digits.',
      }
  }
}
