import { listDocuments } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { dayOf } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import {
  attachDocument,
  enterPaper,
  excludeSubmission,
  getStarted,
  loadSubmission,
  noteFindings,
  reinstateSubmission,
  returnForSupplement,
  saveTyped,
  sendSubmission,
  startSubmission,
  withdrawSubmission,
} from '../submissions/index.ts'
import { acting, OFFICE } from './declarations.ts'
import type { SampleCity, SampleEnterprise } from './model.ts'
import { trackOf } from './rules/rounds.ts'

const ROUND = 'mh-2027'
const GROUND = 'dữ liệu minh họa'

/** The round that receives now, as the city's day finds it: one to supplement, one to check, one on paper, and others. */
export const submitSome = async (work: Work, city: SampleCity): Promise<void> => {
  const of = (number: number) => dossierOf(work, city, number)
  await returned(work, of(1))
  await sendOne(of(2), '2026-10-12')
  await onPaper(work, of(3))
  await withdrawn(of(4))
  await excludedAndBack(work, of(6))
  await begun(of(7))
}

interface Dossier {
  readonly code: string
  readonly enterprise: SampleEnterprise
  readonly product: string
  readonly track: string
  /** The work of its person on a day. */
  readonly on: (day: string) => Work
}

const dossierOf = (work: Work, city: SampleCity, number: number): Dossier => {
  const enterprise = city.enterprises[number - 1]
  const product = enterprise?.products[0]
  const person = city.people.find(each => each.enterprise === enterprise?.id)
  if (enterprise === undefined || product === undefined || person === undefined)
    throw new Error(`the sample city has no enterprise ${number}`)
  return {
    code: `${ROUND}-${String(number).padStart(3, '0')}`,
    enterprise,
    product: product.id,
    track: trackOf(enterprise, product),
    on: day => acting(work, person, day),
  }
}

const office = (work: Work, day: string): Work => ({
  ...work,
  actor: OFFICE,
  today: dayOf(day),
  now: `${day}T08:20:00.000Z`,
})

const which = ({ code }: Dossier) => ({ round: ROUND, submission: code })

const typing = (work: Work, dossier: Dossier, part: string, content: Record<string, string>, version = 0) =>
  saveTyped(work, { ...which(dossier), part, content, version, editor: 'rehearsal', sequence: 1 })

const fillIn = async (work: Work, dossier: Dossier): Promise<void> => {
  const { enterprise, track } = dossier
  await typing(work, dossier, 'product', {
    track,
    contactName: `Phòng Kế hoạch (${GROUND})`,
    contactPhone: '024 0000 0000',
  })
  await typing(work, dossier, 'report', {
    summary: `Sản phẩm của ${enterprise.nameVi}, sản xuất tại Hà Nội (${GROUND}).`,
    evidence: `Số liệu đã khai đáp ứng điều kiện của nhánh đăng ký (${GROUND}).`,
  })
  const [document] = await listDocuments(work.db, [enterpriseIdOf(enterprise.id)])
  const { progress } = await load(work, dossier)
  const wanted = progress.find(({ id, isLacking }) => isLacking && id.startsWith('paper:'))
  if (document !== undefined && wanted !== undefined)
    await attachDocument(work, { ...which(dossier), paper: wanted.id.slice('paper:'.length) }, document.id)
}

const load = async (work: Work, { code }: Dossier) =>
  loadSubmission(work, await getStarted(work, ROUND, code))

const send = async (work: Work, dossier: Dossier): Promise<string> =>
  sendSubmission(work, { ...which(dossier), checked: (await load(work, dossier)).checked })

const sendOne = async (dossier: Dossier, day: string): Promise<string> => {
  const work = dossier.on(day)
  await startSubmission(work, { round: ROUND, product: dossier.product, code: dossier.code })
  await fillIn(work, dossier)
  return send(work, dossier)
}

const returned = async (work: Work, dossier: Dossier): Promise<void> => {
  const receipt = await sendOne(dossier, '2026-10-08')
  const checking = office(work, '2026-10-14')
  const words = 'Cần nêu công suất và năm bắt đầu sản xuất (minh họa).'
  await noteFindings(checking, {
    ...which(dossier),
    receipt,
    seen: 0,
    found: [
      { item: 'product', verdict: 'fine', words: null },
      { item: 'report', verdict: 'wanting', words },
    ],
  })
  await returnForSupplement(checking, {
    ...which(dossier),
    receipt,
    items: ['report'],
    words,
    dueOn: dayOf('2026-10-28'),
  })
}

const onPaper = async (work: Work, dossier: Dossier): Promise<void> => {
  const entering = office(work, '2026-10-16')
  await enterPaper(entering, {
    round: ROUND,
    product: dossier.product,
    code: dossier.code,
    number: '12/HS-MH',
    receivedOn: dayOf('2026-10-15'),
    postmarkedOn: dayOf('2026-10-13'),
  })
  await fillIn(entering, dossier)
  await send(entering, dossier)
}

const withdrawn = async (dossier: Dossier): Promise<void> => {
  await sendOne(dossier, '2026-10-09')
  const reason = `Chuyển sang đăng ký sản phẩm khác (${GROUND})`
  await withdrawSubmission(dossier.on('2026-10-17'), { ...which(dossier), reason })
}

const excludedAndBack = async (work: Work, dossier: Dossier): Promise<void> => {
  await sendOne(dossier, '2026-10-07')
  const reason = `Nhầm số liệu doanh thu khi đối chiếu (${GROUND})`
  await excludeSubmission(office(work, '2026-10-13'), { ...which(dossier), reason })
  const again = `Doanh nghiệp đã giải trình, số liệu đúng như bản khai (${GROUND})`
  await reinstateSubmission(office(work, '2026-10-15'), { ...which(dossier), reason: again })
}

const begun = async (dossier: Dossier): Promise<void> => {
  const work = dossier.on('2026-10-19')
  await startSubmission(work, { round: ROUND, product: dossier.product, code: dossier.code })
  await typing(work, dossier, 'report', { summary: `Đang soạn (${GROUND})` })
}
