import { addMonths, type Day } from '../exact/day.ts'
import type { Work } from '../platform/work.ts'
import { grantRecognition, ruleOnRecognition } from '../recognition/index.ts'
import { recognitionInput, rulingInput } from '../recognition/model.ts'
import { getRound, roundContent } from '../selection/index.ts'
import type { Results, RoundId } from '../selection/model.ts'
import type { SampleRound } from './model.ts'

/** The term of the sample city's titles, in months: the 2023 text is not known, so this is invented too. */
const TERM = 24

/** Recognises those that pass, by an invented decision; of the first round one is revoked later. */
export const recognise = async (work: Work, id: RoundId, round: SampleRound): Promise<void> => {
  const { results } = await roundContent(work, await getRound(work.db, id))
  const passed = passing(results).flatMap(dossier => round.dossiers.filter(each => each.id === dossier))
  const from: Day = work.today
  for (const dossier of passed) {
    await grantRecognition(
      work,
      recognitionInput.parse({
        id: `cn-${dossier.id}`,
        enterprise: dossier.enterprise,
        product: dossier.product,
        decision: {
          number: round.input.id,
          symbol: 'QĐ-MH',
          issuer: 'UBND thành phố (minh họa)',
          decidedOn: from,
        },
        validFrom: from,
        validTo: addMonths(from, TERM),
      }),
    )
  }
  const [first] = passed
  if (round.input.id !== 'mh-2023' || first === undefined) return
  await ruleOnRecognition(
    work,
    rulingInput.parse({
      recognition: `cn-${first.id}`,
      kind: 'revoked',
      effectiveOn: '2024-05-06',
      ground: 'Vi phạm về chất lượng sản phẩm (minh họa)',
    }),
  )
}

const passing = ({ results }: Results): readonly string[] =>
  results.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)
