import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enterpriseIdOf } from '../model.ts'
import { type Identity, likenesses } from './duplicates.ts'
import { checkDigit } from './tax-code.ts'

const identity = (change: Partial<Identity> = {}): Identity => ({
  id: enterpriseIdOf('a'),
  name: 'Công ty Cổ phần Bóng đèn Phích nước Rạng Đông',
  taxCode: null,
  phone: null,
  representative: null,
  address: null,
  commune: null,
  people: [],
  ...change,
})
const elsewhere = 'Công ty TNHH Dệt kim Thái Bình'
const reasons = (a: Partial<Identity>, b: Partial<Identity>) =>
  likenesses(identity(a), identity({ name: elsewhere, ...b })).map(({ why }) => why)

describe('two records look like one enterprise', () => {
  test.each<[string, string | null, string | null, readonly string[]]>([
    ['one digit typed wrong', '0100109106', '0100109706', ['tax-code-digit']],
    ['a wrong check digit alone', '0100109106', '0100109107', ['tax-code-digit']],
    ['two neighbours that changed places', '0100109106', '0100190106', ['tax-code-swapped']],
    ['neighbours across the check digit', '0100109106', '0100109160', ['tax-code-swapped']],
    [
      'a unit of the same number, mistyped in the same digit',
      '0100109106-001',
      '0100109706-001',
      ['tax-code-digit'],
    ],
    ['a parent and its dependent unit', '0100109106', '0100109106-001', []],
    ['two dependent units of one parent', '0100109106-001', '0100109106-002', []],
    ['a unit of another number', '0100109106-001', '0100109706-002', []],
    ['two digits, not neighbours', '0100109106', '0200109116', []],
    ['two other right codes', '0100109106', '0100233488', []],
    ['personal numbers with one digit different', '001099000009', '001099000008', ['tax-code-digit']],
    ['personal numbers that end alike', '001099000009', '002099000109', []],
    ['a code beside none', '0100109106', null, []],
  ])('by the tax code: %s', (_, one, other, found) => {
    expect(reasons({ taxCode: one }, { taxCode: other })).toEqual(found)
    expect(reasons({ taxCode: other }, { taxCode: one })).toEqual(found)
  })

  test('which of two codes cannot be one is told', () => {
    const found = likenesses(identity({ taxCode: '0100109106' }), identity({ taxCode: '0100109107' }))
    expect(found[0]).toEqual({ why: 'tax-code-digit', impossible: ['0100109107'] })
  })

  test.each<[string, string, readonly string[]]>([
    ['Công ty Cổ phần Cơ khí Đống Đa', 'CTCP CO KHI DONG DA', ['name']],
    ['Hợp tác xã gốm Bát Tràng', 'HTX Gốm  Bát-Tràng', ['name']],
    ['Công ty TNHH Nhựa Tiền Phong Hà Nội', 'Công ty TNHH Nhựa Tiền Phóng Hà Nộii', ['similar-name']],
    ['Công ty Cổ phần May Thăng Long 10', 'Công ty Cổ phần May Thăng Long 20', []],
    ['Công ty Cơ khí A', 'Công ty Cơ khí B', []],
    ['Công ty TNHH', 'Công ty Cổ phần', []],
  ])('by the name: %s, %s', (one, other, found) => {
    expect(reasons({ name: one }, { name: other })).toEqual(found)
  })

  test.each<[string, Partial<Identity>, Partial<Identity>, readonly string[]]>([
    ['the same telephone', { phone: '02438584310' }, { phone: '02438584310' }, ['phone']],
    ['no telephone at all', { phone: null }, { phone: null }, []],
    ['the same person acts for both', { people: ['p', 'q'] }, { people: ['q'] }, ['person']],
    [
      'the same representative by name',
      { representative: 'Nguyễn Thị Lan' },
      { representative: 'NGUYỄN THỊ LAN' },
      ['representative'],
    ],
    [
      'the same address, written otherwise',
      { address: '87-89 Hạ Đình', commune: 'x' },
      { address: '87 – 89, hạ đình', commune: 'x' },
      ['address'],
    ],
    [
      'the same street and number in another commune',
      { address: 'Số 1 phố Huế', commune: 'x' },
      { address: 'Số 1 phố Huế', commune: 'y' },
      [],
    ],
    ['an address without a number', { address: 'Phố Huế' }, { address: 'Phố Huế' }, []],
  ])('by %s', (_, one, other, found) => {
    expect(reasons(one, other)).toEqual(found)
  })

  test('two right codes are two enterprises: an address, a person or a representative alone does not outweigh them', () => {
    const codes = [{ taxCode: '0100109106' }, { taxCode: '0100233488' }] as const
    const at = { address: 'Số 1 phố Huế', people: ['p'], representative: 'Nguyễn Thị Lan' }
    const only = (part: Partial<Identity>) => reasons({ ...codes[0], ...part }, { ...codes[1], ...part })
    expect(only({ address: at.address })).toEqual([])
    expect(only({ people: at.people })).toEqual([])
    expect(only({ representative: at.representative })).toEqual([])
    expect(only({ address: at.address, people: at.people })).toEqual(['person', 'address'])
    expect(only({ name: elsewhere })).toEqual(['name'])
    expect(reasons({ ...codes[0], name: `${elsewhere}n` }, codes[1])).toEqual([])
  })

  test('any one wrong digit of a right code is noticed, whichever it is', () => {
    const nine = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
      .map(each => each.join(''))
    const code = nine.filter(each => checkDigit(each) !== null).map(each => each + checkDigit(each))
    fc.assert(
      fc.property(code, fc.nat(9), fc.integer({ min: 1, max: 9 }), (right, at, more) => {
        const wrong = right.slice(0, at) + ((Number(right[at]) + more) % 10) + right.slice(at + 1)
        expect(reasons({ taxCode: right }, { taxCode: wrong })).toEqual(['tax-code-digit'])
      }),
    )
  })
})
