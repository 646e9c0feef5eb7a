import { problemInVietnamese } from '../../criteria/rules/draft/words.ts'
import type { Problem } from '../../exact/problem.ts'
import type { Language } from '../../platform/texts.ts'

const THINGS: Readonly<Record<string, string>> = {
  unit: 'đơn vị',
  goal: 'mục tiêu',
  target: 'chỉ tiêu',
  indicator: 'chỉ số',
  enterprise: 'doanh nghiệp',
  commune: 'xã, phường',
  'group of tasks': 'nhóm nhiệm vụ',
  'sector group': 'nhóm ngành',
  'size class': 'quy mô',
  scope: 'phạm vi',
}

const SENTENCES: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [/^no (.+) has this code$/, what => `không có ${THINGS[what ?? ''] ?? what} mang mã này`],
  [/^name one that is there, or leave it out$/, () => 'ghi mã có thật, hoặc bỏ trống'],
  [/^a yearly plan lasts a year at most$/, () => 'kế hoạch năm không dài quá một năm'],
  [/^a five-year plan lasts longer than a year$/, () => 'kế hoạch năm năm phải dài hơn một năm'],
  [/^change the days or the kind$/, () => 'sửa ngày hoặc loại kế hoạch'],
  [/^this is named already$/, () => 'mã này đã được nêu'],
  [/^an empty list is met by nobody$/, () => 'danh sách trống thì không ai đáp ứng'],
  [/^write null where it does not matter$/, () => 'ghi null nếu không đòi hỏi'],
  [/^another file has this code$/, () => 'tệp khác đã mang mã này'],
  [/^give it a code of its own$/, () => 'ghi một mã riêng'],
  [/^did you mean "(.+)"\?$/, what => `có phải là “${what}”?`],
  [/^this day does not exist$/, () => 'không có ngày này'],
  [/^write a day of the calendar such as "(.+)"$/, day => `ghi một ngày có thật, ví dụ “${day}”`],
  [/^it ends before it begins on (.+)$/, day => `kết thúc trước khi bắt đầu (${day})`],
  [/^change the days$/, () => 'sửa lại ngày'],
  [/^change the days of the task or of the plan$/, () => 'sửa ngày của nhiệm vụ hoặc của kế hoạch'],
  [/^(.+) has it already$/, place => `trùng với ${place}`],
  [/^give it one of its own$/, () => 'ghi một số riêng'],
  [/^this unit is named already$/, () => 'đơn vị này đã được nêu'],
  [/^name it once$/, () => 'chỉ nêu một lần'],
  [
    /^it lies outside the plan, which is from (.+) to (.+)$/,
    (from, to) => `nằm ngoài thời gian của kế hoạch, từ ${from} đến ${to}`,
  ],
  [/^no such budget line is open$/, () => 'chưa mở dòng ngân sách này'],
  [/^open it under support, or leave it out$/, () => 'mở ở phần hỗ trợ doanh nghiệp, hoặc bỏ trống'],
  [
    /^it is (inferred|assumed), and nobody is told why$/,
    () => 'là suy luận hoặc giả định mà không nêu vì sao',
  ],
  [/^say in a note what is a reading of ours$/, () => 'nêu trong ghi chú phần nào là suy luận'],
]

/** What is wrong in a file, in the language of who reads it. */
export const faultIn = (found: Problem, language: Language): Problem => {
  if (language === 'en') return found
  const known = problemInVietnamese(found)
  return {
    ...known,
    reason: said(known.reason),
    remedy: said(known.remedy),
    place: known.place.replace(/^line (\d+)/, 'dòng $1'),
  }
}

const said = (sentence: string): string => {
  for (const [form, words] of SENTENCES) {
    const match = form.exec(sentence)
    if (match !== null) return words(...match.slice(1))
  }
  return sentence
}
