import { z } from 'zod'
import { holding } from '../../access/permissions.ts'
import { documentKinds, duties, readingsOf } from '../../enterprises/model.ts'
import { actsForEnterprise, defineOperation, named, nothingAsked, ownEnterprise } from '../../platform/api.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { loadRecord } from '../enterprise/loading.ts'

const inside = named(
  'EnterpriseInside',
  z.object({
    contact: z.object({ representative: z.string().nullable(), phone: z.string().nullable() }),
    caretaker: z.string().nullable().describe('Who of the office keeps in touch.'),
    formerTaxCodes: z.array(z.object({ taxCode: z.string(), until: z.string(), ground: z.string() })),
    documents: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(documentKinds),
        title: z.string(),
        number: z.string().nullable(),
        issuedOn: z.string().nullable(),
        fileName: z.string(),
        mediaType: z.string(),
        size: z.int().describe('In bytes.'),
        addedAt: z.string(),
      }),
    ),
    members: z.array(
      z.object({
        person: z.string(),
        name: z.string().nullable(),
        duty: z.enum(duties),
        validFrom: z.string(),
        validTo: z.string().nullable(),
      }),
    ),
    intakes: z.array(z.object({ paper: z.string(), receivedOn: z.string(), enteredAt: z.string() })),
    readings: z
      .array(
        z.object({
          name: z.string().nullable(),
          capacity: z.string(),
          what: z.enum(readingsOf),
          readOn: z.string(),
          firstAt: z.string(),
        }),
      )
      .describe('Who from outside read its figures, the latest.'),
    dossiers: z.array(z.object({ id: z.string(), round: z.string() })),
  }),
)

const insideOf = async (work: Work, id: string) => {
  const { inside, dossiers } = await loadRecord(work, id)
  if (inside === null) throw NotAllowed.secret(`see inside enterprise ${id}`)
  const named = <Row extends { readonly person: string }>(row: Row) => ({
    ...row,
    name: inside.people.get(row.person)?.name ?? null,
  })
  return {
    ...inside,
    people: undefined,
    history: undefined,
    units: undefined,
    members: inside.members.map(named),
    readings: inside.readings.map(named),
    dossiers,
  }
}

const parts = {
  shows: ['/enterprises/:enterprise', '/enterprises/:enterprise/people'],
  query: nothingAsked,
  answer: inside,
  example: {},
}

const own = defineOperation({
  id: 'getOwnEnterpriseInside',
  path: '/api/own/enterprise/inside',
  tag: 'own',
  title: {
    vi: 'Tài liệu, con người và ai đã xem dữ liệu của tôi',
    en: 'Documents, people, and who read my data',
  },
  about: 'What only its own people, the office and auditors see of an enterprise. Files are on the pages.',
  may: actsForEnterprise,
  scope: 'read:own',
  ...parts,
  params: nothingAsked,
  answers: ({ work }) => insideOf(work, ownEnterprise(work)),
})

const one = defineOperation({
  id: 'getEnterpriseInside',
  path: '/api/office/enterprises/:enterprise/inside',
  tag: 'office',
  title: {
    vi: 'Tài liệu, con người và ai đã xem dữ liệu của doanh nghiệp',
    en: 'Documents, people, and who read',
  },
  about: 'For the office and auditors. The enterprise sees that you read it.',
  may: holding('office', 'auditor'),
  scope: 'read:office',
  ...parts,
  params: z.strictObject({ enterprise: z.string().max(80) }),
  answers: ({ work }, { params }) => insideOf(work, params.enterprise),
})

export const operations = [own, one]
