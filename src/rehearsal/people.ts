import { hashPassword } from 'better-auth/crypto'
import { addPerson, grantRole, loadUnits, registerLogin } from '../access/index.ts'
import { grantInput, personIdOf, personInput, unitsInput } from '../access/model.ts'
import { registerMany } from '../enterprises/index.ts'
import { batchInput as enterprisesInput } from '../enterprises/model/inputs.ts'
import type { Work } from '../platform/work.ts'
import type { SampleCity } from './model.ts'
import { communeOf } from './rules/communes.ts'

export const GROUND = 'dữ liệu minh họa'

/** Units that no public source names, for the people of the sample city who need one. */
const UNITS = [
  {
    code: 'mh-hiep-hoi',
    kind: 'association',
    nameVi: 'Hiệp hội minh họa',
    nameEn: 'Sample association',
    source: GROUND,
  },
  ...['mh-ngan-hang', 'mh-ngan-hang-hai'].map((code, at) => ({
    code,
    kind: 'body',
    nameVi: `Ngân hàng minh họa ${at + 1}`,
    nameEn: `Sample bank ${at + 1}`,
    source: GROUND,
  })),
  { code: 'mh-xa', kind: 'commune', nameVi: 'Xã minh họa', nameEn: 'Sample commune', source: GROUND },
]
/** Of every official of the sample city, for those who want to try the way by password. Its manual tells it. */
export const SAMPLE_PASSWORD = 'chu-luc-minh-hoa'

/** Units of the city that no public source names. */
export const enterUnits = (work: Work): Promise<void> =>
  loadUnits(work, unitsInput.parse({ format: 'chuluc-units-1', units: UNITS }))

/** Everyone comes in by the imitated VNeID; officials by a password, too, which enterprises may not have. */
export const enterPeople = async (work: Work, city: SampleCity): Promise<void> => {
  const hash = await hashPassword(SAMPLE_PASSWORD)
  for (const { id, name, roles, from, enterprise } of city.people) {
    const email = `${id}@example.vn`
    await addPerson(work, personInput.parse({ id, name, email }))
    const password = enterprise === null ? hash : null
    await registerLogin(work, { person: personIdOf(id), name, email, subject: id, password })
    for (const { role, unit } of roles)
      await grantRole(
        work,
        grantInput.parse({ id: `${id}-${role}`, person: id, role, unit, validFrom: from, ground: GROUND }),
      )
  }
}

export const enterEnterprises = (work: Work, city: SampleCity): Promise<void> =>
  registerMany(
    work,
    enterprisesInput.parse({
      enterprises: city.enterprises.map(({ id, kind, taxCode, nameVi, vsic2018, vsic2025 }) => ({
        id,
        kind,
        taxCode,
        nameVi,
        isSample: true,
        source: GROUND,
        industries: [
          { list: 'vsic-2018', code: vsic2018, isMain: true },
          { list: 'vsic-2025', code: vsic2025, isMain: true },
        ],
      })),
      sites: city.enterprises.map(({ id, commune, inCraftVillage }, index) => ({
        id: `${id}-tru-so`,
        enterprise: id,
        kind: 'head-office',
        places: [
          { address: `Thôn ${GROUND}`, commune, inCraftVillage, validTo: '2025-07-01' },
          { address: `Thôn ${GROUND}`, commune: communeOf(index), inCraftVillage, validFrom: '2025-07-01' },
        ],
      })),
      products: city.enterprises.flatMap(({ id, sector, products }) =>
        products.map(product => ({
          id: product.id,
          enterprise: id,
          nameVi: product.nameVi,
          sectorGroup: sector,
        })),
      ),
      members: city.people.flatMap(({ id, enterprise, from }) =>
        enterprise === null ? [] : [{ person: id, enterprise, validFrom: from }],
      ),
    }),
  )
