import { addDocument } from '../enterprises/index.ts'
import { documentInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import {
  answerContest,
  contestFact,
  declareFact,
  loadDeclaration,
  saveDraft,
  sendDeclaration,
} from '../facts/index.ts'
import { contestInput, declareInput, factIdOf } from '../facts/model.ts'
import type { Actor, Work } from '../platform/work.ts'
import type { SampleCity } from './model.ts'
import { plainPdf } from './pdf.ts'

/**
 * The yearly declarations as the city's day finds them: one half typed, some sent, a doubt to answer and an answered one
 * to look at again. Only figures that no round of the city judges are declared here.
 */
export const declareInPart = async (work: Work, city: SampleCity): Promise<void> => {
  const people = city.people.filter(({ enterprise }) => enterprise !== null)
  const [first, ...others] = people
  if (first?.enterprise == null) return
  for (const person of others.slice(0, SENT))
    await sendOne(acting(work, person, '2026-10-12'), person.enterprise ?? '')
  await addReport(acting(work, first, '2026-10-10'), first.enterprise)
  await doubtOne(work, first, first.enterprise)
  await typeHalf(acting(work, first, '2026-10-19'), first.enterprise)
  await answerTheDoubt(work, city)
}

const SENT = 6
const YEAR = '2025'
const REPORT = `Báo cáo tài chính ${YEAR} (minh họa)`

export interface Person {
  readonly id: string
  readonly name: string
  readonly enterprise: string | null
}

/** The same work by a person of an enterprise, on another day. */
export const acting = (work: Work, { id, name, enterprise }: Person, day: string): Work => {
  const actor: Actor = {
    kind: 'person',
    id,
    name,
    roles: [{ role: 'enterprise', unit: null }],
    ...(enterprise === null ? {} : { enterprise }),
  }
  return { ...work, actor, today: dayOf(day), now: `${day}T02:42:00.000Z` }
}

/** The figures of a section as they are typed, each with the page of the report. */
const typed = (figures: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries([
    ['document', REPORT],
    ...Object.entries(figures).flatMap(([code, value], at) => [
      [`${code}:value`, value],
      [`${code}:page`, String(at + 3)],
    ]),
  ])

const saving = (enterprise: string, section: string, content: Record<string, string>) => ({
  enterprise: enterpriseIdOf(enterprise),
  year: YEAR,
  section,
  content,
  version: 0,
  editor: 'rehearsal',
  sequence: 0,
})

const sendOne = async (work: Work, enterprise: string): Promise<void> => {
  await addReport(work, enterprise)
  const content = {
    ...typed({ 'enterprise.totalCapital': '86.400.000.000', 'enterprise.taxPaid': '3.215.400.000' }),
  }
  await saveDraft(work, saving(enterprise, 'finance', content))
  const { checked } = await loadDeclaration(work, enterpriseIdOf(enterprise), YEAR)
  await sendDeclaration(work, { enterprise: enterpriseIdOf(enterprise), year: YEAR, checked })
}

const addReport = async (work: Work, enterprise: string): Promise<void> => {
  await addDocument(work, documentInput.parse({ enterprise, kind: 'financial-statement', title: REPORT }), {
    name: `bao-cao-tai-chinh-${YEAR}.pdf`,
    bytes: plainPdf(`Bao cao tai chinh ${YEAR} (minh hoa)`, 20),
  })
}

/** Half of the form, with one amount that was written in millions. */
const typeHalf = async (work: Work, enterprise: string): Promise<void> => {
  const finance = typed({ 'enterprise.totalCapital': '912.640.000.000', 'enterprise.taxPaid': '48.215' })
  const labour = typed({ 'enterprise.insuredEmployees': '1.102', 'enterprise.femaleEmployees': '397' })
  await saveDraft(work, await withKnown(work, saving(enterprise, 'finance', finance)))
  await saveDraft(work, await withKnown(work, saving(enterprise, 'labour', labour)))
}

/** A form is sent whole: what stood in it prefilled goes with what was typed. */
const withKnown = async (work: Work, draft: ReturnType<typeof saving>) => {
  const { sections } = await loadDeclaration(work, draft.enterprise, YEAR)
  const fields = sections.find(({ section }) => section.id === draft.section)?.fields ?? []
  const prefilled = fields.flatMap(({ field: { key }, typed }) =>
    Object.entries(typed).flatMap(([part, value]) =>
      value === '' ? [] : [[`${key}:${part}`, value] as const],
    ),
  )
  return { ...draft, content: { ...Object.fromEntries(prefilled), ...draft.content } }
}

export const OFFICE: Actor = {
  kind: 'person',
  id: 'mh-nguoi-01',
  name: 'mh-nguoi-01',
  roles: [{ role: 'office', unit: 'so-cong-thuong' }],
}

const doubtOne = async (work: Work, person: Person, enterprise: string): Promise<void> => {
  const id = 'mh-sl-nghi-van'
  await declareFact(
    acting(work, person, '2025-04-02'),
    declareInput.parse({
      id,
      subject: { kind: 'enterprise', id: enterprise },
      variable: 'enterprise.totalCapital',
      period: '2024',
      given: { value: '874510000000' },
      document: 'Báo cáo tài chính 2024 (minh họa)',
      page: 2,
    }),
  )
  const doubting = { ...work, actor: OFFICE, today: dayOf('2026-10-14'), now: '2026-10-14T07:05:00.000Z' }
  await contestFact(
    doubting,
    contestInput.parse({
      fact: id,
      ground: 'Bảng cân đối kế toán ghi 847.510.000.000 đồng (minh họa)',
      page: '2',
    }),
  )
}

/** The contested exports of the open round: the enterprise has explained them, and the official looks again. */
const answerTheDoubt = async (work: Work, city: SampleCity): Promise<void> => {
  const at = city.facts.findIndex(({ status }) => status === 'contested')
  const fact = city.facts[at]
  if (fact === undefined || !('id' in fact.subject)) return
  const { id } = fact.subject
  const enterprise = city.enterprises.find(
    each => each.id === id || each.products.some(product => product.id === id),
  )
  const person = city.people.find(each => enterprise !== undefined && each.enterprise === enterprise.id)
  if (person === undefined) return
  await answerContest(
    acting(work, person, '2026-09-03'),
    factIdOf(`mh-sl-${String(at + 1).padStart(5, '0')}`),
    {
      words: 'Chênh lệch do tờ khai ghi theo ngày thông quan; số đã khai theo hợp đồng trong năm (minh họa).',
      document: 'Bảng kê tờ khai hải quan 2025 (minh họa)',
      page: '2',
    },
  )
}
