import type { Work } from '../platform/work.ts'
import { decisionOf, standingOf } from '../publication/index.ts'
import { grantFromDecision, ruleOnRecognition, transferRecognition } from '../recognition/index.ts'
import { grantInput, rulingInput, transferInput } from '../recognition/model/inputs.ts'
import { numberAndSymbol } from '../recognition/rules/decisions.ts'
import { getRound } from '../selection/index.ts'
import type { RoundId } from '../selection/model.ts'
import type { SampleDossier, SampleRound } from './model.ts'
import { on } from './past.ts'

/** The term of the sample city's titles, in months: the 2023 text is not known, so this is invented too. */
const MONTHS = 24

/** Recognises those of the approved list, by the decision on it; what became of some of them later is invented, too. */
export const recognise = async (work: Work, id: RoundId, round: SampleRound): Promise<void> => {
  const stored = await getRound(work.db, id)
  const document = (await decisionOf(work, stored))?.document
  if (document == null) throw new Error(`not decided: ${id}`)
  const { products } = (await standingOf(work, stored)).proposal
  const dossiers = products.map(({ dossier }) => dossier)
  await grantFromDecision(
    work,
    id,
    grantInput.parse({
      dossiers,
      decision: {
        ...numberAndSymbol(document.number),
        issuer: document.issuer,
        decidedOn: document.issuedOn,
      },
      validFrom: document.issuedOn,
      term: { months: MONTHS, isAssumed: true },
    }),
  )
  await liveOn(
    work,
    id,
    round.dossiers.filter(each => dossiers.includes(each.id)),
  )
}

/** One of 2023 is revoked; of 2025 one was suspended and holds again, one is suspended, one passed on by a merger. */
const liveOn = async (
  work: Work,
  id: RoundId,
  [first, second, third, fourth]: readonly SampleDossier[],
): Promise<void> => {
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return
  if (id === 'mh-2023')
    return rule(work, first, ['revoked', '2024-05-06', 'Vi phạm về chất lượng sản phẩm (minh họa)'])
  if (id !== 'mh-2025') return
  await rule(work, first, ['suspended', '2026-04-02', 'Chờ kết quả kiểm tra chất lượng (minh họa)'])
  await rule(work, first, ['reinstated', '2026-06-15', 'Sản phẩm đạt yêu cầu khi kiểm tra (minh họa)'])
  await rule(work, second, ['suspended', '2026-08-20', 'Chưa nộp báo cáo sử dụng biểu trưng (minh họa)'])
  await transferRecognition(
    on(work, '2026-05-12'),
    transferInput.parse({
      recognition: `cn-${third.id}`,
      kind: 'merged',
      to: third.enterprise === fourth.enterprise ? first.enterprise : fourth.enterprise,
      effectiveOn: '2026-05-12',
      ground: 'Hợp đồng sáp nhập doanh nghiệp (minh họa)',
      document: '41/TB-MH ngày 12/05/2026',
    }),
  )
}

const rule = (
  work: Work,
  dossier: SampleDossier,
  [kind, effectiveOn, ground]: readonly [string, string, string],
): Promise<void> =>
  ruleOnRecognition(
    on(work, effectiveOn),
    rulingInput.parse({
      recognition: `cn-${dossier.id}`,
      kind,
      effectiveOn,
      ground,
      document: `118/QĐ-MH ngày ${effectiveOn.split('-').reverse().join('/')}`,
    }),
  )
