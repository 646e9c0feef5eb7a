/** A criteria set that a whole round can be played with: a criterion each of two departments, and one of the council. */
export const smallSet = {
  format: 'chuluc-criteria-1',
  code: 'rut-gon',
  version: '2026',
  name: { vi: 'Bộ tiêu chí rút gọn' },
  programme: { vi: 'Sản phẩm công nghiệp chủ lực thành phố Hà Nội' },
  legalBasis: [
    {
      number: '12/QĐ-UBND',
      issuer: 'UBND thành phố',
      date: '2026-09-01',
      title: 'Bộ tiêu chí rút gọn (minh họa)',
      status: 'assumed',
    },
  ],
  variables: {},
  gates: [],
  criteria: [
    { code: 'A', name: { vi: 'Trình độ công nghệ' }, max: 40, step: '1' },
    { code: 'B', name: { vi: 'Bảo vệ môi trường' }, max: 30, step: '1' },
    { code: 'C', name: { vi: 'Ý nghĩa của sản phẩm' }, max: 30, step: '1' },
  ],
  passMark: { points: 60 },
  units: [
    { code: 'so-khoa-hoc-va-cong-nghe', name: { vi: 'Sở Khoa học và Công nghệ' } },
    { code: 'so-nong-nghiep-va-moi-truong', name: { vi: 'Sở Nông nghiệp và Môi trường' } },
    { code: 'hoi-dong-danh-gia', name: { vi: 'Hội đồng đánh giá' } },
  ],
  assignments: [
    { criteria: ['A'], unit: 'so-khoa-hoc-va-cong-nghe' },
    { criteria: ['B'], unit: 'so-nong-nghiep-va-moi-truong' },
    { criteria: ['C'], unit: 'hoi-dong-danh-gia' },
  ],
  panels: [
    {
      code: 'hoi-dong',
      name: { vi: 'Hội đồng đánh giá' },
      unit: 'hoi-dong-danh-gia',
      criteria: ['C'],
      combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
      quorum: { share: '2/3' },
    },
  ],
}
