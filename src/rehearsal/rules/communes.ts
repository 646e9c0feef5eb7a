/** Communes of the sample city since the districts ended: names that no list of a real city has all of. */

const FIRST = [
  'Đồng',
  'Gò',
  'Bến',
  'Ao',
  'Cồn',
  'Lạch',
  'Đồi',
  'Rặng',
  'Vườn',
  'Giếng',
  'Cầu',
  'Quán',
  'Bãi',
  'Ngòi',
]
const SECOND = ['Sậy', 'Tre', 'Sim', 'Lau', 'Dâu', 'Mơ', 'Quế', 'Bưởi', 'Thị']

export interface SampleCommune {
  readonly code: string
  readonly nameVi: string
}

/** As many as Hà Nội has: 126, two in five of them wards. */
export const sampleCommunes: readonly SampleCommune[] = SECOND.flatMap((second, row) =>
  FIRST.map((first, column) => {
    const index = row * FIRST.length + column
    return {
      code: `mh-xa-${String(index + 1).padStart(3, '0')}`,
      nameVi: `${index % 5 < 2 ? 'phường' : 'xã'} ${first} ${second}`,
    }
  }),
)

/** Where an enterprise lies now: some communes have many, most have none. */
export const communeOf = (index: number): string | null =>
  sampleCommunes[(index * index * 11 + index * 3) % sampleCommunes.length]?.code ?? null

/** As a file for `importCodes`. */
export const communeFile = (ground: string): string =>
  [
    'list,code,name_vi,name_en,parent,valid_from,valid_to,source',
    ...sampleCommunes.map(({ code, nameVi }) => `communes,${code},${nameVi},,,2025-07-01,,${ground}`),
  ].join('\n')
