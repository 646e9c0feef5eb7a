import { describe, expect, it } from 'vitest'
import { type CriteriaSet, criteriaSetSchema } from '../model.ts'
import { differences, differencesText } from './diff.ts'

const base = {
  format: 'chuluc-criteria-1',
  code: 'loom-prize',
  version: '2026',
  name: { vi: 'Giải Khung cửi', en: 'Loom Prize' },
  legalBasis: [{ number: '12/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-03-01' }],
  applicants: [{ code: 'household', name: { vi: 'hộ' } }],
  variables: { revenue: { name: { vi: 'Doanh thu' }, type: 'money', currency: 'VND' } },
  gates: [{ code: 'G1', name: { vi: 'Doanh thu' }, rule: 'revenue >= 1000000000', source: 'a' }],
  criteria: [
    {
      code: 'A',
      name: { vi: 'Sản xuất', en: 'Production' },
      criteria: [
        {
          code: 'A1',
          name: { vi: 'Quy mô', en: 'Scale' },
          value: 'revenue',
          bands: [
            { below: '10', points: 1 },
            { from: '10', points: 5 },
          ],
          notApplicable: 0,
        },
      ],
    },
    {
      code: 'B',
      name: { vi: 'Mẫu mã' },
      max: 5,
      bands: [
        { code: 'plain', points: 1 },
        { code: 'fine', points: 5 },
      ],
      bandsFor: { household: [{ code: 'any', points: 2 }] },
    },
  ],
  passMark: { points: 6 },
  ties: [{ points: 'A1' }, { points: 'B' }],
}
const [A, B] = base.criteria
const set = (changes: object = {}): CriteriaSet => criteriaSetSchema.parse({ ...base, ...changes })
const told = (changes: object) =>
  differences(set(), set(changes)).map(({ kind, place, before, after }) => [kind, place, before, after])

describe('the differences of two sets', () => {
  it('are none between a set and itself, however its numbers are written', () => {
    const criteria = [
      A,
      {
        ...B,
        max: '5.0',
        bands: [
          { code: 'plain', points: '1.00' },
          { code: 'fine', points: 5 },
        ],
      },
    ]
    expect(told({ criteria, passMark: { points: '6.0' } })).toEqual([])
  })

  it('are none where things stand in another order that has no meaning', () => {
    expect(told({ criteria: [B, A] })).toEqual([])
  })

  it.each<[string, object, unknown[]]>([
    ['a pass mark', { passMark: { points: 7 } }, [['changed', 'passMark.points', '6', '7']]],
    ['a pass mark that goes', { passMark: undefined }, [['removed', 'passMark', 'points 6', null]]],
    [
      'a threshold',
      { gates: [{ ...base.gates[0], rule: 'revenue >= 2000000000' }] },
      [['changed', 'gates[G1].rule', 'revenue >= 1000000000', 'revenue >= 2000000000']],
    ],
    [
      'a gate that goes',
      { gates: [] },
      [['removed', 'gates[G1]', 'Doanh thu; code G1; rule revenue >= 1000000000', null]],
    ],
    [
      'a variable that comes',
      { variables: { ...base.variables, workers: { name: { vi: 'Lao động' }, type: 'integer' } } },
      [['added', 'variables[workers]', null, 'Lao động; type integer']],
    ],
    [
      'the type of a variable',
      { variables: { revenue: { ...base.variables.revenue, currency: 'USD' } } },
      [['changed', 'variables[revenue].currency', 'VND', 'USD']],
    ],
    [
      'a document',
      { legalBasis: [{ ...base.legalBasis[0], date: '2026-03-02' }] },
      [
        [
          'removed',
          'legalBasis[12/QĐ-UBND, UBND tỉnh, 2026-03-01]',
          'number 12/QĐ-UBND; issuer UBND tỉnh; date 2026-03-01',
          null,
        ],
        [
          'added',
          'legalBasis[12/QĐ-UBND, UBND tỉnh, 2026-03-02]',
          null,
          'number 12/QĐ-UBND; issuer UBND tỉnh; date 2026-03-02',
        ],
      ],
    ],
    [
      'the order of tie keys',
      { ties: [{ points: 'B' }, { points: 'A1' }] },
      [
        ['changed', 'ties[B].position', '2', '1'],
        ['changed', 'ties[A1].position', '1', '2'],
      ],
    ],
    [
      'points of a band',
      {
        criteria: [
          A,
          {
            ...B,
            bands: [
              { code: 'plain', points: 2 },
              { code: 'fine', points: 5 },
            ],
          },
        ],
      },
      [['changed', 'criteria[B].bands[plain].points', '1', '2']],
    ],
    [
      'a band for a kind of applicant',
      { criteria: [A, { ...B, bandsFor: undefined }] },
      [['removed', 'criteria[B].bandsFor[household][any]', 'code any; points 2', null]],
    ],
    [
      'a criterion that moves',
      { criteria: [{ ...A, criteria: [...(A?.criteria ?? []), B] }] },
      [['changed', 'criteria[B].under', null, 'A']],
    ],
    [
      'a criterion that goes, told without its bands',
      { criteria: [A] },
      [['removed', 'criteria[B]', 'Mẫu mã; code B; max 5', null]],
    ],
  ])('say %s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected)
  })

  it('find a band of numbers by its ends', () => {
    const a1 = {
      ...A?.criteria?.[0],
      bands: [
        { below: '20', points: 1 },
        { from: '20', points: 5 },
      ],
    }
    expect(told({ criteria: [{ ...A, criteria: [a1] }, B] })).toEqual([
      ['removed', 'criteria[A1].bands[below 10]', 'below 10; points 1', null],
      ['removed', 'criteria[A1].bands[from 10]', 'from 10; points 5', null],
      ['added', 'criteria[A1].bands[below 20]', null, 'below 20; points 1'],
      ['added', 'criteria[A1].bands[from 20]', null, 'from 20; points 5'],
    ])
  })

  it('tell rules from sources and remarks', () => {
    const gates = [{ ...base.gates[0], source: 'b', notApplicable: 'holds' }]
    expect(differences(set(), set({ gates })).map(({ place, aspect }) => [place, aspect])).toEqual([
      ['gates[G1].source', 'provenance'],
      ['gates[G1].notApplicable', 'rule'],
    ])
  })
})

describe('the differences for a terminal', () => {
  it('count, then give place, before and after', () => {
    const gates = [{ ...base.gates[0], source: 'b' }]
    const found = differences(
      set(),
      set({ gates, criteria: [A, { ...B, max: undefined }], passMark: undefined }),
    )
    expect(differencesText(found, 'vi').split('\n')).toEqual([
      'Nội dung: 1 sửa, 1 bỏ',
      '~ criteria[B].max  «Mẫu mã»',
      '    trước: 5',
      '    sau: (không có)',
      '- passMark',
      '    points 6',
      '',
      'Nguồn và ghi chú: 1 sửa',
      '~ gates[G1].source  «Doanh thu»',
      '    trước: a',
      '    sau: b',
      '',
    ])
  })

  it('say when there are none', () => {
    expect(differencesText([], 'en')).toBe('The two sets are the same.\n')
  })
})
