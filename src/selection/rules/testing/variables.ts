import type { CriteriaSet } from '../../../criteria/model.ts'
import { chance, type Draw, oneOf } from './draw.ts'

type Variables = CriteriaSet['variables']

/** The variables that made-up sets use: every type, two currencies and the rate between them, a code with dots. */
export const variables: Variables = {
  share: { name: { vi: 'Tỷ lệ' }, type: 'number', decimals: 3 },
  'product.index': { name: { vi: 'Chỉ số' }, type: 'number' },
  workers: { name: { vi: 'Lao động' }, type: 'integer', unit: 'người' },
  revenue: { name: { vi: 'Doanh thu' }, type: 'money', currency: 'VND', publication: 'public' },
  cost: { name: { vi: 'Chi phí' }, type: 'money', currency: 'VND', decimals: 0 },
  exportsUsd: { name: { vi: 'Xuất khẩu' }, type: 'money', currency: 'USD', decimals: 2 },
  rateUsd: { name: { vi: 'Tỷ giá' }, type: 'number', converts: { from: 'USD', to: 'VND' } },
  certified: { name: { vi: 'Có chứng nhận' }, type: 'boolean' },
  handmade: { name: { vi: 'Thủ công' }, type: 'boolean', publication: 'private' },
  material: { name: { vi: 'Vật liệu' }, type: 'text' },
  field: { name: { vi: 'Ngành' }, type: 'choice', choices: [{ code: 'loom' }, { code: 'kiln' }] },
  foundedOn: { name: { vi: 'Ngày thành lập' }, type: 'date' },
}

export const codesOf = {
  number: ['share', 'product.index', 'workers'],
  dong: ['revenue', 'cost'],
  truth: ['certified', 'handmade'],
} as const

export const words = { material: ['silk', 'clay'], field: ['loom', 'kiln'] } as const
export const days = ['2000-01-01', '2024-02-29', '2026-11-21'] as const

const figures = {
  number: [0, 1, 2, 3, '0.1', '0.125', -1, '0.3', 7, '10', '123456789.000000001', 0.000001],
  integer: [0, 1, 2, 3, '7', -1, 250],
  dong: [0, 1, '2', 5, 10, '1000000000', '99999999999999999999', -3],
  dollar: [0, '0.01', 1, '2.50', 10, -1],
} as const

type Scalar = string | number | boolean

/** A value that suits the variable; small figures come often, so that they meet each other and the ends of bands. */
export const drawValue = (draw: Draw, code: string): Scalar => {
  const variable = variables[code]
  switch (variable?.type) {
    case 'money':
      return oneOf<Scalar>(draw, variable.currency === 'VND' ? figures.dong : figures.dollar)
    case 'number':
      return code === 'share'
        ? oneOf<Scalar>(draw, [0, 1, '0.1', '0.125', 2])
        : oneOf<Scalar>(draw, figures.number)
    case 'integer':
      return oneOf<Scalar>(draw, figures.integer)
    case 'boolean':
      return chance(draw, 50)
    case 'text':
      return oneOf(draw, words.material)
    case 'choice':
      return oneOf(draw, words.field)
    case 'date':
      return oneOf(draw, days)
    case undefined:
      throw new RangeError(`no variable ${code}`)
  }
}
